#include "core/study/claims.h"

#include <algorithm>
#include <cmath>

#include "core/study/differences.h"
#include "core/study/numbers.h"
#include "core/study/study_methods.h"
#include "core/study/words.h"

namespace ropewalk {

namespace {

constexpr double kKept = 0.98;
const std::string kStartNll = "needle_start_nll", kStartAccuracy = "needle_start_accuracy",
                  kDepthsAccuracy = "needle_depths_accuracy";
constexpr const char* kPairedRule =
    "Differences of the needle NLL (needle at the start) at the target, document by document on the same documents. ";
constexpr const char* kAllAbove =
    "Agrees: the 95 % interval of every difference lies above 0. Disagrees: that of one lies below 0, at 95 % for all "
    "of "
    "them together (Bonferroni). Else: cannot tell.";

Claim unjudged(const std::string& id, const std::string& text) {
  Claim claim;
  claim.id = id;
  claim.claim = text;
  return claim;
}

std::string joined(const std::vector<std::string>& parts, const char* between = "; ") {
  std::string text;
  for (const std::string& part : parts) text += words(text.empty() ? "" : between, part);
  return text;
}

// "LongRoPE2 (NTK below) 1.43 ± 0.12", or "… not measured".
std::string with_value(const ClaimData& data, const std::string& method, std::int64_t length,
                       const std::string& metric) {
  const Values* values = data.measured.find({method, length, metric});
  if (!values) return words(study_method_name(method), " not measured");
  const bool by_seed = depends_on_seed(method);
  return words(study_method_name(method), " ",
               is_share(metric) ? percent_text(share_interval_of(*values, by_seed))
                                : interval_text(interval_of(*values, by_seed)));
}

std::string with_values(const ClaimData& data, const std::vector<std::string>& methods, const std::string& metric) {
  std::vector<std::string> parts;
  for (const std::string& method : methods) parts.push_back(with_value(data, method, data.target, metric));
  return joined(parts, ", ");
}

double mean_nll(const ClaimData& data, const std::string& method) {
  const Values* values = data.measured.find({method, data.target, kStartNll});
  return values ? interval_of(*values, depends_on_seed(method)).mean : std::nan("");
}

// Whether the NLL of `greater` is above that of `lesser` beyond doubt (95 %), on the same documents.
bool surely_above(const ClaimData& data, const std::string& greater, const std::string& lesser) {
  Differences differences(data);
  differences.add_nll(greater, lesser, data.target, kStartNll);
  return differences.verdict() == Verdict::agrees;
}

// Where all that is compared answers everything, only likelihoods are left to differ.
std::string saturation(const ClaimData& data, const std::vector<std::string>& methods) {
  const bool all = std::all_of(methods.begin(), methods.end(), [&](const std::string& method) {
    const Values* values = data.measured.find({method, data.target, kStartAccuracy});
    return values && interval_of(*values, depends_on_seed(method)).mean > 0.995;
  });
  return all ? " All of them answer (nearly) every needle here, so the answers cannot tell them apart, only how sure "
               "the "
               "model is of them."
             : "";
}

std::string missing_text(const Differences& differences) {
  return differences.missing().empty() ? "" : words(" Not measured: ", joined(differences.missing()), ".");
}

// One claim of the form "NLL(greater) > NLL(lesser)".
Claim judge_pair(const ClaimData& data, Claim claim, const std::string& greater, const std::string& lesser) {
  Differences differences(data);
  differences.add_nll(greater, lesser, data.target, kStartNll);
  differences.fill(claim);
  claim.rule = words(kPairedRule, "Agrees: the 95 % interval lies above 0. Disagrees: below 0. Else: cannot tell.");
  claim.reason = words("NLL: ", with_values(data, {lesser, greater}, kStartNll), ".", missing_text(differences),
                       saturation(data, {greater, lesser}));
  return claim;
}

std::vector<double> dimensions_of(const ClaimData& data, const std::string& method) {
  std::vector<double> found;
  if (const Values* values = data.measured.find({method, data.target, kCriticalDimension}))
    for (const auto& seed : *values) found.insert(found.end(), seed.begin(), seed.end());
  return found;
}

std::string list_of(const std::vector<double>& values) {
  std::vector<std::string> parts;
  for (const double value : values) parts.push_back(std::to_string(std::llround(value)));
  return joined(parts, ", ");
}

}  // namespace

std::string verdict_text(Verdict verdict) {
  return verdict == Verdict::agrees ? "agrees" : verdict == Verdict::disagrees ? "disagrees" : "cannot tell";
}

Claim judge_critical_dimension(const ClaimData& data) {
  Claim claim =
      unjudged("critical-dimension", "The real critical dimension d_rcd lies below the theoretical one, d_tcd.");
  const std::vector<double> found = dimensions_of(data, kPaperSearch);
  const auto below =
      std::count_if(found.begin(), found.end(), [&](double d) { return d < data.theoretical_dimension; });
  Differences differences(data);
  differences.add_nll("longrope2_tcd", kPaperSearch, data.target, kStartNll);
  differences.fill(claim);
  const bool all_below = !found.empty() && below == std::ptrdiff_t(found.size());
  if (!found.empty() && below == 0)
    claim.verdict = Verdict::disagrees;
  else if (claim.verdict == Verdict::agrees && !all_below)
    claim.verdict = Verdict::cannot_tell;
  claim.figures.emplace_back("d_rcd", found);
  claim.figures.emplace_back("d_tcd", std::vector<double>{double(data.theoretical_dimension)});
  claim.rule =
      "LongRoPE2's search once with d_rcd free and once with the split kept at d_tcd, on the same documents and "
      "budget: a "
      "draw at random would also be below d_tcd mostly, so the split must pay. Agrees: every seed's search found d_rcd "
      "below d_tcd, and keeping the split at d_tcd has the greater needle NLL on other documents (95 % interval of the "
      "paired difference above 0). Disagrees: that interval lies below 0, or no seed found a smaller one. Else: cannot "
      "tell.";
  claim.reason = words(
      "Found: ", found.empty() ? "nothing" : list_of(found), " of d_tcd = ", std::to_string(data.theoretical_dimension),
      ". NLL: ", with_values(data, {kPaperSearch, "longrope2_tcd"}, kStartNll), ".", missing_text(differences));
  if (claim.verdict != Verdict::agrees && all_below)
    claim.reason +=
        " The searches prefer a split below d_tcd on their own documents, but on other documents it is not surely "
        "better: "
        "see the curve of the best fitness for each d_rcd, which may be flat.";
  return claim;
}

Claim judge_longrope2_first(const ClaimData& data) {
  Claim claim = unjudged("longrope2-first", "LongRoPE2 is above all other methods at the target.");
  Differences differences(data);
  std::vector<std::string> others = study_formulas();
  others.emplace_back("longrope");
  for (const std::string& other : others) differences.add_nll(other, kPaperSearch, data.target, kStartNll);
  differences.fill(claim);
  claim.rule = words(kPairedRule,
                     "LongRoPE2 is the paper's form, with NTK below d_rcd; the others are every formula and "
                     "LongRoPE. ",
                     kAllAbove);
  if (claim.verdict == Verdict::agrees) {
    claim.reason = "It is above every other method.";
  } else {
    std::vector<std::string> lower;
    for (const std::string& other : others)
      if (mean_nll(data, other) <= mean_nll(data, kPaperSearch))
        lower.push_back(with_value(data, other, data.target, kStartNll));
    std::vector<std::string> names = differences.undecided();
    for (std::string& name : names) name = name.substr(0, name.find(" minus "));
    claim.reason = words("Not surely above: ", joined(names, ", "), ".");
    if (!lower.empty())
      claim.reason += words(" With a lower mean NLL than ", with_value(data, kPaperSearch, data.target, kStartNll),
                            ": ", joined(lower, ", "), ".");
  }
  std::string better;
  for (const char* lower : {"longrope2_ramp", "longrope2_free"})
    if (surely_above(data, kPaperSearch, lower))
      better += words(better.empty() ? "" : " and ", study_method_name(lower));
  claim.reason += words(" The same search with another part below d_rcd: ",
                        with_values(data, {kPaperSearch, "longrope2_ramp", "longrope2_free"}, kStartNll), ".");
  if (claim.verdict != Verdict::agrees && !better.empty())
    claim.reason +=
        words(" ", better, " being surely better, what stands in its way here is NTK below d_rcd, which also ",
              "slows the pairs that the model knows well, rather than the factors above it.");
  claim.reason += missing_text(differences);
  claim.reason += saturation(data, {kPaperSearch, "yarn"});
  return claim;
}

Claim judge_rcd_between(const ClaimData& data) {
  Claim claim = unjudged("rcd-between",
                         "With d_rcd moved to where the search found it, YaRN and NTK lie between their formulas and "
                         "LongRoPE2.");
  Differences differences(data);
  for (const char* formula : {"yarn", "ntk"}) {
    const std::string moved = words(formula, "_rcd");
    differences.add_nll(formula, moved, data.target, kStartNll);
    differences.add_nll(moved, kPaperSearch, data.target, kStartNll);
  }
  differences.fill(claim);
  claim.rule = words(kPairedRule,
                     "Four of them: formula minus its rcd variant, rcd variant minus LongRoPE2, for YaRN and "
                     "NTK. ",
                     kAllAbove);
  claim.reason =
      words("NLL: ", with_values(data, {"yarn", "yarn_rcd", "ntk", "ntk_rcd", kPaperSearch}, kStartNll), ".");
  if (claim.verdict != Verdict::agrees && !differences.undecided().empty())
    claim.reason += words(" Not surely above 0: ", joined(differences.undecided()), ".");
  if (surely_above(data, "yarn_rcd", "yarn"))
    claim.reason +=
        " YaRN's own ramp ends later than d_rcd: moving it stretches pairs earlier that this model uses as they are.";
  claim.reason += missing_text(differences);
  return claim;
}

Claim judge_needle_guide(const ClaimData& data) {
  Claim claim = judge_pair(data,
                           unjudged("needle-guide",
                                    "A search guided by needle-driven perplexity is above one guided "
                                    "by plain perplexity."),
                           "longrope2_plain", kPaperSearch);
  const auto needle = dimensions_of(data, kPaperSearch), plain = dimensions_of(data, "longrope2_plain");
  if (!needle.empty() && !plain.empty())
    claim.reason += words(" d_rcd found by needles: ", list_of(needle), "; by plain perplexity: ", list_of(plain), ".");
  return claim;
}

Claim judge_short_score_kept(const ClaimData& data) {
  Claim claim = unjudged("short-score", "Training with mixed windows keeps at least 98 % of the short score.");
  Differences differences(data);
  std::vector<std::string> seen;
  for (const std::string& method : data.trained) {
    const std::string trained = trained_method(method, kMixed);
    for (const std::int64_t length : {data.trained_context / 2, data.trained_context}) {
      const std::string label = words(study_method_name(trained), ", ", std::to_string(length), " tokens");
      const Values* before = data.measured.find({"none", length, kDepthsAccuracy});
      const Values* after = data.measured.find({trained, length, kDepthsAccuracy});
      Values least = before ? *before : Values();
      for (auto& seed : least)
        for (double& value : seed) value *= kKept;
      const auto values = before && after ? difference(*after, least) : std::nullopt;
      if (!values) {
        differences.add_missing(label);
        continue;
      }
      differences.add(words(trained, " - 0.98 none, ", std::to_string(length)), label, *values, true, true);
      seen.push_back(words(with_value(data, trained, length, kDepthsAccuracy), " after and ",
                           percent_text(share_interval_of(*before, false)), " before at ", std::to_string(length),
                           " tokens"));
    }
  }
  if (data.trained.empty()) differences.add_missing("a training");
  differences.fill(claim, true);
  claim.rule =
      "Share of answer tokens right, needles at all depths, at half the trained context and at the whole of it: after "
      "training (policy switch: the original factors up to the trained context) minus 0.98 times that of the model as "
      "it "
      "came, on the same documents, for both trained methods. Where all documents gave the same, the interval is as "
      "wide as the share of other documents that "
      "so many would have missed. Agrees: the 95 % interval of every difference is not "
      "below 0. "
      "Disagrees: that of one lies below 0 (Bonferroni). Else: cannot tell. Policy switch on weights that were not "
      "trained "
      "keeps everything by construction and is not used.";
  claim.reason = words("Right: ", joined(seen), ".");
  std::vector<std::string> texts;
  const auto text = [&](const std::string& method) {
    if (data.measured.find({method, data.trained_context, kTextNll}))
      texts.push_back(with_value(data, method, data.trained_context, kTextNll));
  };
  text("none");
  for (const std::string& method : data.trained) text(method), text(trained_method(method, kMixed));
  if (!texts.empty()) claim.reason += words(" Loss of plain text, nats a token: ", joined(texts, ", "), ".");
  claim.reason += missing_text(differences);
  return claim;
}

Claim judge_upper_pairs(const ClaimData& data) {
  return judge_pair(
      data, unjudged("upper-pairs", "Searching the pairs from d_rcd on is above searching all pairs (Table 10)."),
      "longrope2_all_pairs", kPaperSearch);
}

Claim judge_mixed_training(const ClaimData& data) {
  Claim claim =
      unjudged("mixed-training", "Training with mixed windows is above training on long windows only, at the target.");
  if (data.trained.empty()) {
    claim.reason = "Nothing was trained.";
    return claim;
  }
  const std::string& best = data.trained.front();
  claim = judge_pair(data, claim, trained_method(best, kLongOnly), trained_method(best, kMixed));
  claim.reason += words(" Without training: ", with_value(data, best, data.target, kStartNll), ".");
  return claim;
}

std::vector<Claim> judge_claims(const ClaimData& data) {
  return {judge_critical_dimension(data), judge_longrope2_first(data),  judge_rcd_between(data),
          judge_needle_guide(data),       judge_short_score_kept(data), judge_upper_pairs(data),
          judge_mixed_training(data)};
}

}  // namespace ropewalk
