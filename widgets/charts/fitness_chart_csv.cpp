// The rows of FitnessChart as CSV: baselines, held-out scores and candidates. A hundred thousand rows take a quarter of
// a second to be written, so their numbers are copied and written in another thread.
#include <charconv>
#include <cmath>
#include <vector>

#include "widgets/charts/fitness_chart.h"

namespace ropewalk {
namespace {

constexpr std::size_t kQuick = 2000;  // rows that are written on the spot

struct Row {
  std::string kind;  // empty: a candidate
  qint64 id = -1, parent = -1;
  int generation = -1;  // -1: none
  int critical_dimension = 0;
  double seconds = 0;
  double nll = 0, nll_low = 0, nll_high = 0;
  std::size_t documents = 0;
  bool stopped_early = false;
  std::string error;
  std::size_t evaluation = 0;  // from 1; 0: none
};

void take(Row& row, const Evaluation& evaluation) {
  row.nll = evaluation.nll;
  row.nll_low = evaluation.nll_low;
  row.nll_high = evaluation.nll_high;
  row.documents = evaluation.documents.size();
  row.error = evaluation.error;
}

class Writer {
 public:
  void comma() { text_ += ','; }
  void words(const std::string& words) { text_ += words; }
  void quoted(const std::string& words) {
    text_ += '"';
    for (const char c : words) text_.append(c == '"' ? 2 : 1, c);
    text_ += '"';
  }
  void number(double value) {
    if (!std::isfinite(value)) return words(std::isnan(value) ? "nan" : value > 0 ? "inf" : "-inf");
    char digits[32];
    text_.append(digits, std::to_chars(digits, digits + sizeof digits, value, std::chars_format::general, 12).ptr);
  }
  template <class Whole>
  void whole(Whole value) {
    char digits[24];
    text_.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
  }
  void end() { text_ += '\n'; }
  const std::string& text() const { return text_; }
  void reserve(std::size_t bytes) { text_.reserve(bytes); }

 private:
  std::string text_;
};

void write(Writer& out, const Row& row) {
  const bool candidate = row.kind.empty();
  out.words(candidate ? "candidate" : row.kind);
  out.comma();
  if (row.id >= 0 || candidate) out.whole(row.id);
  out.comma();
  if (candidate) out.whole(row.parent);
  out.comma();
  if (candidate) out.whole(row.generation);
  out.comma();
  if (candidate) out.number(row.seconds);
  out.comma();
  out.whole(row.critical_dimension);
  for (const double value : {std::exp(row.nll), row.nll, row.nll_low, row.nll_high}) {
    out.comma();
    out.number(value);
  }
  out.comma();
  out.whole(row.documents);
  out.comma();
  out.whole(int(row.stopped_early));
  out.comma();
  if (!row.error.empty()) out.quoted(row.error);
  out.comma();
  if (row.evaluation > 0) out.whole(row.evaluation);
  out.end();
}

QString written(const std::vector<Row>& rows) {
  Writer out;
  out.reserve(160 * (rows.size() + 1));
  out.words(
      "kind,id,parent,generation,seconds,critical_dimension,perplexity,nll,nll_low,nll_high,documents,stopped_early,"
      "error,evaluation\n");
  for (const Row& row : rows) write(out, row);
  return QString::fromStdString(out.text());
}

std::string method_text(const RopeFactors& factors, bool tuned) {
  return tuned ? factors.method + " tuned" : factors.method;
}

std::vector<Row> rows_of(const SearchHistory& history) {
  std::vector<Row> rows;
  rows.reserve(history.baselines().size() + history.heldout().size() + history.candidates().size());
  for (const BaselineEvaluated& baseline : history.baselines()) {
    Row& row = rows.emplace_back();
    row.kind = method_text(baseline.factors, baseline.tuned);
    row.critical_dimension = baseline.factors.critical_dimension;
    take(row, baseline.evaluation);
  }
  for (const HeldOutScored& scored : history.heldout()) {
    Row& row = rows.emplace_back();
    row.kind = "held-out ";
    row.kind += scored.candidate >= 0 ? "candidate" : method_text(scored.factors, scored.tuned);
    row.id = scored.candidate;
    row.critical_dimension = scored.factors.critical_dimension;
    take(row, scored.evaluation);
  }
  for (std::size_t at = 0; at < history.candidates().size(); ++at) {
    const CandidateEvaluated& candidate = history.candidates()[at];
    Row& row = rows.emplace_back();
    row.id = candidate.id;
    row.parent = candidate.parent;
    row.generation = candidate.generation;
    row.seconds = history.candidate_seconds()[at];
    row.critical_dimension = candidate.factors.critical_dimension;
    row.stopped_early = candidate.stopped_early;
    row.evaluation = at + 1;
    take(row, candidate.evaluation);
  }
  return rows;
}

}  // namespace

PlotView::CsvAxes FitnessChart::csv_axes() const {
  const QString y = QStringLiteral("perplexity");
  if (x_axis_ == XAxis::seconds) return {QStringLiteral("seconds"), {y}};
  if (x_axis_ == XAxis::generations) return {QStringLiteral("generation"), {y}};
  return {QStringLiteral("evaluation"), {y}};
}

QString FitnessChart::csv() const {
  return written(history_ ? rows_of(*history_) : std::vector<Row>());
}

std::function<QString()> FitnessChart::csv_task() const {
  if (!history_ || history_->candidates().size() < kQuick) return {};
  return [rows = std::make_shared<const std::vector<Row>>(rows_of(*history_))] { return written(*rows); };
}

}  // namespace ropewalk
