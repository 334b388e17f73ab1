// Opening models and presets.
#include <QFileDialog>
#include <QFileInfo>

#include "app/window/main_window.h"
#include "app/window/recent_models.h"
#include "core/rope/periods.h"
#include "core/rope/presets.h"
#include "widgets/frame/quantity_text.h"

namespace ropewalk {
namespace {

constexpr std::int64_t kDefaultRatio = 4;  // of the first target to the trained context

std::int64_t first_target(const RopeDescription& rope, const std::optional<RopeFactors>& own) {
  if (own && own->target > rope.trained_context) return own->target;
  for (const Preset& preset : presets()) {
    if (preset.rope == rope) return preset.default_target;
  }
  return rope.trained_context * kDefaultRatio;
}

Facts preset_facts(const Preset& preset) {
  Facts facts = {{MainWindow::tr("Source"), MainWindow::tr("preset, without weights"),
                  MainWindow::tr("Periods and factors need only the description; open the model's files to search")}};
  if (preset.paper_critical_dimension) {
    facts.append({MainWindow::tr("d_rcd of the paper"), QString::number(*preset.paper_critical_dimension),
                  MainWindow::tr("The real critical dimension that LongRoPE2's search found")});
  }
  return facts;
}

}  // namespace

void MainWindow::connect_model() {
  connect(&opener_, &ModelOpener::described, this, [this](const ModelDescription& model) {
    describing_ = false;
    show_model(model);
    start_runs_->set_model_done();
  });
  connect(&opener_, &ModelOpener::describe_failed, this, [this](const QString& path, const QString& text) {
    describing_ = false;
    forget_model(path);
    if (!at_start()) charts_->periods()->clear_overlay();
    // The message stands where it stays in sight: runs that are still to be opened leave the start page.
    if (!factors_.is_open()) show_start(!start_runs_->waiting());
    fill_start_page();
    show_failure(text, tr("Open another…"), [this] { ask_for_model(false); });
    update_work();
    start_runs_->set_model_done();
  });
  connect(&opener_, &ModelOpener::progress, this, [this](const Progress& progress) {
    if (!jobs_.running()) top_->job()->set_progress(progress);
  });
  const auto done = [this] {
    if (!jobs_.running()) top_->show_job(false);
    update_work();
  };
  connect(&opener_, &ModelOpener::loaded, this, [this, done](quint64 bytes) {
    done();
    docks_->log->add(Note::Level::info, context_name_, tr("Weights loaded, %1 in memory.").arg(bytes_text(bytes)));
  });
  connect(&opener_, &ModelOpener::load_cancelled, this, done);
  connect(&opener_, &ModelOpener::load_failed, this, [this, done](const QString& text) {
    done();
    show_failure(text);
  });
}

void MainWindow::ask_for_model(bool folder) {
  const QString path =
      folder ? QFileDialog::getExistingDirectory(this, tr("Open a model folder"))
             : QFileDialog::getOpenFileName(this, tr("Open a model"), {},
                                            tr("Models (*.gguf *.safetensors config.json);;All files (*)"));
  if (!path.isEmpty()) open_model(path);
}

void MainWindow::open_model(const QString& path) {
  // A file inside a Hugging Face folder stands for its folder.
  const QFileInfo info(path);
  const bool inside = info.fileName() == u"config.json" || info.suffix() == u"safetensors";
  describing_ = true;
  start_->message()->clear();
  charts_->message()->clear();
  if (!at_start()) charts_->periods()->set_loading(tr("Reading the header of %1").arg(info.fileName()));
  opener_.describe(inside ? info.path() : path);
}

void MainWindow::show_model(const ModelDescription& model) {
  model_ = model;
  preset_.clear();
  context_name_ = QString::fromStdString(model.name);
  remember_model(QString::fromStdString(model.path), context_name_);
  shown_run_.reset();
  selection_.clear();
  show_start(false);
  charts_->periods()->clear_overlay();
  charts_->set_found_critical_dimension({});
  factors_.set_embedding(model.rope, first_target(model.rope, model.own_factors), model.own_factors);
  top_->set_model_name(context_name_, QString::fromStdString(model.path));
  trained_action_->setVisible(true);
  setWindowTitle(tr("%1 – Ropewalk").arg(context_name_));
  inspector_->show_model(context_name_, model_facts(model));
  if (!jobs_.running()) {
    Progress starting;
    starting.what = tr("Loading weights").toStdString();
    top_->job()->set_can_pause(false);
    top_->job()->set_progress(starting);
    top_->show_job(true);
    opener_.load(ExperimentLauncher::runtime_for(model, model.rope.trained_context));
  }
  update_work();
}

void MainWindow::open_preset(const QString& id) {
  const Preset* preset = find_preset(id.toStdString());
  if (!preset) return;
  opener_.cancel();
  describing_ = false;
  if (!jobs_.running()) top_->show_job(false);
  model_.reset();
  preset_ = id;
  shown_run_.reset();
  selection_.clear();
  context_name_ = QString::fromStdString(preset->name);
  show_start(false);
  charts_->message()->clear();
  charts_->periods()->clear_overlay();
  // Where the paper found a critical dimension, NTK-rcd at it stands for LongRoPE2, whose factors only a run gives.
  if (preset->paper_critical_dimension)
    factors_.set_methods({QStringLiteral("yarn"), QStringLiteral("ntk_critical"), QStringLiteral("ntk_rcd")});
  factors_.set_embedding(preset->rope, preset->default_target, {}, preset->paper_critical_dimension);
  std::optional<PeriodChart::FoundCriticalDimension> found;
  if (preset->paper_critical_dimension) found = {*preset->paper_critical_dimension, {}, tr("paper")};
  charts_->set_found_critical_dimension(found);
  top_->set_model_name(context_name_, tr("Preset without weights"));
  trained_action_->setVisible(true);
  setWindowTitle(tr("%1 – Ropewalk").arg(context_name_));
  inspector_->show_model(context_name_, preset_facts(*preset));
  update_work();
}

void MainWindow::close_model() {
  opener_.cancel();
  describing_ = false;
  if (!jobs_.running()) top_->show_job(false);
  model_.reset();
  preset_.clear();
  shown_run_.reset();
  selection_.clear();
  factors_.close();
  context_name_.clear();
  top_->set_model_name({}, {});
  trained_action_->setVisible(false);
  inspector_->show_model({}, {});
  setWindowTitle(tr("Ropewalk"));
  show_start(true);
  update_work();
}

}  // namespace ropewalk
