// Qt draws without a display here; the application object is made only when a picture is asked for.
#include "app/cli/pictures.h"

#include <QApplication>
#include <QDir>
#include <QPainter>

#include "core/rope/periods.h"
#include "core/values/error.h"
#include "widgets/charts/attention_picture.h"
#include "widgets/charts/boundary_chart.h"
#include "widgets/charts/factor_chart.h"
#include "widgets/charts/fitness_chart.h"
#include "widgets/charts/heatmap_view.h"
#include "widgets/charts/period_chart.h"
#include "widgets/charts/perplexity_chart.h"
#include "widgets/charts/precision_chart.h"
#include "widgets/charts/retention_chart.h"
#include "widgets/charts/ruler_chart.h"
#include "widgets/theme/theme.h"

namespace ropewalk::cli {

namespace {

constexpr QSize kChart(1100, 520), kOnePanel(640, 520), kManyPanels(1100, 860);
constexpr double kScale = 2;  // sharp on dense screens and in print

void save(const QImage& image, const std::string& path) {
  if (!image.save(QString::fromStdString(path), "PNG"))
    throw Failed("The picture " + path + " could not be written. Check that its folder exists and is writable.");
}

// Below each other; all are equally wide.
QImage stacked(const std::vector<QImage>& images) {
  int height = 0;
  for (const QImage& image : images) height += image.height();
  QImage all(images.front().width(), height, QImage::Format_RGB32);
  if (all.isNull()) throw Failed("The picture is too large. Ask for fewer factor sets.");
  all.fill(colors_for(Theme::light).surface);
  QPainter painter(&all);
  int top = 0;
  for (const QImage& image : images) {
    painter.drawImage(QRect(QPoint(0, top), image.size()), image);
    top += image.height();
  }
  return all;
}

}  // namespace

void ensure_application() {
  if (QCoreApplication::instance()) return;
  qputenv("QT_QPA_PLATFORM", "offscreen");
  static int count = 1;
  static char name[] = "ropewalk-cli";
  static char* arguments[] = {name, nullptr};
  static QApplication application(count, arguments);
  apply_theme(application, Theme::light);
}

void draw_periods(const RopeDescription& rope, std::int64_t target, int critical_dimension,
                  const std::vector<RopeFactors>& sets, const std::string& path) {
  ensure_application();
  std::vector<NamedFactors> shown;
  for (const RopeFactors& set : sets) shown.push_back(named(set));
  PeriodChart periods_chart;
  periods_chart.set_rope(rope, target);
  periods_chart.set_factor_sets(shown);
  periods_chart.set_critical_dimension(critical_dimension);
  FactorChart factor_chart;
  factor_chart.set_rope(rope, target);
  factor_chart.set_factor_sets(shown);
  factor_chart.set_critical_dimension(critical_dimension);
  save(stacked({periods_chart.render_image(kChart, kScale), factor_chart.render_image(kChart, kScale)}), path);
}

void draw_precision(const std::vector<PrecisionReport>& reports, int pair, const std::string& path) {
  ensure_application();
  std::vector<QImage> images;
  for (const PrecisionReport& report : reports) {
    PrecisionChart chart;
    chart.set_report(std::make_shared<const PrecisionReport>(report), named(report.factors).name);
    images.push_back(chart.render_image(kChart, kScale));
    chart.set_pair(pair);
    chart.set_axis(PrecisionChart::Axis::positions);
    images.push_back(chart.render_image(kChart, kScale));
  }
  save(stacked(images), path);
}

void draw_search(const RunRecord& run, const SearchHistory& history, const std::string& path) {
  ensure_application();
  FitnessChart chart;
  chart.set_history(std::make_shared<const SearchHistory>(history));
  chart.set_file_name(QString::fromStdString(run.summary.name));
  save(chart.render_image(kChart, kScale), path);
}

void draw_needle(const NeedleHistory& history, std::optional<NeedleScore> score, const std::string& path) {
  ensure_application();
  HeatmapView chart;
  chart.set_history(std::make_shared<const NeedleHistory>(history));
  if (score) chart.set_score(*score);
  const bool many = history.sets() > 2;
  if (many) chart.show_all_sets();
  const QSize size = many ? kManyPanels : history.sets() == 1 ? kOnePanel : kChart;
  save(chart.render_image(size, kScale), path);
}

void draw_attention(const AttentionHistory& history, int layer, int head, const std::string& path) {
  ensure_application();
  save(attention_picture(std::make_shared<const AttentionHistory>(history), layer, head, kScale), path);
}

void draw_ruler(const RulerHistory& history, double threshold, const std::vector<OutsideRuler>& outside,
                const std::string& path) {
  ensure_application();
  RulerChart chart;
  QStringList names;
  for (const RopeFactors& factors : history.factor_sets()) names.append(named(factors).name);
  chart.set_history(std::make_shared<const RulerHistory>(history), names);
  chart.set_threshold(threshold);
  chart.set_outside(outside);
  save(chart.render_image(kChart, kScale), path);
}

void draw_retention(const RetentionHistory& history, const std::string& path) {
  ensure_application();
  RetentionChart chart;
  chart.set_history(std::make_shared<const RetentionHistory>(history));
  save(chart.render_image({kChart.width(), std::max(kChart.height(), chart.full_height())}, kScale), path);
}

void draw_perplexity(const PerplexityHistory& history, const std::string& path) {
  ensure_application();
  PerplexityChart chart;
  chart.set_history(std::make_shared<const PerplexityHistory>(history));
  for (int shown = 0; shown < PerplexityChart::kShown && chart.state() != ChartView::State::ready; ++shown)
    chart.set_shown(PerplexityChart::Shown(shown));
  save(chart.render_image(kChart, kScale), path);
}

void draw_boundary(const BoundaryResult& result, const RopeFactors& factors, const std::string& path) {
  ensure_application();
  BoundaryChart chart;
  chart.set_result(result, named(factors).name);
  save(chart.render_image(kChart, kScale), path);
}

}  // namespace ropewalk::cli
