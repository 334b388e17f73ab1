// What a study of the paper in miniature is asked with: the model, the seeds, how many documents, how large the
// searches and the trainings are. Everything that decides its results is here; two studies in one folder must agree in
// all of it.
#pragma once

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "core/values/spec.h"

namespace ropewalk {

enum class StudySize {
  full,   // three seeds; about an hour on two cores, in steps of minutes
  quick,  // one seed, less than 15 minutes: for looking
  tiny    // seconds: that everything works, no result
};

// Every search of a study has the same: what is compared differs in nothing else.
struct StudySearchSize {
  int population = 0, parents = 0, iterations = 0;
  int documents = 0;                  // that candidates are judged by
  std::int64_t evaluation_limit = 0;  // document evaluations
  int heldout_documents = 0;          // scored by the search itself, for the window's view
};

struct StudyTraining {
  std::int64_t steps = 0;
  std::int64_t segments = 0;  // of the target's length, a step
  double learning_rate = 0;   // peak
  std::int64_t checkpoint_every = 0;
};

struct StudySettings {
  StudySize size = StudySize::full;
  RuntimeSpec runtime;           // model_path absolute; policy is set by the steps
  std::uint64_t first_seed = 1;  // seeds are first_seed, first_seed + 1 ...
  int seeds = 0;
  std::vector<int> ratios;            // of target to trained context, increasing; the last is the searches' target
  int start_documents = 0;            // a length: needle at the start
  int depths = 0;                     // evenly from 0 to 1 ...
  int documents_per_depth = 0;        // ... and how many of each
  int short_documents_per_depth = 0;  // the same inside the trained context, where a document costs little
  int texts = 0;                      // plain texts of the trained context's length
  StudySearchSize search;
  StudyTraining training;
};

// The settings of a size for a model (the path is made absolute). `seeds` 0: the size's own number.
StudySettings study_settings(StudySize size, const std::string& model_path, int seeds = 0);
// Throws BadInput, naming the value.
void check(const StudySettings& settings);

std::string study_size_id(StudySize size);  // "full", "quick", "tiny"
nlohmann::json to_json(const StudySettings& settings);

// Documents of one seed: each use has its own, so that no document is searched or trained with and judged by.
enum class StudyDocuments { search = 1, start = 2, depths = 3, training = 4, texts = 5 };
std::uint64_t document_seed(std::uint64_t study_seed, StudyDocuments use);

}  // namespace ropewalk
