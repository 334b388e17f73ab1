#include "core/study/study_settings.h"

#include <filesystem>
#include <nlohmann/json.hpp>

#include "core/study/words.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {

// A search of the small model to 4,096 tokens takes 0.12 s a document on two cores, a training step of four segments
// 8 s: no step of any size comes near an hour.
StudySettings full_size() {
  StudySettings full;
  full.seeds = 3;
  full.ratios = {2, 4, 8};
  full.start_documents = 32;
  full.depths = 8;
  full.documents_per_depth = 4;
  full.short_documents_per_depth = 8;
  full.texts = 48;
  full.search = {24, 8, 30, 10, 400, 8};
  full.training = {30, 2, 3e-4, 15};
  return full;
}

StudySettings quick_size() {
  StudySettings quick = full_size();
  quick.seeds = 1;
  quick.start_documents = 16;
  quick.documents_per_depth = 2;
  quick.short_documents_per_depth = 20;
  quick.texts = 24;
  quick.search = {12, 6, 10, 4, 300, 4};
  quick.training = {10, 4, 3e-4, 10};
  return quick;
}

StudySettings tiny_size() {
  StudySettings tiny = full_size();
  tiny.seeds = 1;
  tiny.ratios = {2};
  tiny.start_documents = 2;
  tiny.depths = 2;
  tiny.documents_per_depth = 1;
  tiny.short_documents_per_depth = 1;
  tiny.texts = 2;
  tiny.search = {4, 2, 1, 2, 12, 2};
  tiny.training = {2, 1, 3e-4, 1};
  return tiny;
}

void require(bool holds, const char* what, double value, const char* range) {
  if (!holds) throw BadInput(words("The study's ", what, " is ", std::to_string(value), "; it must be ", range, "."));
}

}  // namespace

StudySettings study_settings(StudySize size, const std::string& model_path, int seeds) {
  StudySettings settings = size == StudySize::full    ? full_size()
                           : size == StudySize::quick ? quick_size()
                                                      : tiny_size();
  settings.size = size;
  if (seeds != 0) settings.seeds = seeds;
  std::error_code none;
  const auto absolute = std::filesystem::absolute(model_path, none);
  settings.runtime.model_path = none ? model_path : absolute.lexically_normal().string();
  settings.runtime.dtype = ModelType::float32;
  return settings;
}

void check(const StudySettings& settings) {
  require(settings.seeds >= 1 && settings.seeds <= 1000, "number of seeds", settings.seeds, "from 1 to 1000");
  require(!settings.ratios.empty(), "number of lengths", 0, "at least 1");
  for (std::size_t i = 0; i < settings.ratios.size(); ++i)
    require(settings.ratios[i] > (i == 0 ? 1 : settings.ratios[i - 1]), "ratio to the trained context",
            settings.ratios[i], "above 1 and above the one before it");
  require(settings.start_documents >= 2, "number of documents", settings.start_documents, "2 or more");
  require(settings.depths >= 2, "number of depths", settings.depths, "2 or more");
  require(settings.documents_per_depth >= 1, "number of documents a depth", settings.documents_per_depth, "1 or more");
  require(settings.short_documents_per_depth >= 1, "number of short documents a depth",
          settings.short_documents_per_depth, "1 or more");
  require(settings.texts >= 2, "number of texts", settings.texts, "2 or more");
  require(settings.training.steps >= 1, "number of training steps", double(settings.training.steps), "1 or more");
}

std::string study_size_id(StudySize size) {
  return size == StudySize::full ? "full" : size == StudySize::quick ? "quick" : "tiny";
}

nlohmann::json to_json(const StudySettings& settings) {
  const StudySearchSize& search = settings.search;
  const StudyTraining& training = settings.training;
  return {{"size", study_size_id(settings.size)},
          {"model", settings.runtime.model_path},
          {"device", settings.runtime.device},
          {"dtype", settings.runtime.dtype == ModelType::float32 ? "float32" : "bfloat16"},
          {"threads", settings.runtime.threads},
          {"trained_context", settings.runtime.trained_context},
          {"first_seed", settings.first_seed},
          {"seeds", settings.seeds},
          {"ratios", settings.ratios},
          {"start_documents", settings.start_documents},
          {"depths", settings.depths},
          {"documents_per_depth", settings.documents_per_depth},
          {"short_documents_per_depth", settings.short_documents_per_depth},
          {"texts", settings.texts},
          {"search",
           {{"population", search.population},
            {"parents", search.parents},
            {"iterations", search.iterations},
            {"documents", search.documents},
            {"evaluation_limit", search.evaluation_limit},
            {"heldout_documents", search.heldout_documents}}},
          {"training",
           {{"steps", training.steps},
            {"segments", training.segments},
            {"learning_rate", training.learning_rate},
            {"checkpoint_every", training.checkpoint_every}}}};
}

std::uint64_t document_seed(std::uint64_t study_seed, StudyDocuments use) {
  return 1000 * study_seed + static_cast<std::uint64_t>(use);
}

}  // namespace ropewalk
