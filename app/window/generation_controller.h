// The "Generate" view at work: what is asked for in the panel goes to the model, what comes back to the panel. The
// model does one thing at a time: while a run works nothing is generated, and a run that begins ends what is being
// generated.
#pragma once

#include <QObject>
#include <QTimer>
#include <functional>
#include <optional>

#include "app/window/factor_set_model.h"
#include "app/window/generation_runner.h"
#include "app/window/prompt_reader.h"
#include "core/values/model_description.h"
#include "widgets/frame/generation_panel.h"

namespace ropewalk {

class GenerationController : public QObject {
  Q_OBJECT
 public:
  // All must outlive this, but for the panel.
  GenerationController(GenerationPanel* panel, FactorSetModel& factors, ModelCache& models);

  // `busy`: a run is using the model. Both may be what they were.
  void update(const std::optional<ModelDescription>& model, bool busy);
  bool running() const { return runner_.running(); }

 private:
  void connect_panel();
  void connect_runner();
  void show_sets();
  void count_prompt();
  void make_sample(bool generate);
  void drop_sample();
  void generate();
  void compare();
  void stop(const QString& reason);
  void ended(const std::function<void()>& show);
  RuntimeSpec runtime() const;
  bool ready() const;

  GenerationPanel* panel_;
  FactorSetModel& factors_;
  PromptReader prompts_;
  GenerationRunner runner_;
  QTimer count_timer_;
  std::optional<ModelDescription> model_;
  bool busy_ = false, generate_sample_ = false;
  bool stale_ = false;  // what runs is of a model that is not on show any more
  QString stop_reason_;
  // The last text: what it began with, its tokens.
  QString prompt_;
  std::vector<TokenId> written_;
  QString compared_;  // name of the set that is being compared
};

}  // namespace ropewalk
