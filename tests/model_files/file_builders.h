// Model files made byte by byte: valid tiny ones to start from, with every field open to damage.
#pragma once

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QtTest>
#include <cstdint>
#include <cstring>
#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/values/error.h"

namespace builders {

template <typename T>
std::string raw(T value) {
  std::string bytes(sizeof value, '\0');
  std::memcpy(bytes.data(), &value, sizeof value);
  return bytes;
}

inline std::string floats(std::size_t count, float first = 1) {
  std::string bytes;
  for (std::size_t i = 0; i < count; ++i) bytes += raw(first + static_cast<float>(i));
  return bytes;
}

inline void write_file(const QString& path, const std::string& bytes) {
  QFile::remove(path);  // a file that is cut and written again is flushed to the disk by some file systems
  QFile file(path);
  QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(path));
  QCOMPARE(file.write(bytes.data(), static_cast<qint64>(bytes.size())), static_cast<qint64>(bytes.size()));
}

inline std::string read_file(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

// ---- GGUF

inline std::string gguf_text(const std::string& text) {
  return raw<std::uint64_t>(text.size()) + text;
}
inline std::string u32(std::uint32_t value) {
  return raw<std::uint32_t>(4) + raw(value);
}
inline std::string f32(float value) {
  return raw<std::uint32_t>(6) + raw(value);
}
inline std::string boolean(std::uint8_t value) {
  return raw<std::uint32_t>(7) + raw(value);
}
inline std::string text(const std::string& value) {
  return raw<std::uint32_t>(8) + gguf_text(value);
}
inline std::string list(std::uint32_t type, std::uint64_t count, const std::string& elements) {
  return raw<std::uint32_t>(9) + raw(type) + raw(count) + elements;
}
inline std::string texts(const std::vector<std::string>& values) {
  std::string elements;
  for (const std::string& value : values) elements += gguf_text(value);
  return list(8, values.size(), elements);
}

struct GgufTensor {
  std::string name;
  std::vector<std::uint64_t> sizes;  // innermost first
  std::uint32_t type = 0;
  std::string data;
  std::optional<std::uint64_t> offset;  // else where the data lies
};

struct Gguf {
  std::string magic = "GGUF";
  std::uint32_t version = 3;
  std::optional<std::uint64_t> tensor_count, pair_count;
  std::vector<std::pair<std::string, std::string>> pairs;  // key, type and value
  std::vector<GgufTensor> tensors;
  std::uint64_t alignment = 32;
  std::string tail;

  void set(const std::string& key, const std::string& value) {
    for (auto& pair : pairs)
      if (pair.first == key) return void(pair.second = value);
    pairs.emplace_back(key, value);
  }
  void remove(const std::string& key) {
    std::erase_if(pairs, [&](const auto& pair) { return pair.first == key; });
  }
  void remove_tensor(const std::string& name) {
    std::erase_if(tensors, [&](const auto& tensor) { return tensor.name == name; });
  }
  GgufTensor& tensor(const std::string& name) {
    for (auto& one : tensors)
      if (one.name == name) return one;
    return tensors.emplace_back(GgufTensor{name, {}, 0, {}, {}});
  }
  std::string build() const {
    const auto padded = [&](std::string& bytes) {
      bytes.resize((bytes.size() + alignment - 1) / alignment * alignment);
    };
    std::string header =
        magic + raw(version) + raw(tensor_count.value_or(tensors.size())) + raw(pair_count.value_or(pairs.size()));
    for (const auto& [key, value] : pairs) header += gguf_text(key) + value;
    std::string data;
    for (const GgufTensor& one : tensors) {
      padded(data);
      header += gguf_text(one.name) + raw<std::uint32_t>(static_cast<std::uint32_t>(one.sizes.size()));
      for (const std::uint64_t size : one.sizes) header += raw(size);
      header += raw(one.type) + raw(one.offset.value_or(data.size()));
      data += one.data;
    }
    padded(header);
    return header + data + tail;
  }
};

// Metadata of an architecture: 1 layer, hidden 4, 2 heads and 1 key-value head of 2, intermediate 6, vocabulary 5.
inline Gguf tiny_metadata(const std::string& architecture) {
  Gguf file;
  const std::string prefix = architecture + ".";
  file.pairs = {{"general.architecture", text(architecture)},
                {prefix + "block_count", u32(1)},
                {prefix + "context_length", u32(128)},
                {prefix + "embedding_length", u32(4)},
                {prefix + "feed_forward_length", u32(6)},
                {prefix + "attention.head_count", u32(2)},
                {prefix + "attention.head_count_kv", u32(1)},
                {prefix + "attention.layer_norm_rms_epsilon", f32(1e-5f)},
                {prefix + "rope.freq_base", f32(10000)},
                {"general.name", text("tiny")},
                {"tokenizer.ggml.model", text("gpt2")},
                {"tokenizer.ggml.pre", text("smollm")},
                {"tokenizer.ggml.tokens", texts({"a", "b", "c", "d", "ab"})},
                {"tokenizer.ggml.token_type", list(5, 5, raw(1) + raw(1) + raw(1) + raw(3) + raw(1))},
                {"tokenizer.ggml.merges", texts({"a b"})},
                {"tokenizer.ggml.bos_token_id", u32(3)}};
  return file;
}

inline void add_tensor(Gguf& file, const std::string& name, std::vector<std::uint64_t> sizes) {
  std::size_t elements = 1;
  for (const std::uint64_t size : sizes) elements *= size;
  file.tensors.push_back({name, sizes, 0, floats(elements, static_cast<float>(file.tensors.size() * 100)), {}});
}

inline Gguf tiny_llama_gguf() {
  Gguf file = tiny_metadata("llama");
  add_tensor(file, "token_embd.weight", {4, 5});
  add_tensor(file, "output_norm.weight", {4});
  for (const char* norm : {"attn_norm", "ffn_norm"}) add_tensor(file, std::string("blk.0.") + norm + ".weight", {4});
  add_tensor(file, "blk.0.attn_q.weight", {4, 4});
  for (const char* key : {"attn_k", "attn_v"}) add_tensor(file, std::string("blk.0.") + key + ".weight", {4, 2});
  add_tensor(file, "blk.0.attn_output.weight", {4, 4});
  for (const char* up : {"ffn_gate", "ffn_up"}) add_tensor(file, std::string("blk.0.") + up + ".weight", {4, 6});
  add_tensor(file, "blk.0.ffn_down.weight", {6, 4});
  return file;
}

// ---- safetensors

struct Safetensors {
  nlohmann::ordered_json header = nlohmann::ordered_json::object();
  std::string data;

  void add(const std::string& name, const std::string& dtype, const std::vector<std::int64_t>& shape,
           const std::string& bytes) {
    header[name] = {{"dtype", dtype}, {"shape", shape}, {"data_offsets", {data.size(), data.size() + bytes.size()}}};
    data += bytes;
  }
  static std::string with_header(const std::string& text, const std::string& data) {
    return raw<std::uint64_t>(text.size()) + text + data;
  }
  std::string build() const { return with_header(header.dump(), data); }
};

inline nlohmann::ordered_json tiny_config() {
  return {{"architectures", {"LlamaForCausalLM"}},
          {"model_type", "llama"},
          {"hidden_size", 4},
          {"intermediate_size", 6},
          {"num_hidden_layers", 1},
          {"num_attention_heads", 2},
          {"num_key_value_heads", 1},
          {"vocab_size", 5},
          {"max_position_embeddings", 128},
          {"hidden_act", "silu"},
          {"tie_word_embeddings", true}};
}

// Name and shape of every tensor of the model that tiny_config() describes.
inline std::vector<std::pair<std::string, std::vector<std::int64_t>>> tiny_tensors() {
  const std::string layer = "model.layers.0.";
  return {{"model.embed_tokens.weight", {5, 4}},       {"model.norm.weight", {4}},
          {layer + "input_layernorm.weight", {4}},     {layer + "post_attention_layernorm.weight", {4}},
          {layer + "self_attn.q_proj.weight", {4, 4}}, {layer + "self_attn.k_proj.weight", {2, 4}},
          {layer + "self_attn.v_proj.weight", {2, 4}}, {layer + "self_attn.o_proj.weight", {4, 4}},
          {layer + "mlp.gate_proj.weight", {6, 4}},    {layer + "mlp.up_proj.weight", {6, 4}},
          {layer + "mlp.down_proj.weight", {4, 6}}};
}

inline Safetensors tiny_safetensors() {
  Safetensors file;
  for (const auto& [name, shape] : tiny_tensors()) {
    std::size_t elements = 1;
    for (const std::int64_t size : shape) elements *= static_cast<std::size_t>(size);
    file.add(name, "F32", shape, floats(elements));
  }
  return file;
}

// ---- what is expected of bad input

// "" when the call throws BadInput whose message has every piece, else what happened instead.
inline QByteArray wrong_error(const std::function<void()>& call, const std::vector<std::string>& pieces) {
  try {
    call();
  } catch (const ropewalk::BadInput& error) {
    for (const std::string& piece : pieces)
      if (std::string(error.what()).find(piece) == std::string::npos)
        return QByteArray("\"") + piece.c_str() + "\" is not in: " + error.what();
    return {};
  } catch (const std::exception& error) {
    return QByteArray("not BadInput: ") + error.what();
  }
  return "nothing was thrown";
}

}  // namespace builders

#define EXPECT_BAD_INPUT(call, ...) QCOMPARE(builders::wrong_error([&] { (void)(call); }, {__VA_ARGS__}), QByteArray())
