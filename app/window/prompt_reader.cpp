#include "app/window/prompt_reader.h"

#include "app/window/sample_text.h"
#include "core/generate/generation.h"
#include "core/model/model.h"
#include "widgets/charts/core_text.h"

namespace ropewalk {

PromptReader::PromptReader(QObject* parent) : QObject(parent), thread_(QStringLiteral("prompt reader")) {}

const Tokenizer& PromptReader::Opened::at(const std::string& wanted) {
  if (!tokenizer || path != wanted) {
    tokenizer = open_tokenizer(wanted);
    path = wanted;
  }
  return *tokenizer;
}

void PromptReader::count(const QString& model_path, const QString& text) {
  const quint64 token = ++count_token_;
  thread_.post([this, token, opened = opened_, path = model_path.toStdString(), words = text.toStdString()] {
    qint64 tokens = 0;
    try {
      if (!words.empty()) tokens = qint64(prompt_ids(opened->at(path), words).size());
    } catch (const std::exception& error) {
      return TaskThread::deliver(this, [this, token, message = core_text(error.what())] {
        if (token == count_token_) Q_EMIT count_failed(message);
      });
    }
    TaskThread::deliver(this, [this, token, tokens] {
      if (token == count_token_) Q_EMIT counted(tokens);
    });
  });
}

void PromptReader::make_sample(const QString& model_path, qint64 most) {
  const quint64 token = ++sample_token_;
  thread_.post([this, token, opened = opened_, path = model_path.toStdString(), most] {
    try {
      const QString text = QString::fromStdString(sample_text(opened->at(path), most));
      TaskThread::deliver(this, [this, token, text] {
        if (token == sample_token_) Q_EMIT sample_made(text);
      });
    } catch (const std::exception& error) {
      TaskThread::deliver(this, [this, token, message = core_text(error.what())] {
        if (token == sample_token_) Q_EMIT sample_failed(message);
      });
    }
  });
}

}  // namespace ropewalk
