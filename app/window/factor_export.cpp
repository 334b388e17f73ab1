#include "app/window/factor_export.h"

#include <QFileDialog>

#include "core/exchange/factors_file.h"
#include "widgets/theme/icons.h"

namespace ropewalk {

FactorExport::FactorExport(FactorSetModel& factors, QWidget* window)
    : QObject(window), factors_(factors), window_(window), thread_(QStringLiteral("export")) {}

QList<QPair<FactorExport::Format, QString>> FactorExport::formats() {
  return {{Format::json, tr("Ropewalk factors (JSON)…")},
          {Format::csv, tr("LongRoPE factors (CSV, one λ a line)…")},
          {Format::rope_scaling, tr("Hugging Face rope_scaling (transformers 4)…")},
          {Format::rope_parameters, tr("Hugging Face rope_parameters (transformers 5)…")}};
}

void FactorExport::ask_for_format(const NamedFactors& set) {
  auto* menu = new QMenu(window_);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  for (const auto& [format, label] : formats())
    menu->addAction(label, this, [this, set, format = format] { ask_and_write(set, format); });
  menu->popup(QCursor::pos());
}

void FactorExport::fill(QMenu* menu) {
  for (const auto& [format, label] : formats()) {
    menu->addAction(label, this, [this, format = format] {
      if (const NamedFactors* current = factors_.current()) ask_and_write(NamedFactors(*current), format);
    });
  }
  connect(menu, &QMenu::aboutToShow, this, [this, menu] {
    const NamedFactors* current = factors_.current();
    for (QAction* action : menu->actions()) action->setEnabled(current != nullptr);
    menu->setToolTipsVisible(true);
    if (current) menu->setTitle(tr("Export factors of %1").arg(current->name));
  });
}

std::string FactorExport::text(const RopeFactors& factors, Format format) {
  switch (format) {
    case Format::json:
      return factors_json_text(factors);
    case Format::csv:
      return factors_csv_text(factors);
    case Format::rope_scaling:
      return hf_rope_scaling_text(factors);
    case Format::rope_parameters:
      return hf_rope_parameters_text(factors);
  }
  return {};
}

void FactorExport::ask_and_write(const NamedFactors& set, Format format) {
  const bool csv = format == Format::csv;
  const QString suggested =
      QString::fromStdString(set.factors.method) + (csv ? QStringLiteral(".csv") : QStringLiteral(".json"));
  const QString path = QFileDialog::getSaveFileName(window_, tr("Export %1").arg(set.name), suggested,
                                                    csv ? tr("CSV (*.csv)") : tr("JSON (*.json)"));
  if (!path.isEmpty()) write(set.factors, format, path);
}

void FactorExport::write(const RopeFactors& factors, Format format, const QString& path) {
  thread_.post([this, factors, format, path] {
    QString problem;
    try {
      write_text_file(path.toStdString(), text(factors, format));
    } catch (const std::exception& error) {
      problem = QString::fromUtf8(error.what());
    }
    TaskThread::deliver(this,
                        [this, path, problem] { problem.isEmpty() ? Q_EMIT written(path) : Q_EMIT failed(problem); });
  });
}

}  // namespace ropewalk
