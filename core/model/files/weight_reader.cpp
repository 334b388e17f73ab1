#include "core/model/weight_reader.h"

#include "core/model/files/file_text.h"
#include "core/model/files/opened_model.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {

class FileWeightReader final : public WeightReader {
 public:
  explicit FileWeightReader(OpenedModel model) : model_(std::move(model)) {}

  const ModelDescription& description() const override { return model_.description; }
  bool has(const std::string& name) const override { return model_.weights->find(name) != nullptr; }
  std::vector<std::int64_t> shape(const std::string& name) const override { return slice(name).shape; }
  std::uint64_t total_bytes() const override { return model_.weights->total_bytes(); }
  std::uint64_t bytes(const std::string& name) const override { return slice(name).bytes; }

  void read(const std::string& name, float* out) const override {
    const WeightSlice& weight = slice(name);
    model_.tensors->check_files();
    if (weight.shape.size() == 1) {
      read_rows(*weight.tensor, 0, 1, out);
    } else if (weight.interleaved_head_dim == 0) {
      read_rows(*weight.tensor, weight.first_row, weight.shape[0], out);
    } else {
      read_interleaved(weight, out);
    }
  }

 private:
  const WeightSlice& slice(const std::string& name) const {
    if (const WeightSlice* found = model_.weights->find(name)) return *found;
    throw BadInput(model_.description.path + ": a " + model_.description.family + " model has no weight \"" +
                   printable(name) + "\"");
  }

  // In each head, the file's row 2r is row r here, and its row 2r + 1 is row r + head_dim / 2.
  static void read_interleaved(const WeightSlice& weight, float* out) {
    const std::int64_t half = weight.interleaved_head_dim / 2;
    for (std::int64_t row = 0; row < weight.shape[0]; ++row) {
      const std::int64_t head = row / (2 * half), inside = row % (2 * half);
      const std::int64_t source = head * 2 * half + 2 * (inside % half) + inside / half;
      read_rows(*weight.tensor, weight.first_row + source, 1, out + row * weight.shape[1]);
    }
  }

  OpenedModel model_;
};

}  // namespace

std::unique_ptr<WeightReader> open_weights(const std::string& path) {
  return std::make_unique<FileWeightReader>(open_model_files(path));
}

}  // namespace ropewalk
