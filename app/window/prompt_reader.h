// Counts a prompt's tokens and makes sample prompts, in the background: a model's tokenizer is read once, without its
// weights. Only the last request of each kind is answered.
#pragma once

#include <QObject>
#include <memory>
#include <string>

#include "app/window/task_thread.h"
#include "core/tokenizer/tokenizer.h"

namespace ropewalk {

class PromptReader : public QObject {
  Q_OBJECT
 public:
  explicit PromptReader(QObject* parent = nullptr);

  void count(const QString& model_path, const QString& text);
  void cancel_count() { ++count_token_; }
  // A sample of at most `most` tokens.
  void make_sample(const QString& model_path, qint64 most);
  void cancel_sample() { ++sample_token_; }

 Q_SIGNALS:
  void counted(qint64 tokens);
  void sample_made(const QString& text);
  // The tokenizer could not be read, or has no sample.
  void count_failed(const QString& message);
  void sample_failed(const QString& message);

 private:
  struct Opened {  // used in the thread alone
    std::string path;
    std::unique_ptr<Tokenizer> tokenizer;
    const Tokenizer& at(const std::string& wanted);
  };
  std::shared_ptr<Opened> opened_ = std::make_shared<Opened>();
  quint64 count_token_ = 0, sample_token_ = 0;
  TaskThread thread_;
};

}  // namespace ropewalk
