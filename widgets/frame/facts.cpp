#include "widgets/frame/facts.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <cmath>

#include "core/rope/methods.h"
#include "core/rope/periods.h"
#include "widgets/charts/core_text.h"
#include "widgets/charts/format.h"
#include "widgets/frame/quantity_text.h"

namespace ropewalk {
namespace {

QString tr_fact(const char* text) {
  return QCoreApplication::translate("Facts", text);
}
QString length(std::int64_t tokens) {
  return length_text(static_cast<double>(tokens));
}
QString percent(double share) {
  return QLocale().toString(share * 100, 'f', 0) + QStringLiteral(" %");
}
QString decimals(double value, int digits) {
  return std::isfinite(value) ? QLocale().toString(value, 'f', digits) : QStringLiteral("–");
}

QString interval(const Evaluation& evaluation) {
  if (!std::isfinite(evaluation.nll_low) || !std::isfinite(evaluation.nll_high)) {
    return tr_fact("not known from one document");
  }
  return QStringLiteral("%1 – %2").arg(perplexity_text(std::exp(evaluation.nll_low), 4),
                                       perplexity_text(std::exp(evaluation.nll_high), 4));
}

void add_evaluation(Facts& facts, const Evaluation& evaluation) {
  facts.append({tr_fact("Needle perplexity"), perplexity_text(perplexity(evaluation), 4),
                tr_fact("exp of the mean negative log-likelihood over the answer tokens; 1 is perfect")});
  facts.append({tr_fact("95 % interval"), interval(evaluation),
                tr_fact("Student's t over the documents, on the NLL before exp")});
  facts.append({tr_fact("Answer tokens right"), percent(evaluation.token_accuracy),
                tr_fact("Share of the answer tokens that are the most likely ones when teacher-forced")});
  facts.append(
      {tr_fact("Documents"), QString::number(evaluation.documents.size()), tr_fact("Documents that were evaluated")});
  facts.append({tr_fact("Time"), duration_text(evaluation.seconds), tr_fact("Time of this evaluation")});
}

}  // namespace

Facts rope_facts(const RopeDescription& rope, std::int64_t target) {
  const double scale = static_cast<double>(target) / static_cast<double>(rope.trained_context);
  return {
      {tr_fact("Rotary pairs"), tr_fact("%1 (d = %2)").arg(rope.pairs()).arg(rope.rotary_dim),
       tr_fact("d/2 pairs of coordinates are rotated in each attention head")},
      {tr_fact("RoPE base θ"), QLocale().toString(rope.rope_theta, 'f', 0),
       tr_fact("rope_theta: θᵢ = θ^(−2i/d), rad per token")},
      {tr_fact("Trained context"), length(rope.trained_context), exact_length(rope.trained_context)},
      {tr_fact("Target"), tr_fact("%1 (%2×)").arg(length(target), decimals(scale, scale < 10 ? 1 : 0)),
       tr_fact("%1; extension ratio s = target / trained context").arg(exact_length(target))},
      {tr_fact("Critical dimension d_tcd"), QString::number(critical_dimension(rope)),
       tr_fact("Pairs from here on never completed one period inside the trained context (LongRoPE2, Eq. 7)")},
      {tr_fact("Ten periods"), QString::number(critical_dimension_ten_periods(rope)),
       tr_fact("d_tcd^10: pairs below completed ten periods. The least candidate for the real critical dimension")},
  };
}

Facts model_facts(const ModelDescription& model) {
  Facts facts = {
      {tr_fact("Family"), QString::fromStdString(model.family), tr_fact("Architecture")},
      {tr_fact("Parameters"), count_text(model.parameters), QLocale().toString(qulonglong(model.parameters))},
      {tr_fact("File"), QString::fromStdString(model.file_format) + QStringLiteral(", ") + bytes_text(model.file_bytes),
       QString::fromStdString(model.path)},
      {tr_fact("Weights"), QString::fromStdString(model.weight_types), tr_fact("Types of the stored tensors")},
      {tr_fact("Layers"), QString::number(model.layers), tr_fact("Decoder layers")},
      {tr_fact("Heads"), tr_fact("%1, %2 for keys").arg(model.attention_heads).arg(model.key_value_heads),
       tr_fact("Attention heads, and key/value heads that groups of them share; %1 coordinates each")
           .arg(model.head_dim)},
      {tr_fact("Hidden size"), QLocale().toString(model.hidden_size), tr_fact("Width of the residual stream")},
      {tr_fact("Vocabulary"), QLocale().toString(model.vocabulary), tr_fact("Tokens")},
  };
  if (model.sliding_window > 0) {
    facts.append(
        {tr_fact("Sliding window"), length(model.sliding_window),
         tr_fact("Attention in some layers sees only that many tokens back: rescaling cannot reach past it there")});
  }
  if (model.own_factors) {
    facts.append({tr_fact("Own scaling"), core_text(method_name(model.own_factors->method)),
                  tr_fact("The file carries its own rescale factors: choose the method “model”")});
  }
  facts.append({tr_fact("Header hash"), QString::fromStdString(model.header_hash.substr(0, 12)),
                tr_fact("SHA-256 of header and config, kept with every run: %1")
                    .arg(QString::fromStdString(model.header_hash))});
  return facts;
}

Facts pair_facts(const RopeDescription& rope, int pair, std::int64_t target, const std::vector<NamedFactors>& sets) {
  if (pair < 0 || pair >= rope.pairs()) return {};
  const double period = periods(rope)[static_cast<std::size_t>(pair)];
  const double seen = static_cast<double>(rope.trained_context) / period;
  Facts facts = {
      {tr_fact("Period Tᵢ"), tr_fact("%1 tokens").arg(number_text(period, 5)), tr_fact("2π / θᵢ")},
      {tr_fact("Cycles in training"), number_text(seen, 3), tr_fact("Trained context / Tᵢ")},
      {tr_fact("Phases seen"), percent(std::min(1.0, seen)), tr_fact("Share of one full turn that training covered")},
  };
  for (const NamedFactors& set : sets) {
    const double factor = set.factors.rescale_factors[static_cast<std::size_t>(pair)];
    const double cycles = static_cast<double>(target) / (factor * period);
    const bool outside = out_of_distribution(set.factors, pair, target, critical_dimension(rope));
    facts.append({set.name,
                  tr_fact("λ %1 · %2 cycles%3")
                      .arg(number_text(factor, 4), number_text(cycles, 3), outside ? tr_fact(" · out") : QString()),
                  outside ? tr_fact("Out of distribution at the target: i ≥ d_tcd and λᵢ < s")
                          : tr_fact("λᵢ and the cycles that the pair turns up to the target")});
  }
  return facts;
}

Facts candidate_facts(const CandidateEvaluated& candidate) {
  const RopeFactors& factors = candidate.factors;
  Facts facts = {
      {tr_fact("Generation"), QString::number(candidate.generation), tr_fact("0 is the initial population")},
      {tr_fact("Parent"), candidate.parent < 0 ? tr_fact("none") : QString::number(candidate.parent),
       tr_fact("The candidate it was mutated from")},
      {tr_fact("Critical dimension d_rcd"), QString::number(factors.critical_dimension),
       tr_fact("λᵢ is searched from this pair on, and NTK below it")},
  };
  if (!factors.rescale_factors.empty()) {
    facts.append({tr_fact("Greatest λ"), number_text(factors.rescale_factors.back(), 4),
                  tr_fact("Rescale factor of the last pair")});
  }
  add_evaluation(facts, candidate.evaluation);
  if (candidate.stopped_early) {
    facts.append({tr_fact("Stopped early"), tr_fact("yes"), tr_fact("It could not reach the parents any more")});
  }
  if (!candidate.evaluation.error.empty()) {
    facts.append({tr_fact("Failed"), core_text(candidate.evaluation.error), {}});
  }
  return facts;
}

Facts cell_facts(const CellScored& cell, const QString& set_name) {
  Facts facts = {
      {tr_fact("Factors"), set_name, tr_fact("Factor set of this cell")},
      {tr_fact("Length"), length(cell.length), exact_length(cell.length)},
      {tr_fact("Depth"), percent(cell.depth), tr_fact("Where the needle stands: 0 % is the document's start")},
      {tr_fact("NLL"), decimals(cell.evaluation.nll, 3),
       tr_fact("Mean negative log-likelihood, nats per answer token")},
  };
  add_evaluation(facts, cell.evaluation);
  facts.append({tr_fact("Document hash"), QString::fromStdString(cell.document_hash.substr(0, 12)),
                QString::fromStdString(cell.document_hash)});
  return facts;
}

Facts factors_facts(const NamedFactors& set) {
  const RopeFactors& factors = set.factors;
  const RescaleMethod* method = find_rescale_method(factors.method);
  Facts facts = {{tr_fact("Method"), core_text(method_name(factors.method)),
                  method ? core_text(method->summary) + QStringLiteral("\n") +
                               QString::fromUtf8(method->source.data(), qsizetype(method->source.size()))
                         : tr_fact("Found by a search or read from a file")}};
  facts.append(
      {tr_fact("Attention factor m"), decimals(factors.attention_factor, 4), tr_fact("Multiplies cosine and sine")});
  if (!factors.rescale_factors.empty()) {
    facts.append({tr_fact("λ, first to last"),
                  tr_fact("%1 … %2").arg(number_text(factors.rescale_factors.front(), 4),
                                         number_text(factors.rescale_factors.back(), 4)),
                  tr_fact("Rescale factors: 1 leaves a pair as it was trained")});
  }
  if (factors.method == "yarn" || factors.method == "yarn_rcd") {
    facts.append({tr_fact("β fast, β slow"),
                  QStringLiteral("%1, %2").arg(factors.parameters.beta_fast).arg(factors.parameters.beta_slow),
                  tr_fact("Rotations inside the trained context between which YaRN ramps; default 32 and 1")});
  }
  if (factors.method == "llama3") {
    facts.append(
        {tr_fact("Low, high frequency factor"),
         QStringLiteral("%1, %2").arg(factors.parameters.low_freq_factor).arg(factors.parameters.high_freq_factor),
         tr_fact("Pairs with periods between L_train/high and L_train/low are blended; default 1 and 4")});
  }
  return facts;
}

Facts document_facts(const DocumentSpec& documents, const std::string& hash) {
  QString haystack;
  switch (documents.haystack) {
    case HaystackKind::folder:
      haystack = QFileInfo(QString::fromStdString(documents.folder)).fileName();
      break;
    case HaystackKind::noise:
      haystack = tr_fact("RULER's noise sentences");
      break;
    case HaystackKind::generated:
      haystack = tr_fact("generated text");
      break;
  }
  Facts facts = {
      {tr_fact("Haystack"), haystack, QString::fromStdString(documents.folder)},
      {tr_fact("Needle"),
       documents.own_needle ? tr_fact("own words") : QString::fromStdString(documents.needle_template),
       documents.own_needle
           ? QString::fromStdString(documents.own_needle->sentence + "\n" + documents.own_needle->question + "\n" +
                                    documents.own_needle->answer)
           : tr_fact("Template of the needle and its question")},
      {tr_fact("Seed"), QString::number(documents.seed), tr_fact("Fillers, keys and numbers are drawn from it")},
      {tr_fact("Needle at"), documents.random_depth ? tr_fact("drawn depths") : tr_fact("the start"),
       tr_fact("Depth of the needle in the documents of searches and probes")}};
  if (!hash.empty()) {
    facts.append({tr_fact("Document hash"), QString::fromStdString(hash.substr(0, 12)),
                  tr_fact("SHA-256 of tokens and answer positions: %1").arg(QString::fromStdString(hash))});
  }
  return facts;
}

QList<DocumentRow> document_rows(const CandidateEvaluated& candidate) {
  QList<DocumentRow> rows;
  for (const DocumentScore& score : candidate.evaluation.documents)
    rows.append({{}, {}, score.right, score.tokens, score.nll});
  return rows;
}

QList<DocumentRow> document_rows(const CellScored& cell) {
  QList<DocumentRow> rows;
  for (std::size_t i = 0; i < cell.evaluation.documents.size(); ++i) {
    const DocumentScore& score = cell.evaluation.documents[i];
    DocumentRow row{{}, {}, score.right, score.tokens, score.nll};
    if (i < cell.numbers.size()) row.expected = QString::fromStdString(cell.numbers[i]);
    if (i < cell.predicted.size()) row.predicted = QString::fromStdString(cell.predicted[i]);
    rows.append(row);
  }
  return rows;
}

}  // namespace ropewalk
