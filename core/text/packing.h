// Packing of documents to segments of L tokens for training with mixed context windows (method.md, section 5).
//
// Short windows: documents of at most L_train tokens, BOS and EOS counted, one after another; attention never crosses
// from one to the next, positions restart at each. Long windows: longer documents, full causal attention over the whole
// segment. What remains of a segment is filled with EOS that is no target.
//
// Where a document goes is fixed by the order in which documents are added, and later ones never move it:
//   - short: into the short segment with the least room that it fits in (the oldest of equals), else into a new one. It
//     is never cut.
//   - long: documents one after another, BOS and EOS between them; where a segment is full the next one goes on.
//   - `whole` documents longer than L_train are packed as short ones are, into long segments of their own kind, so that
//     a needle is never parted from its question.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/tokenizer/tokenizer.h"

namespace ropewalk {

// A segment for the training pass. Attention never crosses a document's begin and positions restart there; a long
// segment is one document for that purpose, whatever was put into it.
struct PackedSegment {
  std::vector<std::int32_t> tokens;           // exactly L
  std::vector<std::int64_t> document_begins;  // increasing, first 0; a long segment has only that one
  std::vector<float>
      weights;  // of tokens[t] as a target, size tokens; 0 for each document's first token and for padding
  bool long_window = false;
  std::int64_t padding = 0;  // tokens at the end that are padding; in a short segment documents of at most L_train
};

struct TokenDocument {
  std::vector<std::int32_t> tokens;
  std::vector<float> weights;  // of tokens[t] as a target, size tokens; empty: all 1. An EOS that is added has 1 where
                               // this is empty, else 0
  bool whole = false;          // used as it is: no BOS or EOS is added, never cut (needle documents bring their own)
};

struct PackingSettings {
  std::int64_t trained_context = 0;  // L_train, tokens, at least 2
  std::int64_t segment_length = 0;   // L, tokens, at least L_train; L = L_train: there are no long windows
  std::optional<std::int32_t> bos;   // put before each document that is not whole
  std::optional<std::int32_t> eos;   // put after it
  std::int32_t padding = 0;          // the token that fills segments: EOS where there is one
};
// BOS where the tokenizer's own template adds it, EOS where there is one.
PackingSettings packing_settings(const Tokenizer& tokenizer, std::int64_t trained_context, std::int64_t segment_length);

// One segment of a packing, as a BatchPlan names it.
struct SegmentId {
  bool long_window = false;
  std::int64_t index = 0;
  bool operator==(const SegmentId&) const = default;
};

struct PackingCounts {
  std::int64_t documents = 0;                          // added, those without a target not counted
  std::int64_t short_segments = 0, long_segments = 0;  // of L tokens each
  std::int64_t short_tokens = 0, long_tokens = 0;      // in them, without padding
};

class Packer {
 public:
  // Throws BadInput where the lengths are out of range (both are named).
  explicit Packer(const PackingSettings& settings);

  // A document of at most L_train tokens becomes short, a longer one long (where there are long windows). Documents
  // without a target (one token or none) are passed over. Throws BadInput: weights of another size than tokens, a
  // weight that is negative or not finite, a whole document that is longer than L.
  void add(TokenDocument document);
  // The document for short windows only: one longer than L_train is cut into pieces of L_train, and the last piece is
  // dropped where it is a single token. Throws BadInput also for a whole document longer than L_train.
  void add_short(TokenDocument document);

  const PackingSettings& settings() const { return settings_; }
  PackingCounts counts() const;
  // Throws BadInput for an index that is not there.
  PackedSegment segment(SegmentId id) const;
  // SHA-256 (hex) of all segments: a resumed training is on the same data where this is equal.
  std::string hash() const;

 private:
  struct Piece {
    std::size_t document = 0;
    std::int64_t begin = 0, tokens = 0;
  };
  struct Segment {
    std::vector<Piece> pieces;
    std::int64_t used = 0;  // tokens
  };
  struct Kind {
    std::vector<Segment> segments;
    std::multimap<std::int64_t, std::size_t> room;  // free tokens -> segment that takes uncut documents
  };

  TokenDocument framed(TokenDocument document) const;
  std::int64_t keep(TokenDocument document);  // its tokens
  void fit(Kind& kind, const Piece& piece);
  void stream(const Piece& document);
  PackedSegment assembled(const Segment& segment, bool long_window) const;

  PackingSettings settings_;
  std::vector<TokenDocument> documents_;  // with BOS and EOS
  Kind short_, long_;
  std::size_t stream_ = 0;        // the long segment that the next document goes on in ...
  std::int64_t stream_room_ = 0;  // ... and its free tokens; 0: a new one
};

}  // namespace ropewalk
