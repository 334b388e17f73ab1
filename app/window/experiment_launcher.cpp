#include "app/window/experiment_launcher.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSettings>
#include <QStandardPaths>
#include <algorithm>

#include "app/window/attention_starter.h"
#include "app/window/experiment_advice.h"
#include "app/window/experiment_starters.h"
#include "core/experiment/experiment.h"
#include "core/rope/methods.h"
#include "core/text/needle_template.h"
#include "core/values/attention_of_cell.h"
#include "core/values/model_documents.h"
#include "core/values/search_presets.h"
#include "widgets/charts/format.h"
#include "widgets/frame/attention_dialog.h"

namespace ropewalk {
namespace {

// What was chosen last, unless the model says what it was trained to answer: another kind of needle would say nothing.
DocumentSpec documents_for(const ModelDescription& model) {
  const QSettings settings;
  DocumentSpec documents = default_documents(model);
  documents.seed = settings.value(QStringLiteral("documents/seed"), 0).toULongLong();
  if (!model.needle_template.empty()) return documents;
  const QString manner = settings.value(QStringLiteral("documents/template")).toString();
  for (const NeedleTemplate* known : needle_templates())
    if (manner.toStdString() == known->id) documents.needle_template = known->id;
  const int haystack = settings.value(QStringLiteral("documents/haystack"), int(HaystackKind::noise)).toInt();
  documents.haystack = static_cast<HaystackKind>(std::clamp(haystack, 0, int(HaystackKind::generated)));
  documents.folder = settings.value(QStringLiteral("documents/folder")).toString().toStdString();
  return documents;
}

// A folder that is not there yet, beside the last one, named after the model and the target.
QString suggested_out(const ModelDescription& model, std::int64_t target) {
  static const QRegularExpression unfit(QStringLiteral("[^A-Za-z0-9._-]+"));
  QString parent = QSettings().value(QStringLiteral("training/out_parent")).toString();
  for (const auto place : {QStandardPaths::DocumentsLocation, QStandardPaths::HomeLocation})
    if (!QFileInfo(parent).isDir()) parent = QStandardPaths::writableLocation(place);
  const QString name = QString::fromStdString(model.name).replace(unfit, QStringLiteral("-")) + QLatin1Char('-') +
                       length_text(double(target));
  QString path = QDir(parent).filePath(name);
  const auto taken = [](const QString& folder) {
    return QFileInfo::exists(folder) || QFileInfo::exists(folder + QStringLiteral(".state"));
  };
  for (int number = 2; taken(path); ++number)
    path = QDir(parent).filePath(QStringLiteral("%1-%2").arg(name).arg(number));
  return path;
}

}  // namespace

ExperimentLauncher::ExperimentLauncher(FactorSetModel& factors, SearchCalibrator& calibrator, QWidget* window)
    : QObject(window), factors_(factors), calibrator_(calibrator), window_(window) {}

RuntimeSpec ExperimentLauncher::runtime_for(const ModelDescription& model, std::int64_t trained_context) {
  const QSettings settings;
  RuntimeSpec runtime;
  runtime.model_path = model.path;
  runtime.dtype = settings.value(QStringLiteral("runtime/dtype")).toString() == u"float32" ? ModelType::float32
                                                                                           : ModelType::bfloat16;
  runtime.threads = std::max(0, settings.value(QStringLiteral("runtime/threads"), 0).toInt());
  runtime.device = settings.value(QStringLiteral("runtime/device"), QStringLiteral("cpu")).toString().toStdString();
  if (!device_problem(runtime.device).empty()) runtime.device = "cpu";
  if (trained_context != model.rope.trained_context) runtime.trained_context = trained_context;
  return runtime;
}

void ExperimentLauncher::remember(const ModelDescription& model, const RuntimeSpec& runtime,
                                  const DocumentSpec& documents) {
  QSettings settings;
  settings.setValue(QStringLiteral("runtime/dtype"),
                    runtime.dtype == ModelType::float32 ? QStringLiteral("float32") : QStringLiteral("bfloat16"));
  settings.setValue(QStringLiteral("runtime/threads"), runtime.threads);
  settings.setValue(QStringLiteral("runtime/device"), QString::fromStdString(runtime.device));
  settings.setValue(QStringLiteral("documents/seed"), qulonglong(documents.seed));
  if (!model.needle_template.empty()) return;
  settings.setValue(QStringLiteral("documents/template"), QString::fromStdString(documents.needle_template));
  settings.setValue(QStringLiteral("documents/haystack"), int(documents.haystack));
  settings.setValue(QStringLiteral("documents/folder"), QString::fromStdString(documents.folder));
}

SearchDialog* ExperimentLauncher::open_search(const ModelDescription& model, const std::optional<NamedFactors>& start) {
  SearchSpec spec;
  spec.runtime = runtime_for(model, factors_.rope().trained_context);
  spec.documents = documents_for(model);
  spec.target = factors_.target();
  spec.settings.seed = spec.documents.seed;
  apply_search_preset(spec, "longrope2", factors_.rope());
  apply_budget(spec, "quick");
  std::vector<NamedFactors> offered = factors_.loaded();
  if (factors_.offered_methods().contains(QLatin1String(kFoundMethod)))
    offered.push_back(factors_.make(QLatin1String(kFoundMethod)));
  if (start) {
    offered.insert(offered.begin(), *start);
    spec.starts.insert(spec.starts.begin(), start->factors);
  }
  ExperimentAdvice advice = make_advice(model, factors_.rope(), factors_.target());
  advice.forecast = [this](const ExperimentSpec& wanted) { return calibrator_.text(std::get<SearchSpec>(wanted)); };
  auto* dialog = new SearchDialog(spec, factors_.rope(), std::move(advice), window_, offered);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(&calibrator_, &SearchCalibrator::changed, dialog, &ExperimentDialog::show_forecast);
  connect(dialog, &QDialog::finished, &calibrator_, &SearchCalibrator::cancel);
  connect(dialog, &ExperimentDialog::start_requested, this, [this, dialog, model] {
    const SearchSpec wanted = dialog->spec();
    remember(model, wanted.runtime, wanted.documents);
    factors_.set_target(wanted.target);
    Q_EMIT start_requested(wanted);
  });
  dialog->open();
  return dialog;
}

StartContext ExperimentLauncher::context_for(const ModelDescription& model) {
  return {model,
          factors_,
          runtime_for(model, factors_.rope().trained_context),
          documents_for(model),
          make_advice(model, factors_.rope(), factors_.target()),
          window_};
}

ExperimentDialog* ExperimentLauncher::open(const std::string& kind, const ModelDescription& model) {
  const auto& starters = experiment_starters();
  const auto found = std::find_if(starters.begin(), starters.end(),
                                  [&](const ExperimentStarter& starter) { return starter.kind == kind; });
  if (found == starters.end()) return nullptr;
  return show(found->make(context_for(model)), model);
}

ExperimentDialog* ExperimentLauncher::open_attention(const ModelDescription& model, const NeedleSpec& needle,
                                                     std::int64_t length, double depth, std::uint64_t index) {
  AttentionSpec spec = attention_of_cell(needle, length, depth, index);
  spec.runtime.model_path = model.path;
  return show(make_attention_dialog(context_for(model), spec), model);
}

ExperimentDialog* ExperimentLauncher::show(ExperimentDialog* dialog, const ModelDescription& model) {
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &ExperimentDialog::start_requested, this, [this, dialog, model] {
    const ExperimentSpec wanted = dialog->experiment();
    remember(model, runtime_of(wanted), dialog->documents() ? dialog->documents()->value() : documents_for(model));
    Q_EMIT start_requested(wanted);
  });
  dialog->open();
  return dialog;
}

NeedleDialog* ExperimentLauncher::open_needle(const ModelDescription& model, const std::optional<NamedFactors>& first) {
  NeedleSpec spec;
  spec.runtime = runtime_for(model, factors_.rope().trained_context);
  spec.documents = documents_for(model);
  spec.generate = true;
  spec.lengths = suggested_lengths(factors_.rope(), factors_.target());
  std::vector<NamedFactors> offered = offered_sets(factors_);
  const int drawn = static_cast<int>(factors_.sets().size());
  int second = drawn >= 2 ? drawn - 1 : -1;
  if (first) {
    std::erase_if(offered, [&](const NamedFactors& set) {
      return set.factors.rescale_factors == first->factors.rescale_factors;
    });
    offered.insert(offered.begin(), *first);
    second = offered.size() > 1 ? 1 : -1;
  }
  auto* dialog = new NeedleDialog(spec, std::move(offered), 0, second,
                                  make_advice(model, factors_.rope(), factors_.target()), window_);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &ExperimentDialog::start_requested, this, [this, dialog, model] {
    const NeedleSpec wanted = dialog->spec();
    remember(model, wanted.runtime, wanted.documents);
    Q_EMIT start_requested(wanted);
  });
  dialog->open();
  return dialog;
}

SensitivityDialog* ExperimentLauncher::open_sensitivity(const ModelDescription& model, const NamedFactors& set,
                                                        const DocumentSpec* like) {
  SensitivitySpec spec;
  spec.runtime = runtime_for(model, factors_.rope().trained_context);
  spec.documents = like ? *like : documents_for(model);
  spec.factors = set.factors;
  auto* dialog = new SensitivityDialog(spec, set.name, make_advice(model, factors_.rope(), factors_.target()), window_);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &ExperimentDialog::start_requested, this, [this, dialog, model] {
    const SensitivitySpec wanted = dialog->spec();
    remember(model, wanted.runtime, wanted.documents);
    Q_EMIT start_requested(wanted);
  });
  dialog->open();
  return dialog;
}

TrainSpec ExperimentLauncher::suggested_training(const ModelDescription& model) const {
  TrainSpec spec;
  spec.runtime = runtime_for(model, factors_.rope().trained_context);
  spec.runtime.policy = FactorPolicy::switch_at_trained_context;  // what mixed windows are trained for
  spec.documents = documents_for(model);
  spec.optimiser.steps = 100;
  spec.optimiser.warmup_steps = -1;  // a share of the steps
  const QSettings settings;
  spec.data_folder = settings.value(QStringLiteral("training/data_folder")).toString().toStdString();
  spec.out = suggested_out(model, factors_.target()).toStdString();
  return spec;
}

TrainDialog* ExperimentLauncher::open_training(const ModelDescription& model) {
  // What is drawn comes first, then the other methods; the original RoPE reaches no target.
  std::vector<NamedFactors> offered;
  const auto offer = [&offered](const NamedFactors& set) {
    if (set.factors.method != "none") offered.push_back(set);
  };
  for (const NamedFactors& set : factors_.sets()) offer(set);
  const int current = std::max(0, int(offered.size()) - 1);
  for (const QString& id : factors_.offered_methods()) {
    if (!factors_.methods().contains(id)) offer(factors_.make(id));
  }
  auto* dialog = new TrainDialog(suggested_training(model), std::move(offered), current,
                                 make_advice(model, factors_.rope(), factors_.target()), window_);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &ExperimentDialog::start_requested, this, [this, dialog, model] {
    const TrainSpec wanted = dialog->spec();
    remember(model, wanted.runtime, wanted.documents);
    QSettings settings;
    settings.setValue(QStringLiteral("training/data_folder"), QString::fromStdString(wanted.data_folder));
    settings.setValue(QStringLiteral("training/out_parent"),
                      QFileInfo(QString::fromStdString(wanted.out)).absolutePath());
    Q_EMIT start_requested(wanted);
  });
  dialog->open();
  return dialog;
}

}  // namespace ropewalk
