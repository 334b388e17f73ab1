// Makes the documents of a needle grid's cell again, in the background: the needles first, a whole prompt where it is
// asked for. Only the last request of each kind is answered.
#pragma once

#include <QObject>
#include <memory>

#include "app/window/task_thread.h"
#include "core/tokenizer/tokenizer.h"
#include "core/values/event.h"
#include "core/values/spec.h"
#include "widgets/frame/needle_cell_view.h"

namespace ropewalk {

class NeedlePrompter : public QObject {
  Q_OBJECT
 public:
  using Needles = std::function<void(const std::vector<NeedleFacts>&)>;
  using Prompt = std::function<void(const NeedlePrompt&)>;
  using Failure = std::function<void(const QString&)>;
  explicit NeedlePrompter(QObject* parent = nullptr);

  // The answers come in this object's thread, which must outlive neither of what they touch.
  void needles(const NeedleSpec& spec, const CellScored& cell, Needles done);
  // `document`: index into the cell's documents, which are compared with the recorded hash.
  void prompt(const NeedleSpec& spec, const CellScored& cell, int document, Prompt done, Failure failed);

 private:
  struct Opened {  // used in the thread alone
    std::string path;
    std::unique_ptr<Tokenizer> tokenizer;
  };
  std::shared_ptr<Opened> opened_ = std::make_shared<Opened>();
  quint64 needles_token_ = 0, prompt_token_ = 0;
  TaskThread thread_;
};

}  // namespace ropewalk
