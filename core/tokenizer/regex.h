// Unicode regular expressions of pre-tokenisers, as Oniguruma (which HF tokenizers uses) reads them, run by PCRE2.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace ropewalk {

class Regex {
 public:
  // Throws BadInput, naming the pattern, where it is not understood. \s, \d, \w follow Unicode; properties are limited
  // to general categories, on which the two engines agree.
  explicit Regex(const std::string& pattern);
  ~Regex();
  Regex(const Regex&) = delete;
  Regex& operator=(const Regex&) = delete;

  struct Match {
    std::size_t begin = 0, end = 0;
  };

  // Finds matches one after the other. Cheap to make; one a thread.
  class Matcher {
   public:
    explicit Matcher(const Regex& regex);
    ~Matcher();
    Matcher(const Matcher&) = delete;
    Matcher& operator=(const Matcher&) = delete;
    // The next match of valid UTF-8 at or after `from`. Throws BadInput where the pattern needs too many steps.
    bool find(std::string_view text, std::size_t from, Match& match);

   private:
    const Regex& regex_;
    struct Data;
    std::unique_ptr<Data> data_;
  };

 private:
  friend class Matcher;
  std::string pattern_;
  struct Code;
  std::unique_ptr<Code> code_;
};

}  // namespace ropewalk
