#include "core/text/packing.h"

#include <algorithm>
#include <cmath>

#include "core/values/error.h"
#include "core/values/sha256.h"

namespace ropewalk {

namespace {

std::int64_t size_of(const TokenDocument& document) {
  return static_cast<std::int64_t>(document.tokens.size());
}

void check(const TokenDocument& document) {
  if (!document.weights.empty() && document.weights.size() != document.tokens.size()) {
    throw BadInput("a document of " + std::to_string(document.tokens.size()) + " tokens was given " +
                   std::to_string(document.weights.size()) + " weights; it needs one for each token, or none");
  }
  for (std::size_t t = 0; t < document.weights.size(); ++t)
    if (!std::isfinite(document.weights[t]) || document.weights[t] < 0)
      throw BadInput("the weight of token " + std::to_string(t) + " of a document is " +
                     std::to_string(document.weights[t]) + "; it must be 0 or more");
}

}  // namespace

PackingSettings packing_settings(const Tokenizer& tokenizer, std::int64_t trained_context,
                                 std::int64_t segment_length) {
  PackingSettings settings{trained_context, segment_length, {}, tokenizer.eos(), tokenizer.eos().value_or(0)};
  if (tokenizer.adds_bos()) settings.bos = tokenizer.bos();
  return settings;
}

Packer::Packer(const PackingSettings& settings) : settings_(settings) {
  if (settings.trained_context < 2 || settings.segment_length < settings.trained_context) {
    throw BadInput("text cannot be packed to segments of " + std::to_string(settings.segment_length) +
                   " tokens for a trained context of " + std::to_string(settings.trained_context) +
                   ": the trained context must be at least 2 and a segment at least as long");
  }
}

TokenDocument Packer::framed(TokenDocument document) const {
  if (document.whole) return document;
  const bool weighted = !document.weights.empty();
  if (settings_.bos) {
    document.tokens.insert(document.tokens.begin(), *settings_.bos);
    if (weighted) document.weights.insert(document.weights.begin(), 0.0f);  // never a target
  }
  if (settings_.eos) {
    document.tokens.push_back(*settings_.eos);
    if (weighted) document.weights.push_back(0.0f);
  }
  return document;
}

// A document of one token has nothing to predict and is not kept.
std::int64_t Packer::keep(TokenDocument document) {
  check(document);
  if (document.tokens.empty()) return 0;
  document = framed(std::move(document));
  const std::int64_t tokens = size_of(document);
  if (document.whole && tokens > settings_.segment_length) {
    throw BadInput("a document of " + std::to_string(tokens) +
                   " tokens that must not be cut does not fit a segment of " +
                   std::to_string(settings_.segment_length));
  }
  if (tokens > 1) documents_.push_back(std::move(document));
  return tokens;
}

void Packer::add(TokenDocument document) {
  const bool whole = document.whole;
  if (settings_.segment_length == settings_.trained_context) return add_short(std::move(document));
  const std::int64_t tokens = keep(std::move(document));
  if (tokens < 2) return;
  const Piece piece{documents_.size() - 1, 0, tokens};
  if (tokens <= settings_.trained_context) {
    fit(short_, piece);
  } else if (whole) {
    fit(long_, piece);
  } else {
    stream(piece);
  }
}

void Packer::add_short(TokenDocument document) {
  const std::int64_t longest = settings_.trained_context;
  if (document.whole && size_of(document) > longest) {
    throw BadInput("a document of " + std::to_string(size_of(document)) +
                   " tokens that must not be cut does not fit a short window of " + std::to_string(longest));
  }
  const std::int64_t tokens = keep(std::move(document));
  for (std::int64_t begin = 0; tokens - begin > 1; begin += std::min(longest, tokens - begin))
    fit(short_, {documents_.size() - 1, begin, std::min(longest, tokens - begin)});
}

void Packer::fit(Kind& kind, const Piece& piece) {
  const auto best = kind.room.lower_bound(piece.tokens);
  std::size_t index = kind.segments.size();
  if (best == kind.room.end()) {
    kind.segments.emplace_back();
  } else {
    index = best->second;
    kind.room.erase(best);
  }
  Segment& segment = kind.segments[index];
  segment.pieces.push_back(piece);
  segment.used += piece.tokens;
  const std::int64_t room = settings_.segment_length - segment.used;
  if (room > 1) kind.room.emplace(room, index);
}

void Packer::stream(const Piece& document) {
  if (stream_room_ == 1) stream_room_ = 0;  // the document would lose its first target
  for (std::int64_t done = 0; done < document.tokens;) {
    if (stream_room_ == 0) {
      if (document.tokens - done == 1) return;  // a last token alone would be no target
      stream_ = long_.segments.size();
      stream_room_ = settings_.segment_length;
      long_.segments.emplace_back();
    }
    const std::int64_t tokens = std::min(stream_room_, document.tokens - done);
    long_.segments[stream_].pieces.push_back({document.document, done, tokens});
    long_.segments[stream_].used += tokens;
    stream_room_ -= tokens;
    done += tokens;
  }
}

PackingCounts Packer::counts() const {
  PackingCounts counts;
  counts.documents = static_cast<std::int64_t>(documents_.size());
  counts.short_segments = static_cast<std::int64_t>(short_.segments.size());
  counts.long_segments = static_cast<std::int64_t>(long_.segments.size());
  for (const Segment& segment : short_.segments) counts.short_tokens += segment.used;
  for (const Segment& segment : long_.segments) counts.long_tokens += segment.used;
  return counts;
}

PackedSegment Packer::segment(SegmentId id) const {
  const auto& segments = (id.long_window ? long_ : short_).segments;
  if (id.index < 0 || id.index >= static_cast<std::int64_t>(segments.size())) {
    throw BadInput(std::string(id.long_window ? "long" : "short") + " segment " + std::to_string(id.index) +
                   " was asked for, but there are " + std::to_string(segments.size()));
  }
  return assembled(segments[static_cast<std::size_t>(id.index)], id.long_window);
}

PackedSegment Packer::assembled(const Segment& segment, bool long_window) const {
  PackedSegment result;
  result.long_window = long_window;
  result.padding = settings_.segment_length - segment.used;
  const auto length = static_cast<std::size_t>(settings_.segment_length);
  result.tokens.reserve(length);
  result.weights.reserve(length);
  const auto begin_here = [&] {
    if (!long_window || result.tokens.empty())
      result.document_begins.push_back(static_cast<std::int64_t>(result.tokens.size()));
  };
  for (const Piece& piece : segment.pieces) {
    const TokenDocument& document = documents_[piece.document];
    begin_here();
    const auto first = result.weights.size();
    const auto tokens = document.tokens.begin() + piece.begin;
    result.tokens.insert(result.tokens.end(), tokens, tokens + piece.tokens);
    result.weights.resize(result.tokens.size(), 1.0f);
    if (!document.weights.empty())
      std::copy_n(document.weights.begin() + piece.begin, piece.tokens,
                  result.weights.begin() + static_cast<long>(first));
    result.weights[first] = 0;
  }
  for (std::int64_t left = result.padding; left > 0; left -= settings_.trained_context) {
    begin_here();
    result.tokens.resize(result.tokens.size() + static_cast<std::size_t>(std::min(left, settings_.trained_context)),
                         settings_.padding);
  }
  result.weights.resize(length, 0.0f);
  return result;
}

std::string Packer::hash() const {
  Sha256 hash;
  const auto add = [&](const auto& values) {
    const std::uint64_t count = values.size();
    hash.update(&count, sizeof count);
    hash.update(values.data(), count * sizeof values[0]);
  };
  for (const bool long_window : {false, true})
    for (const Segment& each : (long_window ? long_ : short_).segments) {
      const PackedSegment segment = assembled(each, long_window);
      const std::uint8_t kind = long_window;
      hash.update(&kind, sizeof kind);
      add(segment.tokens);
      add(segment.document_begins);
      add(segment.weights);
    }
  return hash.hex();
}

}  // namespace ropewalk
