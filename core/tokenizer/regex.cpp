#include "core/tokenizer/regex.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include <cctype>

#include "core/values/error.h"

namespace ropewalk {

namespace {

[[noreturn]] void refuse(const std::string& pattern, const std::string& why) {
  throw BadInput("tokenizer: the pattern \"" + pattern + "\" is not supported: " + why);
}

// Writes the pattern so that PCRE2 gives Oniguruma's meaning: PCRE2's own \s has U+180E, its \w lacks marks.
class Translation {
 public:
  explicit Translation(const std::string& pattern) : in_(pattern) {}

  std::string run() {
    bool in_class = false;
    for (; at_ < in_.size(); ++at_) {
      const char c = in_[at_];
      if (c == '\\') {
        escape(in_class);
      } else if (in_class) {
        class_character(c, in_class);
      } else {
        in_class = c == '[';
        out_ += c;
        // ']' directly after '[' or '[^' is a literal in PCRE2 and an error in Oniguruma.
        if (in_class && in_.compare(at_ + 1, 1, "]") == 0) refuse(in_, "a class that is empty");
      }
    }
    return out_;
  }

 private:
  void class_character(char c, bool& in_class) {
    if (c == '[') refuse(in_, "a class inside a class");
    if (c == '&' && in_.compare(at_, 2, "&&") == 0) refuse(in_, "an intersection of classes");
    in_class = c != ']';
    out_ += c;
  }

  void escape(bool in_class) {
    if (at_ + 1 == in_.size()) refuse(in_, "it ends in a backslash");
    const char c = in_[++at_];
    switch (c) {
      case 's':
        out_ += "\\p{White_Space}";
        return;
      case 'S':
        out_ += "\\P{White_Space}";
        return;
      case 'w':
        out_ += in_class ? kWord : "[" + std::string(kWord) + "]";
        return;
      case 'W':
        if (in_class) refuse(in_, "\\W in a class");
        out_ += "[^" + std::string(kWord) + "]";
        return;
      case 'p':
      case 'P':
        property();
        return;
      case 'b':
      case 'B':
      case 'h':
      case 'H':
      case 'R':
      case 'X':
        refuse(in_, std::string("\\") + c);
      default:
        out_ += '\\', out_ += c;
    }
  }

  void property() {
    const std::size_t open = at_ + 1, close = in_.find('}', open);
    if (in_.compare(open, 1, "{") != 0 || close == std::string::npos) refuse(in_, "\\p without {name}");
    std::string name = in_.substr(open + 1, close - open - 1);
    const bool negated = !name.empty() && name[0] == '^';
    const std::string bare = negated ? name.substr(1) : name;
    static constexpr std::string_view kCategories =
        " L Lu Ll Lt Lm Lo M Mn Mc Me N Nd Nl No P Pc Pd Ps Pe Pi Pf Po "
        "S Sm Sc Sk So Z Zs Zl Zp C Cc Cf Co Cn Alphabetic ";
    if (kCategories.find(" " + bare + " ") == std::string_view::npos) refuse(in_, "the property \\p{" + name + "}");
    out_ += std::string("\\") + in_[at_] + "{" + name + "}";
    at_ = close;
  }

  // Oniguruma's word characters, Latin-1's superscripts and fractions among them.
  static constexpr const char* kWord = "\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}\\x{B2}\\x{B3}\\x{B9}\\x{BC}-\\x{BE}";
  const std::string& in_;
  std::string out_;
  std::size_t at_ = 0;
};

struct ContextFree {
  void operator()(pcre2_match_context* context) const { pcre2_match_context_free(context); }
};

}  // namespace

struct Regex::Code {
  pcre2_code* code = nullptr;
  std::unique_ptr<pcre2_match_context, ContextFree> context;
  ~Code() { pcre2_code_free(code); }
};

Regex::Regex(const std::string& pattern) : pattern_(pattern), code_(std::make_unique<Code>()) {
  if (pattern.size() > 65536) throw BadInput("tokenizer: a pattern of " + std::to_string(pattern.size()) + " bytes");
  const std::string translated = Translation(pattern).run();
  int error = 0;
  PCRE2_SIZE place = 0;
  // Oniguruma's ^ and $ stand at every line; its . leaves out the line feed alone.
  std::unique_ptr<pcre2_compile_context, decltype(&pcre2_compile_context_free)> compile(
      pcre2_compile_context_create(nullptr), pcre2_compile_context_free);
  pcre2_set_newline(compile.get(), PCRE2_NEWLINE_LF);
  code_->code = pcre2_compile(reinterpret_cast<PCRE2_SPTR>(translated.data()), translated.size(),
                              PCRE2_UTF | PCRE2_UCP | PCRE2_MULTILINE, &error, &place, compile.get());
  if (!code_->code) {
    PCRE2_UCHAR message[256] = {};
    pcre2_get_error_message(error, message, sizeof message);
    refuse(pattern, reinterpret_cast<const char*>(message));
  }
  pcre2_jit_compile(code_->code, PCRE2_JIT_COMPLETE);  // where there is no JIT, pcre2_match interprets
  code_->context.reset(pcre2_match_context_create(nullptr));
  pcre2_set_match_limit(code_->context.get(), 100'000'000);
  pcre2_set_heap_limit(code_->context.get(), 512 * 1024);  // KiB
}

Regex::~Regex() = default;

struct Regex::Matcher::Data {
  pcre2_match_data* match = nullptr;
  ~Data() { pcre2_match_data_free(match); }
};

Regex::Matcher::Matcher(const Regex& regex) : regex_(regex), data_(std::make_unique<Data>()) {
  data_->match = pcre2_match_data_create(1, nullptr);
  if (!data_->match) throw Failed("tokenizer: out of memory");
}

Regex::Matcher::~Matcher() = default;

bool Regex::Matcher::find(std::string_view text, std::size_t from, Match& match) {
  const auto* subject = reinterpret_cast<PCRE2_SPTR>(text.data());
  const auto run = [&](std::uint32_t options) {
    return pcre2_match(regex_.code_->code, subject, text.size(), from, options | PCRE2_NO_UTF_CHECK, data_->match,
                       regex_.code_->context.get());
  };
  int result = run(0);
  if (result == PCRE2_ERROR_JIT_STACKLIMIT) result = run(PCRE2_NO_JIT);
  if (result == PCRE2_ERROR_NOMATCH) return false;
  if (result < 0)
    throw BadInput("tokenizer: the pattern \"" + regex_.pattern_ + "\" needs too many steps on this text, at byte " +
                   std::to_string(from) + " of a piece of " + std::to_string(text.size()) +
                   " bytes: break the text into shorter lines");
  const PCRE2_SIZE* ends = pcre2_get_ovector_pointer(data_->match);
  match = {ends[0], ends[1]};
  return true;
}

}  // namespace ropewalk
