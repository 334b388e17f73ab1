// RULER runs for tests and pictures of its views: demonstration data, not results.
#pragma once

#include <cmath>
#include <memory>

#include "core/rope/methods.h"
#include "core/values/ruler_history.h"
#include "widgets/frame/run_data.h"

namespace ropewalk {

inline RulerSpec ruler_demo_spec() {
  RulerSpec spec;
  spec.tasks = {"niah_single_1",
                "niah_single_2",
                "niah_single_3",
                "niah_multikey_1",
                "niah_multikey_2",
                "niah_multikey_3",
                "niah_multivalue",
                "niah_multiquery",
                "vt",
                "cwe",
                "fwe",
                "qa_1",
                "qa_2"};
  spec.lengths = {4096, 8192, 16384, 32768};
  spec.samples = 20;
  spec.runtime.model_path = "/models/demo";
  const RopeDescription rope{64, 100000, 8192};
  spec.factor_sets = {make_factors("none", rope, 32768), make_factors("yarn", rope, 32768),
                      make_factors("ntk_rcd", rope, 32768)};
  return spec;
}

// The first `count` samples in the order in which a run has them.
inline std::vector<RulerScored> ruler_demo_samples(const RulerSpec& spec, std::int64_t count = 1 << 30) {
  std::vector<RulerScored> samples;
  for (std::size_t length = 0; length < spec.lengths.size(); ++length)
    for (std::size_t task = 0; task < spec.tasks.size(); ++task)
      for (std::size_t set = 0; set < spec.factor_sets.size(); ++set)
        for (int index = 0; index < spec.samples; ++index) {
          if (std::int64_t(samples.size()) == count) return samples;
          RulerScored one;
          one.factor_set = int(set);
          one.task = spec.tasks[task];
          one.length = spec.lengths[length];
          one.index = std::uint64_t(index);
          one.outputs = {std::to_string(7000000 + 1311 * index), "ochre"};
          // Falls with length and task, the first set fastest.
          const double lost =
              0.05 * double(task) / 4 + double(length * length) * (set == 0 ? 0.16 : 0.03 / double(set));
          const double draw = std::fmod(0.618034 * (index + 1) + 0.37 * double(task), 1.0);
          one.score = draw > lost ? 1 : draw > lost / 2 ? 0.5 : 0;
          one.prediction = one.score == 1     ? " " + one.outputs[0] + " and ochre."
                           : one.score == 0.5 ? " " + one.outputs[0] + ".\nThere is no other."
                                              : " The grass is green.";
          one.prompt_tokens = one.length - 128;
          one.answer_tokens = 24;
          one.seconds = 1.5;
          one.document_hash = "00";
          samples.push_back(one);
        }
  return samples;
}

inline std::shared_ptr<RunData> ruler_demo_run(const RulerSpec& spec, std::int64_t count = 1 << 30) {
  RunRecord record;
  record.spec = spec;
  record.summary.id = 3;
  record.summary.kind = "ruler";
  record.summary.name = "RULER: None and YaRN and NTK-rcd to 32768";
  record.summary.state = "finished";
  record.summary.target = spec.lengths.back();
  auto run = std::make_shared<RunData>(record);
  std::vector<Event> events;
  for (const RulerScored& sample : ruler_demo_samples(spec, count))
    events.push_back({std::int64_t(events.size()) + 1, 0, sample});
  run->append(events);
  return run;
}

}  // namespace ropewalk
