// From canonical weight names to rows of a file's tensors, all checked.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/model/files/families/family.h"
#include "core/model/tensor_source.h"

namespace ropewalk {

enum class NameScheme { hf, gguf };

struct WeightSlice {
  const TensorInfo* tensor = nullptr;
  std::vector<std::int64_t> shape;  // of the canonical weight
  std::int64_t first_row = 0;
  int interleaved_head_dim = 0;  // > 0: rows of each head are to be put back into the half-split order
  std::uint64_t bytes = 0;       // in the file
};

class WeightTable {
 public:
  // Throws BadInput, naming the tensor: missing, of a wrong shape (both shapes), or one that the family does not use
  // and that would therefore change the model's results. The source must outlive the table.
  WeightTable(const Family& family, const ModelDescription& model, const TensorSource& source, NameScheme scheme,
              const std::string& where);

  const WeightSlice* find(const std::string& name) const;
  std::uint64_t total_bytes() const { return total_bytes_; }
  std::uint64_t parameters() const { return parameters_; }
  // The types of the tensors in use, by their bytes: "Q4_1, Q8_0, F32".
  std::string type_names() const;

 private:
  void add(const SourceTensor& source, const std::string& file_name, const std::string& prefix,
           const ModelDescription& model);
  void refuse_unused(const Family& family, const TensorSource& source) const;

  NameScheme scheme_;
  std::string where_;
  std::map<std::string, const TensorInfo*, std::less<>> tensors_;  // of the file
  std::map<const TensorInfo*, bool> used_;
  std::map<std::string, WeightSlice, std::less<>> slices_;
  std::map<TensorType, std::uint64_t> type_bytes_;
  std::uint64_t total_bytes_ = 0, parameters_ = 0;
};

}  // namespace ropewalk
