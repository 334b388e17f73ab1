// A folder of text as documents of tokens, to train on.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/text/packing.h"
#include "core/tokenizer/tokenizer.h"
#include "core/values/job.h"

namespace ropewalk {

struct TextCorpus {
  std::vector<TokenDocument> documents;  // without BOS and EOS, in the order of files and lines
  std::uint64_t bytes = 0;               // of text
  std::int64_t tokens = 0;
  std::vector<std::string> passed_over;  // names of files that are not UTF-8 text, empty, or cannot be read
};

// All UTF-8 text files of a folder in the order of their names (links followed, each file once, subfolders and hidden
// files left out). One file is one document, as it is but for a byte order mark; of a file whose name ends in .jsonl
// each line is one, an object with a string "text" (blank lines are passed over). Special tokens written in the text
// are plain text. Progress in MB. Throws BadInput, naming the folder: it does not exist, is no folder, has no usable
// text, or more than 1 GiB of it; naming file and line: a .jsonl line that is no such object. Throws Stopped.
TextCorpus read_text_corpus(const std::string& folder, const Tokenizer& tokenizer, const ProgressSink& progress = {},
                            const JobControl& control = {});

}  // namespace ropewalk
