#include "app/window/needle_prompter.h"

#include "core/experiment/needle_cells.h"
#include "core/model/model.h"
#include "core/text/needle_documents.h"
#include "widgets/charts/core_text.h"

namespace ropewalk {
namespace {

QString text_of(const std::string& text) {
  return QString::fromStdString(text);
}

NeedlePrompt make_prompt(const NeedleSpec& spec, const Tokenizer& tokenizer, const CellScored& cell, int document) {
  const DocumentSet set = remake_needle_cell(spec, tokenizer, cell.length, cell.depth, cell.document_hash);
  const Document& wanted = set.documents.at(std::size_t(document));
  const std::vector<TokenId> ids = prompt_of(wanted);
  const auto needles = needles_of_cell(spec, cell.length, cell.depth);
  return {text_of(tokenizer.decode(ids, true)), text_of(needles.at(std::size_t(document)).sentence),
          text_of(document_hash(wanted)), qint64(ids.size())};
}

}  // namespace

NeedlePrompter::NeedlePrompter(QObject* parent) : QObject(parent), thread_(QStringLiteral("needle documents")) {}

void NeedlePrompter::needles(const NeedleSpec& spec, const CellScored& cell, Needles done) {
  const quint64 token = ++needles_token_;
  thread_.post([this, token, spec, length = cell.length, depth = cell.depth, done = std::move(done)] {
    std::vector<NeedleFacts> texts;
    for (const CellNeedle& needle : needles_of_cell(spec, length, depth))
      texts.push_back({text_of(needle.needle.key), needle.depth, text_of(needle.sentence), text_of(needle.question)});
    TaskThread::deliver(this, [this, token, done, texts] {
      if (token == needles_token_) done(texts);
    });
  });
}

void NeedlePrompter::prompt(const NeedleSpec& spec, const CellScored& cell, int document, Prompt done, Failure failed) {
  const quint64 token = ++prompt_token_;
  thread_.post(
      [this, token, opened = opened_, spec, cell, document, done = std::move(done), failed = std::move(failed)] {
        try {
          const std::string& path = spec.runtime.model_path;
          if (!opened->tokenizer || opened->path != path) {
            opened->tokenizer = open_tokenizer(path);
            opened->path = path;
          }
          const NeedlePrompt made = make_prompt(spec, *opened->tokenizer, cell, document);
          TaskThread::deliver(this, [this, token, done, made] {
            if (token == prompt_token_) done(made);
          });
        } catch (const std::exception& error) {
          TaskThread::deliver(this, [this, token, failed, message = core_text(error.what())] {
            if (token == prompt_token_) failed(message);
          });
        }
      });
}

}  // namespace ropewalk
