// The pictures of the charts of attention runs, for ropewalk-gallery.
#include "tests/widgets/attention_chart_data.h"
#include "tests/widgets/search_gallery.h"
#include "widgets/frame/attention_view.h"

namespace ropewalk {

void take_attention_charts(const GallerySink& gallery) {
  RunRecord record;
  record.spec = attention_chart_spec();
  record.summary.kind = "attention";
  auto run = std::make_shared<RunData>(record);
  std::vector<Event> events;
  for (int layer = 0; layer < 12; ++layer)
    for (int set = 0; set < 2; ++set)
      events.push_back({std::int64_t(events.size()) + 1, 1, attention_chart_layer(attention_chart_spec(), set, layer)});
  for (const auto& [name, size] :
       {std::pair("attention-dock", QSize(1180, 300)), std::pair("attention-high", QSize(1180, 760)),
        std::pair("attention-small", QSize(800, 560))}) {
    if (!gallery.wanted(QString::fromLatin1(name))) continue;
    AttentionView view;
    view.set_run(run);
    run->append(events);
    view.run_appended();
    gallery.take(view, QString::fromLatin1(name), size);
  }
  if (gallery.wanted(QStringLiteral("attention-states"))) {
    AttentionView empty;
    empty.set_empty(QStringLiteral("Logits by distance will stand here."), QStringLiteral("Attention…"));
    gallery.take(empty, QStringLiteral("attention-states-empty"), {900, 300});
    AttentionView loading;
    loading.set_run(std::make_shared<RunData>(record));
    loading.set_loading(QStringLiteral("Loading the model and reading the document"));
    gallery.take(loading, QStringLiteral("attention-states-loading"), {900, 300});
  }
}

}  // namespace ropewalk
