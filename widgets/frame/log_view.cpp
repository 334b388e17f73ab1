#include "widgets/frame/log_view.h"

#include <QDateTime>
#include <QEvent>
#include <QVBoxLayout>

#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {
constexpr int kGreatestLines = 5000;  // the store keeps all of a run's notes; this is for looking
}

LogView::LogView(QWidget* parent) : QWidget(parent), text_(new QPlainTextEdit) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(spacing::unit, spacing::unit, spacing::unit, spacing::unit);
  layout->addWidget(text_);
  text_->setReadOnly(true);
  text_->setMaximumBlockCount(kGreatestLines);
  text_->setFrameShape(QFrame::NoFrame);
  text_->setPlaceholderText(tr("Notes of runs, warnings and errors will stand here."));
  text_->setAccessibleName(tr("Log"));
}

void LogView::add(Note::Level level, const QString& source, const QString& text) {
  const Line line{QDateTime::currentDateTime().toString(QStringLiteral("HH:mm:ss")), source, text, level};
  lines_.append(line);
  if (lines_.size() > kGreatestLines) lines_.removeFirst();
  write(line);
}

void LogView::write(const Line& line) {
  const Colors& colors = colors_of(this);
  const QColor color = line.level == Note::Level::error     ? colors.error
                       : line.level == Note::Level::warning ? colors.warning
                                                            : colors.text;
  const QString source =
      line.source.isEmpty() ? QString() : line.source.toHtmlEscaped() + QStringLiteral("&nbsp;&nbsp;");
  text_->appendHtml(QStringLiteral("<span style='color:%1'>%2&nbsp;&nbsp;%3</span><span style='color:%4'>%5</span>")
                        .arg(colors.text_muted.name(), line.time, source, color.name(), line.text.toHtmlEscaped()));
}

void LogView::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() != QEvent::PaletteChange || lines_.isEmpty()) return;
  text_->clear();
  for (const Line& line : std::as_const(lines_)) write(line);
}

}  // namespace ropewalk
