// RULER scores out of a results file of EleutherAI's lm-evaluation-harness (lm_eval/tasks/ruler), to draw beside a run.
//
// The file is one JSON object; "results" has an object for each task (niah_single_1 .. niah_multiquery, ruler_vt,
// ruler_cwe, ruler_fwe, ruler_qa_squad, ruler_qa_hotpot; older versions say niah_1 ...), in which the metric of a
// length is "4096,none" (length, filter; older versions: "4096"), 0 .. 1, its standard error "4096_stderr,none" a
// number or "N/A", and -1 stands for a length that was not run. Groups ("ruler"), other tasks and other metrics are
// passed over.
#pragma once

#include <string>

#include "core/values/outside_ruler.h"

namespace ropewalk {

// The name is "model_name", else what "config" says of the model, else the file's name. Throws BadInput naming the
// file: not readable, no JSON, no "results", no RULER task with a length in it, a score that is no number from 0 to 1,
// two filters with different scores for one length.
OutsideRuler read_lm_eval_results(const std::string& path);
// The same from the file's text.
OutsideRuler lm_eval_results_from_text(const std::string& text, const std::string& path);

}  // namespace ropewalk
