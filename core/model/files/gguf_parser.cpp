#include "core/model/files/gguf_parser.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <numeric>
#include <set>

#include "core/model/files/file_text.h"
#include "core/model/files/tensor_types.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {

static_assert(std::endian::native == std::endian::little, "numbers are used as they lie in the file");

constexpr std::size_t kLongestKey = 65535;  // the specification's limits
constexpr std::size_t kLongestTensor = 64;
constexpr std::uint32_t kMostDimensions = 4;
constexpr std::size_t kLeastPair = 8 + 1 + 4 + 1;            // length, one letter, type, one byte
constexpr std::size_t kLeastTensor = 8 + 1 + 4 + 8 + 4 + 8;  // length, one letter, dimensions, one size, type, offset

// Bytes of a fixed-size type; 0 for strings and arrays.
std::size_t fixed_size(GgufType type) {
  static constexpr std::size_t kSizes[] = {1, 1, 2, 2, 4, 4, 4, 1, 0, 0, 8, 8, 8};
  return kSizes[static_cast<std::size_t>(type)];
}

constexpr std::uint32_t kTypes = 13;

// Writers store decimals such as 1e-5 as float32; the shortest decimal is what they meant.
double from_float32(float value) {
  char text[32];
  const auto end = std::to_chars(text, text + sizeof text, value).ptr;
  double result = value;
  std::from_chars(text, end, result);
  return result;
}

}  // namespace

void GgufParser::refuse(const std::string& message) const {
  throw BadInput(file_.path() + ": " + message);
}

std::span<const std::byte> GgufParser::take(std::uint64_t count, const std::string& what) {
  if (count > left()) {
    refuse("the file ends at byte " + std::to_string(bytes_.size()) + ", inside " + what + " (" +
           std::to_string(count) + " bytes from byte " + std::to_string(position_) + "); it is cut or damaged");
  }
  const auto result = bytes_.subspan(position_, static_cast<std::size_t>(count));
  position_ += static_cast<std::size_t>(count);
  return result;
}

std::string_view GgufParser::read_string(const std::string& what) {
  const auto length = read<std::uint64_t>("the length of " + what);
  const auto text = take(length, what);
  return {reinterpret_cast<const char*>(text.data()), text.size()};
}

void GgufParser::parse() {
  read_preamble();
  read_metadata(metadata_count_);
  read_tensors(tensor_count_);
}

void GgufParser::read_preamble() {
  const auto magic = take(4, "the magic bytes");
  if (std::memcmp(magic.data(), "GGUF", 4) != 0) refuse("is not a GGUF file (it does not begin with \"GGUF\")");
  const auto version = read<std::uint32_t>("the version");
  if (version == 0x02000000u || version == 0x03000000u) refuse("is a big-endian GGUF file; only little endian is read");
  if (version != 2 && version != 3)
    refuse("has GGUF version " + std::to_string(version) + "; versions 2 and 3 are read");
  file_.version_ = static_cast<int>(version);
  tensor_count_ = read<std::uint64_t>("the number of tensors");
  metadata_count_ = read<std::uint64_t>("the number of metadata entries");
  if (metadata_count_ > left() / kLeastPair) {
    refuse("says that it has " + std::to_string(metadata_count_) + " metadata entries, more than fit into it");
  }
  if (tensor_count_ > left() / kLeastTensor) {
    refuse("says that it has " + std::to_string(tensor_count_) + " tensors, more than fit into it");
  }
}

void GgufParser::read_metadata(std::uint64_t count) {
  for (std::uint64_t i = 0; i < count; ++i) {
    const std::size_t begin = position_;
    const auto key = read_string("the key of metadata entry " + std::to_string(i));
    if (key.empty() || key.size() > kLongestKey || !is_printable_ascii(key)) {
      refuse("metadata entry " + std::to_string(i) + " has the key \"" + printable(key) +
             "\", which is empty, too long or not plain ASCII");
    }
    const std::string what = "the metadata entry " + printable(key);
    const auto type = read<std::uint32_t>("the type of " + what);
    if (type >= kTypes) refuse(what + " has the unknown type " + std::to_string(type));
    GgufValue value = read_value(static_cast<GgufType>(type), what);
    if (!file_.metadata_.emplace(std::string(key), std::move(value)).second) refuse(what + " stands there twice");
    file_.entries_.push_back({std::string(key), bytes_.subspan(begin, position_ - begin)});
  }
}

GgufValue GgufParser::read_value(GgufType type, const std::string& what) {
  const auto whole = [&](std::uint64_t number) { return GgufValue{type, number}; };
  const auto with_sign = [&](std::int64_t number) { return GgufValue{type, number}; };
  switch (type) {
    case GgufType::u8:
      return whole(read<std::uint8_t>(what));
    case GgufType::u16:
      return whole(read<std::uint16_t>(what));
    case GgufType::u32:
      return whole(read<std::uint32_t>(what));
    case GgufType::u64:
      return whole(read<std::uint64_t>(what));
    case GgufType::i8:
      return with_sign(read<std::int8_t>(what));
    case GgufType::i16:
      return with_sign(read<std::int16_t>(what));
    case GgufType::i32:
      return with_sign(read<std::int32_t>(what));
    case GgufType::i64:
      return with_sign(read<std::int64_t>(what));
    case GgufType::f32:
      return {type, from_float32(read<float>(what))};
    case GgufType::f64:
      return {type, read<double>(what)};
    case GgufType::boolean: {
      const auto byte = read<std::uint8_t>(what);
      if (byte > 1) refuse(what + " is a boolean with the value " + std::to_string(byte));
      return {type, byte == 1};
    }
    case GgufType::string:
      return {type, read_string(what)};
    case GgufType::array:
      return {type, read_array(what)};
  }
  refuse(what + " has an unknown type");
}

GgufArray GgufParser::read_array(const std::string& what) {
  const auto element = read<std::uint32_t>("the element type of " + what);
  if (element >= kTypes) refuse(what + " is a list of the unknown type " + std::to_string(element));
  GgufArray array{static_cast<GgufType>(element), 0, {}};
  if (array.element == GgufType::array) refuse(what + " is a list of lists, which is not read");
  array.count = read<std::uint64_t>("the length of " + what);
  const std::size_t least = array.element == GgufType::string ? 8 : fixed_size(array.element);
  if (array.count > left() / least) {
    refuse(what + " says that it has " + std::to_string(array.count) + " elements, more than fit into the file");
  }
  if (array.element != GgufType::string) {
    array.bytes = take(array.count * least, what);
    return array;
  }
  const std::size_t begin = position_;
  for (std::uint64_t i = 0; i < array.count; ++i) {
    std::uint64_t length = 0;  // as read_string, without making a name for every one of 100,000 tokens
    if (left() >= sizeof length) std::memcpy(&length, bytes_.data() + position_, sizeof length);
    if (left() < sizeof length || length > left() - sizeof length) {
      refuse("the file ends inside element " + std::to_string(i) + " of " + what + "; it is cut or damaged");
    }
    position_ += sizeof length + static_cast<std::size_t>(length);
  }
  array.bytes = bytes_.subspan(begin, position_ - begin);
  return array;
}

void GgufParser::read_tensors(std::uint64_t count) {
  std::vector<std::uint64_t> offsets;
  std::set<std::string> names;
  for (std::uint64_t i = 0; i < count; ++i) {
    const std::size_t begin = position_;
    std::uint64_t offset = 0;
    TensorInfo tensor = read_tensor(offset);
    file_.tensor_headers_.push_back(bytes_.subspan(begin, position_ - sizeof offset - begin));
    if (!names.insert(tensor.name).second) refuse("tensor " + tensor.name + " stands there twice");
    file_.tensors_.push_back(std::move(tensor));
    offsets.push_back(offset);
  }
  file_.header_bytes_ = position_;
  place_tensors(offsets);
}

TensorInfo GgufParser::read_tensor(std::uint64_t& offset) {
  const std::string number = "tensor number " + std::to_string(file_.tensors_.size());
  const auto name = read_string("the name of " + number);
  if (name.empty() || name.size() > kLongestTensor || !is_printable_ascii(name)) {
    refuse(number + " has the name \"" + printable(name) + "\", which is empty, too long or not plain ASCII");
  }
  TensorInfo tensor{std::string(name), TensorType::f32, {}, nullptr, 0};
  const std::string what = "tensor " + tensor.name;
  const auto dimensions = read<std::uint32_t>("the dimensions of " + what);
  if (dimensions < 1 || dimensions > kMostDimensions) {
    refuse(what + " has " + std::to_string(dimensions) + " dimensions; 1 to 4 are allowed");
  }
  for (std::uint32_t k = 0; k < dimensions; ++k) {
    const auto size = read<std::uint64_t>("the shape of " + what);
    if (size < 1 || size > static_cast<std::uint64_t>(INT64_MAX)) {
      refuse(what + " has the size " + std::to_string(size) + " in dimension " + std::to_string(k));
    }
    tensor.shape.insert(tensor.shape.begin(), static_cast<std::int64_t>(size));  // GGUF has the innermost first
  }
  const auto type_number = read<std::uint32_t>("the type of " + what);
  const auto type = tensor_type_from_gguf(type_number);
  if (!type) {
    refuse(what + " has the type " + gguf_type_text(type_number) +
           ", which is not read; F32, F16, BF16, Q4_0, Q4_1, Q5_0, Q5_1, Q8_0, Q4_K, Q5_K and Q6_K are");
  }
  tensor.type = *type;
  const std::int64_t row = tensor.shape.back();
  if (row % tensor_block_elements(*type) != 0) {
    refuse(what + " has rows of " + std::to_string(row) + " elements, which blocks of " +
           std::to_string(tensor_block_elements(*type)) + " (" + std::string(tensor_type_name(*type)) +
           ") do not divide");
  }
  const auto elements = checked_elements(tensor.shape);
  const auto bytes = elements ? checked_bytes(*type, *elements) : std::nullopt;
  if (!bytes) refuse(what + " has the shape " + shape_text(tensor.shape) + ", which is too large");
  tensor.bytes = *bytes;
  offset = read<std::uint64_t>("the offset of " + what);
  return tensor;
}

std::uint64_t GgufParser::alignment() const {
  const GgufValue* value = file_.value("general.alignment");
  if (!value) return 32;
  const auto* number = std::get_if<std::uint64_t>(&value->value);
  if (!number || value->type != GgufType::u32 || !std::has_single_bit(*number)) {
    refuse("general.alignment must be a power of two in 32 bits" +
           (number ? ", not " + std::to_string(*number) : std::string()));
  }
  return *number;
}

void GgufParser::place_tensors(const std::vector<std::uint64_t>& offsets) {
  const std::uint64_t align = file_.alignment_ = alignment();
  if (offsets.empty()) return;
  const std::uint64_t begin = (position_ + align - 1) / align * align;
  if (begin > bytes_.size()) refuse("the file ends before its tensors; it is cut or damaged");
  const std::uint64_t data = bytes_.size() - begin;
  std::vector<std::size_t> order(offsets.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return offsets[a] < offsets[b]; });
  std::uint64_t reached = 0;
  for (const std::size_t index : order) {
    TensorInfo& tensor = file_.tensors_[index];
    const std::uint64_t offset = offsets[index];
    const std::string what = "tensor " + tensor.name + " at offset " + std::to_string(offset);
    if (offset % align != 0) refuse(what + " is not aligned to " + std::to_string(align) + " bytes");
    if (offset > data || tensor.bytes > data - offset) {
      refuse(what + " needs " + std::to_string(tensor.bytes) + " bytes, but the file has " + std::to_string(data) +
             " bytes of tensors; it is cut or its header is wrong");
    }
    if (offset < reached) refuse(what + " overlaps the tensor before it, which reaches to " + std::to_string(reached));
    reached = offset + tensor.bytes;
    tensor.data = bytes_.data() + begin + offset;
  }
}

}  // namespace ropewalk
