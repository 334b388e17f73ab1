#include "core/model/files/safetensors_writer.h"

#include <algorithm>
#include <bit>
#include <nlohmann/json.hpp>
#include <set>

#include "core/model/files/file_text.h"
#include "core/model/files/output_file.h"
#include "core/model/files/tensor_types.h"
#include "core/tokenizer/utf8.h"
#include "core/values/error.h"
#include "kernels/convert.h"

namespace ropewalk {

namespace {

static_assert(std::endian::native == std::endian::little, "tensors are written as they lie in memory");

constexpr std::size_t kAlignment = 8;      // readers map the data: it should begin at a multiple of any type's size
constexpr std::size_t kChunk = 64 * 1024;  // elements that are rounded at a time

std::uint64_t bytes_of(const TensorToWrite& tensor, TensorType type) {
  const auto elements = checked_elements(tensor.shape);
  const auto bytes = elements ? checked_bytes(type, *elements) : std::nullopt;
  std::uint64_t given = 0;
  for (const auto& part : tensor.parts) given += part.size();
  if (!bytes || given != static_cast<std::uint64_t>(*elements)) {
    throw BadInput("the tensor " + printable(tensor.name) + " was given with " + std::to_string(given) +
                   " elements, but its shape is " + shape_text(tensor.shape));
  }
  return *bytes;
}

std::string header_text(std::span<const TensorToWrite> tensors, TensorType type) {
  nlohmann::ordered_json header;
  header["__metadata__"] = {{"format", "pt"}};
  std::set<std::string> names{"__metadata__"};
  std::uint64_t reached = 0;
  for (const TensorToWrite& tensor : tensors) {
    if (!is_valid_utf8(tensor.name) || !names.insert(tensor.name).second) {
      throw BadInput("\"" + printable(tensor.name) + "\" cannot be the name of a tensor: it is " +
                     (is_valid_utf8(tensor.name) ? "taken" : "no UTF-8 text"));
    }
    const std::uint64_t bytes = bytes_of(tensor, type);
    header[tensor.name] = {
        {"dtype", tensor_type_name(type)}, {"shape", tensor.shape}, {"data_offsets", {reached, reached + bytes}}};
    reached += bytes;
  }
  std::string text = header.dump();
  text.resize((text.size() + kAlignment - 1) / kAlignment * kAlignment, ' ');  // 8 bytes with its length come before it
  return text;
}

void write_rounded(OutputFile& file, std::span<const float> values) {
  std::vector<Bfloat16> rounded(std::min(kChunk, values.size()));
  for (; !values.empty(); values = values.subspan(std::min(kChunk, values.size()))) {
    const auto count = static_cast<std::int64_t>(std::min(kChunk, values.size()));
    convert({1, count, count, count}, values.data(), rounded.data());
    file.write(rounded.data(), static_cast<std::size_t>(count) * sizeof(Bfloat16));
  }
}

}  // namespace

void write_safetensors(const std::string& path, std::span<const TensorToWrite> tensors, TensorType type) {
  if (type != TensorType::f32 && type != TensorType::bf16) {
    throw BadInput(path + ": weights are written as F32 or BF16, not as " + std::string(tensor_type_name(type)));
  }
  const std::string header = header_text(tensors, type);
  const std::uint64_t length = header.size();
  OutputFile file(path);
  file.write(&length, sizeof length);
  file.write(header);
  for (const TensorToWrite& tensor : tensors)
    for (const auto& part : tensor.parts) {
      if (type == TensorType::bf16) {
        write_rounded(file, part);
      } else {
        file.write(part.data(), part.size_bytes());
      }
    }
  file.keep();
}

}  // namespace ropewalk
