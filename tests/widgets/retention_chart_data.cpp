#include "tests/widgets/retention_chart_data.h"

#include <string>

namespace ropewalk {

namespace {

// Right before in `before` of ten samples, after in `after` of ten, mostly the same ones.
RetentionMeasured answers(const std::string& part, std::int64_t length, int samples, int before, int after) {
  RetentionMeasured measured{part, length, {}, {}, {}, {}, {}, std::string(64, 'a')};
  for (int i = 0; i < samples; ++i) {
    const int place = i * 7 % 10;
    const std::string wanted = std::to_string(1000000 + 37 * i);
    measured.before.push_back(place < before);
    measured.after.push_back(place < after);
    measured.wanted.push_back(wanted);
    measured.answers_before.push_back(place < before ? wanted : "I do not know");
    measured.answers_after.push_back(place < after ? wanted : "The number is\n1000");
  }
  return measured;
}

RetentionMeasured numbers(const std::string& part, std::int64_t length, int samples, double before, double change) {
  RetentionMeasured measured{part, length, {}, {}, {}, {}, {}, std::string(64, 'b')};
  for (int i = 0; i < samples; ++i) {
    const double text = 0.03 * (i * 5 % 7 - 3);
    measured.before.push_back(before + text);
    measured.after.push_back(before + text + change * (1 + 0.2 * (i % 3 - 1)));
  }
  return measured;
}

void add(RetentionHistory& history, RetentionMeasured measured, int& complete) {
  if (complete-- <= 0) {
    measured.after.clear();
    measured.answers_after.clear();
  }
  history.add(Event{0, 0, std::move(measured)});
}

RetentionSpec demo_spec(std::vector<std::string> tasks, std::vector<std::int64_t> lengths, int samples) {
  RetentionSpec spec;
  spec.tasks = std::move(tasks);
  spec.lengths = std::move(lengths);
  spec.samples = samples;
  return spec;
}

}  // namespace

std::shared_ptr<RetentionHistory> make_retention(int samples, int complete) {
  auto history =
      std::make_shared<RetentionHistory>(demo_spec({"niah_multikey_1", "vt", "fwe", "qa_1"}, {4096, 8192}, samples));
  int lost = 0;
  for (const std::int64_t length : history->spec().lengths) {
    add(*history, answers(kNeedlePart, length, samples, 10, 9 - lost), complete);
    add(*history, answers("niah_multikey_1", length, samples, 9, 7 - lost), complete);
    add(*history, answers("vt", length, samples, 5, 5), complete);
    add(*history, answers("fwe", length, samples, 3, 4), complete);
    add(*history, answers("qa_1", length, samples, 0, 0), complete);
    add(*history, numbers(kNextWordPart, length, samples, 0.47, -0.006), complete);
    add(*history, numbers(kPerplexityPart, length, samples, 2.21, 0.031), complete);
    lost = 2;
  }
  return history;
}

std::shared_ptr<RetentionHistory> make_whole_battery() {
  const std::vector<std::string> tasks{"niah_single_1",
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
  auto history = std::make_shared<RetentionHistory>(demo_spec(tasks, {2048, 4096, 8192}, 20));
  int complete = 1000, turn = 0;
  for (const std::int64_t length : history->spec().lengths)
    for (const std::string& task : tasks) {
      add(*history, answers(task, length, 20, 10 - turn % 7, 9 - turn % 6), complete);
      ++turn;
    }
  return history;
}

}  // namespace ropewalk
