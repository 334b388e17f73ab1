#include "app/window/factor_export.h"

#include "widgets/charts/core_text.h"
#include "widgets/theme/icons.h"

namespace ropewalk {

namespace {

QString text_of(std::string_view text) {
  return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

std::vector<ExportTarget> targets() {
  std::vector<ExportTarget> all;
  for (const RuntimeExport* runtime : runtime_exports())
    all.push_back({text_of(runtime->id), core_text(runtime->name), core_text(runtime->writes),
                   core_text(runtime->switches), text_of(runtime->suffix), runtime->write != nullptr});
  return all;
}

}  // namespace

FactorExport::FactorExport(FactorSetModel& factors, QWidget* window)
    : QObject(window), factors_(factors), window_(window), thread_(QStringLiteral("export")) {}

FactorExport::~FactorExport() {
  if (control_) control_->request_stop();
}

void FactorExport::fill(QMenu* menu) {
  QAction* action = menu->addAction(themed_icon(QStringLiteral("export")), tr("Export factors…"),
                                    QKeySequence(Qt::CTRL | Qt::Key_E), this, [this] { open(); });
  action->setObjectName(QStringLiteral("factors.export"));
  action->setToolTip(tr("To transformers, vLLM, llama.cpp or a file of Ropewalk's own"));
  const auto offer = [this, action] { action->setEnabled(factors_.current() != nullptr); };
  connect(&factors_, &FactorSetModel::sets_changed, action, offer);
  offer();
}

void FactorExport::open() {
  std::vector<NamedFactors> sets = factors_.sets();
  if (!sets.empty()) open(std::move(sets), int(factors_.sets().size()) - 1);
}

void FactorExport::open(const NamedFactors& set) {
  open(std::vector<NamedFactors>{set}, 0);
}

void FactorExport::open(std::vector<NamedFactors> sets, int chosen) {
  QStringList names;
  for (const NamedFactors& set : sets) names.append(set.name);
  // The dialog asks while it is made: what answers it finds it by then, because answers come later.
  auto self = std::make_shared<QPointer<ExportDialog>>();
  auto* dialog = new ExportDialog(
      names, chosen, targets(),
      [this, sets, self](int set, const QString& target) {
        TaskThread::deliver(
            this, [this, sets, self, set, target] { preview(*self, sets[std::size_t(set)].factors, target); });
      },
      window_);
  *self = dialog;
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &ExportDialog::write_requested, this,
          [this, sets](int set, const QString& target, const QString& path) {
            write(sets[std::size_t(set)].factors, target, path);
          });
  connect(dialog, &ExportDialog::cancel_requested, this, [this] {
    if (control_) control_->request_stop();
  });
  connect(this, &FactorExport::written, dialog, &ExportDialog::show_written);
  connect(this, &FactorExport::failed, dialog, &ExportDialog::show_failed);
  dialog->open();
}

ExportRequest FactorExport::request(const RopeFactors& factors) const {
  if (!model_) return {factors, {}, {}};
  return {factors, model_->family, model_->path};
}

void FactorExport::preview(const QPointer<ExportDialog>& dialog, const RopeFactors& factors, const QString& target) {
  const quint64 token = ++asked_;
  thread_.post([this, dialog, token, of = request(factors), target] {
    QString text, problem;
    try {
      text = QString::fromStdString(find_runtime_export(target.toStdString())->text(of));
    } catch (const std::exception& error) {
      problem = core_text(error.what());
    }
    TaskThread::deliver(this, [this, dialog, token, text, problem] {
      if (dialog && token == asked_) dialog->show_preview(text, problem);
    });
  });
}

void FactorExport::write(const RopeFactors& factors, const QString& target, const QString& path) {
  control_ = std::make_shared<JobControl>();
  thread_.post([this, of = request(factors), target, path, control = control_] {
    QString problem;
    bool stopped = false;
    const auto show = [this](const Progress& progress) {
      const double share = progress.total > 0 ? double(progress.done) / double(progress.total) : 0;
      TaskThread::deliver(this, [this, share] {
        for (ExportDialog* dialog : window_ ? window_->findChildren<ExportDialog*>() : QList<ExportDialog*>())
          dialog->show_progress(share);
      });
    };
    try {
      write_export(*find_runtime_export(target.toStdString()), of, path.toStdString(), show, *control);
    } catch (const Stopped&) {
      stopped = true;
    } catch (const std::exception& error) {
      problem = core_text(error.what());
    }
    TaskThread::deliver(this, [this, path, problem, stopped] {
      problem.isEmpty() && !stopped ? Q_EMIT written(path) : Q_EMIT failed(problem);
    });
  });
}

}  // namespace ropewalk
