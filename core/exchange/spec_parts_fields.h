// JSON keys of what all specs are made of, and the rules that several of them share.
#pragma once

#include <array>
#include <charconv>

#include "core/exchange/json_fields.h"
#include "core/values/spec_parts.h"

namespace ropewalk {

template <>
struct EnumNames<ModelType> {
  static constexpr std::array<std::pair<std::string_view, ModelType>, 2> list{
      {{"float32", ModelType::float32}, {"bfloat16", ModelType::bfloat16}}};
};
template <>
struct EnumNames<FactorPolicy> {
  static constexpr std::array<std::pair<std::string_view, FactorPolicy>, 2> list{
      {{"long", FactorPolicy::always_long}, {"switch", FactorPolicy::switch_at_trained_context}}};
};
template <>
struct EnumNames<HaystackKind> {
  static constexpr std::array<std::pair<std::string_view, HaystackKind>, 3> list{
      {{"folder", HaystackKind::folder}, {"noise", HaystackKind::noise}, {"generated", HaystackKind::generated}}};
};
inline constexpr double kMost = 1e9;  // beyond any sensible count, well inside int

struct Device {
  void check(const std::string& path, const std::string& value) const {
    int index = -1;
    const std::string_view number = std::string_view(value).substr(value.starts_with("cuda:") ? 5 : value.size());
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), index);
    const bool is_cuda = error == std::errc() && end == number.data() + number.size() && index >= 0;
    if (value != "cpu" && !is_cuda) json_detail::refuse_name(path, value, "cpu, cuda:0, cuda:1 ...");
  }
};

struct Increasing {
  void check(const std::string& path, const std::vector<std::int64_t>& value) const {
    for (std::size_t i = 1; i < value.size(); ++i)
      if (value[i] <= value[i - 1])
        throw BadInput(path + "[" + std::to_string(i) + "] is " + std::to_string(value[i]) + "; lengths must increase");
  }
};

template <class Io>
void fields(Io& io, Of<Io, RuntimeSpec> value) {
  io("model_path", value.model_path);
  io("device", value.device, Device{});
  io("dtype", value.dtype);
  io("threads", value.threads, Between{0, 65536});
  io("policy", value.policy);
  io("trained_context", value.trained_context, AtLeast{0});
}

template <class Io>
void fields(Io& io, Of<Io, OwnNeedle> value) {
  io("sentence", value.sentence);
  io("question", value.question);
  io("answer", value.answer);
}

template <class Io>
void fields(Io& io, Of<Io, DocumentSpec> value) {
  io("haystack", value.haystack);
  io("folder", value.folder);
  io("seed", value.seed);
  io("random_depth", value.random_depth);
  io.may_miss("needle_template", value.needle_template);  // specs of before it was there have the paper's
  io("own_needle", value.own_needle);
  io.unless("repeat", value.repeat, false);
}

}  // namespace ropewalk
