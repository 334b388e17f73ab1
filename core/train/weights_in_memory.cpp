#include "core/train/weights_in_memory.h"

#include <ATen/ATen.h>

#include <cstring>
#include <map>

#include "core/model/decoder.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {

class MemoryReader final : public WeightReader {
 public:
  MemoryReader(const ModelDescription& description, const TrainableWeights& weights) : description_(description) {
    for (const NamedTensor& parameter : weights.named()) tensors_[parameter.name] = parameter.tensor.detach();
  }
  const ModelDescription& description() const override { return description_; }
  bool has(const std::string& name) const override { return tensors_.contains(name); }
  std::vector<std::int64_t> shape(const std::string& name) const override { return find(name).sizes().vec(); }
  void read(const std::string& name, float* out) const override {
    const at::Tensor values = find(name).to(at::kCPU, at::kFloat).contiguous();
    std::memcpy(out, values.data_ptr(), values.nbytes());
  }
  std::uint64_t bytes(const std::string& name) const override { return find(name).nbytes(); }
  std::uint64_t total_bytes() const override {
    std::uint64_t sum = 0;
    for (const auto& [name, tensor] : tensors_) sum += tensor.nbytes();
    return sum;
  }

 private:
  const at::Tensor& find(const std::string& name) const {
    const auto found = tensors_.find(name);
    if (found == tensors_.end()) throw BadInput("The model has no tensor " + name + ".");
    return found->second;
  }
  const ModelDescription& description_;
  std::map<std::string, at::Tensor> tensors_;
};

// A model owns its tokenizer; here another one does.
class BorrowedTokenizer final : public Tokenizer {
 public:
  explicit BorrowedTokenizer(const Tokenizer& lent) : lent_(lent) {}
  std::vector<TokenId> encode(std::string_view text, bool special) const override {
    return lent_.encode(text, special);
  }
  Encoded encode_with_offsets(std::string_view text, bool special) const override {
    return lent_.encode_with_offsets(text, special);
  }
  std::string decode(std::span<const TokenId> ids, bool skip) const override { return lent_.decode(ids, skip); }
  std::size_t vocabulary_size() const override { return lent_.vocabulary_size(); }
  std::string token_text(TokenId id) const override { return lent_.token_text(id); }
  std::optional<TokenId> bos() const override { return lent_.bos(); }
  std::optional<TokenId> eos() const override { return lent_.eos(); }
  bool adds_bos() const override { return lent_.adds_bos(); }

 private:
  const Tokenizer& lent_;
};

}  // namespace

std::shared_ptr<Model> model_of(const ModelDescription& description, const TrainableWeights& weights,
                                const Tokenizer& tokenizer, ModelType type, const JobControl& control) {
  const at::Device device = weights.embedding.device();
  return make_decoder(MemoryReader(description, weights), std::make_unique<BorrowedTokenizer>(tokenizer), device,
                      decoder_types(type, device), {}, control);
}

}  // namespace ropewalk
