// What a training with mixed windows reads: the segments of each step.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/text/batch_plan.h"
#include "core/text/packing.h"
#include "core/tokenizer/tokenizer.h"
#include "core/values/job.h"
#include "core/values/spec.h"

namespace ropewalk {

class TrainingData {
 public:
  // Text of spec.data_folder, or, without one, generated recall documents (key_value needles in the generated
  // language). Throws BadInput: no usable text; no document longer than `trained_context` where long windows are asked
  // for; a tokenizer that the recall documents cannot be made with. Throws Stopped.
  TrainingData(const TrainSpec& spec, const Tokenizer& tokenizer, std::int64_t trained_context,
               const ProgressSink& progress, const JobControl& control);

  std::vector<PlannedSegment> plan(std::int64_t step) const { return plan_->step(step); }
  PackedSegment segment(const PlannedSegment& planned) const { return packer_.segment(planned.id); }
  PackingCounts counts() const { return packer_.counts(); }
  std::string hash() const { return packer_.hash(); }
  // What a person should know about the data: files passed over, documents cut. Empty: nothing.
  const std::vector<std::string>& notes() const { return notes_; }

 private:
  void read_folder(const TrainSpec& spec, const Tokenizer& tokenizer, const ProgressSink& progress,
                   const JobControl& control);
  void generate(const TrainSpec& spec, const Tokenizer& tokenizer, const ProgressSink& progress,
                const JobControl& control);

  Packer packer_;
  std::unique_ptr<BatchPlan> plan_;
  std::vector<std::string> notes_;
};

}  // namespace ropewalk
