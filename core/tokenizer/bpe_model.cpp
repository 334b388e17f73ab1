#include "core/tokenizer/bpe_model.h"

#include <algorithm>

#include "core/tokenizer/bpe_workspace.h"
#include "core/tokenizer/byte_token.h"
#include "core/tokenizer/utf8.h"

namespace ropewalk {

namespace {
constexpr std::string_view kSpaceMark = "\xE2\x96\x81";  // U+2581
}

BpeModel::BpeModel(Vocabulary vocabulary, MergeTable merges, BpeOptions options)
    : vocabulary_(std::move(vocabulary)),
      merges_(std::move(merges)),
      options_(options),
      character_ids_(0x10000, -1),
      byte_ids_(256, -1) {
  vocabulary_.for_each([&](const std::string& text, TokenId id) {
    if (text.empty() || text.size() > 3) return;
    const Utf8Character c = utf8_at(text, 0);
    if (c.bytes == text.size()) character_ids_[c.value] = id;
  });
  for (int byte = 0; byte < 256; ++byte)
    byte_ids_[static_cast<std::size_t>(byte)] = vocabulary_.find(byte_token(byte)).value_or(-1);
  cut_at_marks_ = words_are_apart();
}

BpeModel::~BpeModel() = default;

// True where no merge makes a token with U+2581 after another character, so that pieces can be cut before each U+2581
// that follows one: the result is the same, and short words are found in the cache.
bool BpeModel::words_are_apart() const {
  if (!vocabulary_.find(kSpaceMark)) return false;
  bool apart = true;
  merges_.for_each([&](const Merge& merge) {
    const std::string* text = vocabulary_.text(merge.id);
    if (!text) return;
    std::size_t letters = 0;
    while (text->compare(letters, kSpaceMark.size(), kSpaceMark) == 0) letters += kSpaceMark.size();
    apart = apart && text->find(kSpaceMark, letters) == std::string::npos;
  });
  return apart;
}

BpeModel::Loan::Loan(const BpeModel& model) : model_(model) {
  {
    const std::lock_guard lock(model.mutex_);
    if (!model.idle_.empty()) {
      workspace_ = std::move(model.idle_.back());
      model.idle_.pop_back();
    }
  }
  if (!workspace_) workspace_ = std::make_unique<Workspace>();
}

BpeModel::Loan::~Loan() {
  if (workspace_->symbols.capacity() > (1 << 16)) {  // a huge piece should not hold its memory for ever
    workspace_->symbols = {};
    workspace_->heap = {};
  }
  const std::lock_guard lock(model_.mutex_);
  model_.idle_.push_back(std::move(workspace_));
}

void BpeModel::encode(std::string_view piece, Workspace& workspace, std::vector<BpeToken>& tokens) const {
  if (piece.empty()) return;
  if (options_.ignore_merges) {
    if (const auto id = vocabulary_.find(piece)) {
      tokens.push_back({*id, 0, static_cast<std::uint32_t>(piece.size())});
      return;
    }
  }
  std::size_t begin = 0;
  if (cut_at_marks_) {
    for (std::size_t at = piece.find(kSpaceMark, 1); at != std::string_view::npos;
         at = piece.find(kSpaceMark, at + 3)) {
      if (at - begin >= 3 && piece.compare(at - 3, 3, kSpaceMark) == 0) continue;  // a run of marks stays together
      encode_word(piece.substr(begin, at - begin), static_cast<std::uint32_t>(begin), workspace, tokens);
      begin = at;
    }
  }
  encode_word(piece.substr(begin), static_cast<std::uint32_t>(begin), workspace, tokens);
}

void BpeModel::encode_word(std::string_view word, std::uint32_t begin, Workspace& workspace,
                           std::vector<BpeToken>& tokens) const {
  const auto put = [&](const auto& symbols) {
    for (const auto& symbol : symbols) tokens.push_back({symbol.id, symbol.begin + begin, symbol.end + begin});
  };
  const bool cached = word.size() <= Workspace::kLargestCachedWord;
  if (cached) {
    const auto known = workspace.words.find(word);
    if (known != workspace.words.end()) return put(known->second);
  }
  first_symbols(word, workspace);
  if (workspace.symbols.size() <= 32)
    merge_short(workspace);
  else
    merge_long(workspace);
  put(workspace.symbols);
  if (!cached) return;
  if (workspace.words.size() >= Workspace::kCachedWords) workspace.words.clear();
  auto& kept = workspace.words[std::string(word)];
  for (const auto& symbol : workspace.symbols) kept.push_back({symbol.id, symbol.begin, symbol.end});
}

TokenId BpeModel::character_id(std::string_view character, char32_t value) const {
  return value < 0x10000 ? character_ids_[value] : vocabulary_.find(character).value_or(-1);
}

// One symbol a character, with unknown ones treated as HF tokenizers does.
void BpeModel::first_symbols(std::string_view word, Workspace& workspace) const {
  auto& symbols = workspace.symbols;
  symbols.clear();
  std::uint32_t unknown_begin = 0, unknown_end = 0;  // pending unknown characters, where end > begin
  const auto flush = [&] {
    if (unknown_end > unknown_begin) symbols.push_back({*options_.unknown, unknown_begin, unknown_end, -1, -1});
    unknown_end = unknown_begin;
  };
  for (std::uint32_t at = 0; at < word.size();) {
    const Utf8Character c = utf8_at(word, at);
    const auto end = static_cast<std::uint32_t>(at + c.bytes);
    const TokenId id = character_id(word.substr(at, c.bytes), c.value);
    const auto byte_id = [&](std::uint32_t i) { return byte_ids_[static_cast<unsigned char>(word[i])]; };
    bool has_bytes = id < 0 && options_.byte_fallback;
    for (std::uint32_t i = at; has_bytes && i < end; ++i) has_bytes = byte_id(i) >= 0;
    if (id >= 0) {
      flush();
      symbols.push_back({id, at, end, -1, -1});
    } else if (has_bytes) {
      for (std::uint32_t i = at; i < end; ++i) symbols.push_back({byte_id(i), i, i + 1, -1, -1});
    } else if (options_.unknown) {
      if (!options_.fuse_unknown) flush();
      if (unknown_end == unknown_begin) unknown_begin = at;
      unknown_end = end;
    }
    at = end;
  }
  flush();
}

// Few symbols: looks for the best pair each time.
void BpeModel::merge_short(Workspace& workspace) const {
  auto& symbols = workspace.symbols;
  auto& priorities = workspace.priorities;
  constexpr std::uint32_t kNone = ~std::uint32_t(0);
  const auto priority = [&](std::size_t i) {
    if (i + 1 >= symbols.size()) return kNone;
    const Merge* merge = merges_.find(symbols[i].id, symbols[i + 1].id);
    return merge ? merge->priority : kNone;
  };
  priorities.resize(symbols.size());
  for (std::size_t i = 0; i < symbols.size(); ++i) priorities[i] = priority(i);
  while (symbols.size() > 1) {
    const auto best = std::min_element(priorities.begin(), priorities.end());
    if (*best == kNone) return;
    const auto i = static_cast<std::size_t>(best - priorities.begin());
    symbols[i].id = merges_.find(symbols[i].id, symbols[i + 1].id)->id;
    symbols[i].end = symbols[i + 1].end;
    symbols.erase(symbols.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    priorities.erase(priorities.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    priorities[i] = priority(i);
    if (i > 0) priorities[i - 1] = priority(i - 1);
  }
}

// Many symbols: a linked list and a heap of the pairs, entries that went stale are skipped.
void BpeModel::merge_long(Workspace& workspace) const {
  auto& symbols = workspace.symbols;
  auto& heap = workspace.heap;
  heap.clear();
  const auto candidate = [&](std::int32_t left) {
    if (left < 0 || symbols[static_cast<std::size_t>(left)].next < 0) return false;
    const auto& symbol = symbols[static_cast<std::size_t>(left)];
    const Merge* merge = merges_.find(symbol.id, symbols[static_cast<std::size_t>(symbol.next)].id);
    if (merge) heap.push_back({merge->priority, static_cast<std::uint32_t>(left), merge->id});
    return merge != nullptr;
  };
  const auto count = static_cast<std::int32_t>(symbols.size());
  for (std::int32_t i = 0; i < count; ++i) {
    symbols[static_cast<std::size_t>(i)].previous = i - 1;
    symbols[static_cast<std::size_t>(i)].next = i + 1 < count ? i + 1 : -1;
  }
  for (std::int32_t i = 0; i < count; ++i) candidate(i);
  std::make_heap(heap.begin(), heap.end(), std::greater<>());
  while (!heap.empty()) {
    std::pop_heap(heap.begin(), heap.end(), std::greater<>());
    const Workspace::Candidate best = heap.back();
    heap.pop_back();
    auto& left = symbols[best.position];
    if (left.end == left.begin || left.next < 0) continue;  // merged away, or the last one
    auto& right = symbols[static_cast<std::size_t>(left.next)];
    const Merge* merge = merges_.find(left.id, right.id);
    if (!merge || merge->id != best.id) continue;
    left.id = merge->id;
    left.end = right.end;
    right.begin = right.end;
    left.next = right.next;
    if (left.next >= 0)
      symbols[static_cast<std::size_t>(left.next)].previous = static_cast<std::int32_t>(best.position);
    if (candidate(left.previous)) std::push_heap(heap.begin(), heap.end(), std::greater<>());
    if (candidate(static_cast<std::int32_t>(best.position))) std::push_heap(heap.begin(), heap.end(), std::greater<>());
  }
  std::erase_if(symbols, [](const Workspace::Symbol& symbol) { return symbol.begin == symbol.end; });
}

}  // namespace ropewalk
