#include "core/experiment/search_documents.h"

#include "core/experiment/jobs.h"
#include "core/text/draws.h"
#include "core/text/needle_documents.h"
#include "core/text/plain_documents.h"

namespace ropewalk {

namespace {

constexpr std::uint64_t kHeldOut = 0x6865'6c64, kShort = 0x7368'6f72;

bool searches_short_attention(const SearchSpec& spec) {
  return spec.settings.short_attention.choice == AttentionSetting::Choice::searched;
}

void append(DocumentSet& all, DocumentSet part) {
  for (Document& document : part.documents) all.documents.push_back(std::move(document));
}

}  // namespace

DocumentSet make_guided_documents(const SearchSpec& spec, const Model& model, std::uint64_t seed, std::int64_t length,
                                  int count, const std::function<void(int)>& progress) {
  DocumentSpec documents = spec.documents;
  documents.seed = seed;
  return spec.guide == SearchGuide::plain
             ? make_plain_documents(model.tokenizer(), documents, length, count, progress)
             : make_search_documents(model.tokenizer(), documents, length, count, progress);
}

std::uint64_t apart_seed(std::uint64_t seed, std::uint64_t purpose) {
  return mixed_seed({seed, purpose});
}

SearchDocuments make_documents_of(const SearchSpec& spec, const Model& model,
                                  const std::function<void(int done, int total)>& progress) {
  SearchDocuments made;
  made.searched = spec.document_count;
  made.held_out = spec.heldout_documents;
  made.shorts = searches_short_attention(spec) ? spec.document_count : 0;
  const int total = made.searched + made.held_out + made.shorts;
  int before = 0;
  const auto report = [&](int done) { progress(before + done, total); };
  const auto seed = spec.documents.seed;
  made.all.length = spec.target;
  DocumentSet searched = make_guided_documents(spec, model, seed, spec.target, made.searched, report);
  made.searched_hash = searched.hash;
  append(made.all, std::move(searched));
  before = made.searched;
  if (made.held_out > 0) {
    DocumentSet held_out =
        make_guided_documents(spec, model, apart_seed(seed, kHeldOut), spec.target, made.held_out, report);
    made.held_out_hash = held_out.hash;
    append(made.all, std::move(held_out));
    before += made.held_out;
  }
  if (made.shorts > 0)
    append(made.all,
           make_guided_documents(spec, model, apart_seed(seed, kShort),
                                 rope_of(model.description(), spec.runtime).trained_context, made.shorts, report));
  made.all.hash = document_set_hash(made.all.documents);
  return made;
}

}  // namespace ropewalk
