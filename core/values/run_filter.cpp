#include "core/values/run_filter.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace ropewalk {

namespace {

// Small letters of ASCII and of Latin-1's part of UTF-8, byte by byte.
char folded(char c, char before) {
  if (c >= 'A' && c <= 'Z') return static_cast<char>(c - 'A' + 'a');
  const auto byte = static_cast<unsigned char>(c);
  if (static_cast<unsigned char>(before) == 0xC3 && byte >= 0x80 && byte <= 0x9E && byte != 0x97)
    return static_cast<char>(byte + 0x20);
  return c;
}

std::string folded(std::string_view text) {
  std::string small(text);
  for (std::size_t i = 0; i < text.size(); ++i) small[i] = folded(text[i], i > 0 ? text[i - 1] : '\0');
  return small;
}

// `part` is folded already.
bool contains(std::string_view text, std::string_view part) {
  if (part.empty()) return true;
  for (std::size_t from = 0; from + part.size() <= text.size(); ++from) {
    std::size_t i = 0;
    while (i < part.size() && folded(text[from + i], from + i > 0 ? text[from + i - 1] : '\0') == part[i]) ++i;
    if (i == part.size()) return true;
  }
  return false;
}

enum class Relation { contains, equal, unequal, less, less_equal, greater, greater_equal };

template <typename Value>
bool compare(const Value& left, Relation relation, const Value& right) {
  switch (relation) {
    case Relation::less:
      return left < right;
    case Relation::less_equal:
      return left <= right;
    case Relation::greater:
      return left > right;
    case Relation::greater_equal:
      return left >= right;
    case Relation::unequal:
      return left != right;
    default:
      return left == right;
  }
}

using TextField = const std::string& (*)(const RunSummary&);
using NumberField = std::optional<double> (*)(const RunSummary&);
using FlagField = bool (*)(const RunSummary&);
enum class Unit { plain, tokens, share, seconds };

struct Key {
  std::string_view name;
  TextField text = nullptr;
  NumberField number = nullptr;
  FlagField flag = nullptr;
  Unit unit = Unit::plain;
};

std::optional<double> target_of(const RunSummary& run) {
  return static_cast<double>(run.target);
}

const std::vector<Key>& keys() {
  using Run = RunSummary;
  using Number = std::optional<double>;
  static const std::vector<Key> all = {
      {"name", [](const Run& run) -> const std::string& { return run.name; }},
      {"kind", [](const Run& run) -> const std::string& { return run.kind; }},
      {"model", [](const Run& run) -> const std::string& { return run.model; }},
      {"method", [](const Run& run) -> const std::string& { return run.method; }},
      {"state", [](const Run& run) -> const std::string& { return run.state; }},
      {"tag", [](const Run& run) -> const std::string& { return run.tags; }},
      {"note", [](const Run& run) -> const std::string& { return run.note; }},
      {"error", [](const Run& run) -> const std::string& { return run.error; }},
      {"started", [](const Run& run) -> const std::string& { return run.started; }},
      {"target", nullptr, target_of, nullptr, Unit::tokens},
      {"length", nullptr, target_of, nullptr, Unit::tokens},
      {"best", nullptr, [](const Run& run) { return run.best; }, nullptr, Unit::share},
      {"last", nullptr, [](const Run& run) { return run.last; }, nullptr, Unit::share},
      {"kept", nullptr, [](const Run& run) { return run.kind == "retention" ? run.best : Number(); }, nullptr,
       Unit::share},
      {"seed", nullptr, [](const Run& run) { return Number(static_cast<double>(run.seed)); }, nullptr, Unit::plain},
      {"seconds", nullptr, [](const Run& run) { return Number(run.seconds); }, nullptr, Unit::seconds},
      {"id", nullptr, [](const Run& run) { return Number(static_cast<double>(run.id)); }, nullptr, Unit::plain},
      {"starred", nullptr, nullptr, [](const Run& run) { return run.starred; }, Unit::plain},
      {"archived", nullptr, nullptr, [](const Run& run) { return run.archived; }, Unit::plain},
  };
  return all;
}

// 1.25, 95 %, 32k, 1.5M, 10m: the unit's letter multiplies.
std::optional<double> parse_number(std::string_view text, Unit unit) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc()) return std::nullopt;
  std::string rest = folded(text.substr(static_cast<std::size_t>(end - text.data())));
  std::erase(rest, ' ');
  if (rest.empty()) return value;
  if (unit == Unit::tokens && rest == "k") return value * 1024;
  if (unit == Unit::tokens && rest == "m") return value * 1024 * 1024;
  if (unit == Unit::share && rest == "%") return value / 100;
  if (unit == Unit::seconds && rest == "s") return value;
  if (unit == Unit::seconds && rest == "m") return value * 60;
  if (unit == Unit::seconds && rest == "h") return value * 3600;
  return std::nullopt;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

bool has_tag(std::string_view tags, std::string_view wanted) {
  while (true) {
    const std::size_t comma = tags.find(',');
    if (const auto tag = trimmed(tags.substr(0, comma)); tag.size() == wanted.size() && contains(tag, wanted))
      return true;
    if (comma == std::string_view::npos) return false;
    tags.remove_prefix(comma + 1);
  }
}

}  // namespace

struct FilterNode {
  enum class What { all_of, any_of, none_of, word, text, number, flag };
  What what = What::word;
  std::vector<std::shared_ptr<const FilterNode>> parts;
  const Key* key = nullptr;
  Relation relation = Relation::contains;
  std::string value;  // folded
  double number = 0;
  bool flag = false;

  bool matches(const RunSummary& run) const {
    const auto part_matches = [&run](const auto& part) { return part->matches(run); };
    switch (what) {
      case What::all_of:
        return std::all_of(parts.begin(), parts.end(), part_matches);
      case What::any_of:
        return std::any_of(parts.begin(), parts.end(), part_matches);
      case What::none_of:
        return std::none_of(parts.begin(), parts.end(), part_matches);
      case What::word:
        for (const std::string* text :
             {&run.name, &run.kind, &run.model, &run.method, &run.state, &run.tags, &run.started, &run.note})
          if (contains(*text, value)) return true;
        return false;
      case What::text:
        return text_matches(key->text(run));
      case What::number: {
        const std::optional<double> actual = key->number(run);
        return actual && compare(*actual, relation, number);
      }
      default:
        return key->flag(run) == flag;
    }
  }

 private:
  bool text_matches(const std::string& actual) const {
    if (relation == Relation::contains) return contains(actual, value);
    const bool equality = relation == Relation::equal || relation == Relation::unequal;
    if (key->name == "tag" && equality) return has_tag(actual, value) == (relation == Relation::equal);
    // A date given as 2026-11 compares with as many characters as it has.
    std::string small = folded(actual);
    if (!equality && small.size() > value.size()) small.resize(value.size());
    return compare(small, relation, value);
  }
};

class FilterParser {
 public:
  FilterParser(std::string_view text, RunExpression& expression) : text_(text), expression_(expression) {}

  using Node = std::shared_ptr<const FilterNode>;

  Node parse() {
    std::vector<Node> parts;
    while (true) {
      if (Node part = any()) parts.push_back(std::move(part));
      skip_spaces();
      if (at_ >= text_.size()) return joined(FilterNode::What::all_of, std::move(parts));
      complain(RunExpression::Complaint::stray_parenthesis, at_, 1);  // only a ")" ends any()
      ++at_;
    }
  }

 private:
  static Node joined(FilterNode::What what, std::vector<Node> parts) {
    if (parts.empty()) return nullptr;
    if (parts.size() == 1 && what != FilterNode::What::none_of) return parts.front();
    auto node = std::make_shared<FilterNode>();
    node->what = what;
    node->parts = std::move(parts);
    return node;
  }

  void complain(RunExpression::Complaint complaint, std::size_t at, std::size_t length, std::string value = {}) {
    if (expression_.problem_) return;
    expression_.problem_ = {complaint, at, length, std::string(text_.substr(at, length)), std::move(value)};
  }

  void skip_spaces() {
    while (at_ < text_.size() && is_space(text_[at_])) ++at_;
  }
  static bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
  static bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

  // Takes `word` where it stands alone.
  bool take_word(std::string_view word) {
    skip_spaces();
    if (folded(text_.substr(at_, word.size())) != word) return false;
    const std::size_t end = at_ + word.size();
    if (end < text_.size() && !is_space(text_[end]) && text_[end] != '(' && text_[end] != ')') return false;
    at_ = end;
    return true;
  }

  Node any() {
    std::vector<Node> parts;
    do {
      if (Node part = all()) parts.push_back(std::move(part));
    } while (take_word("or"));
    return joined(FilterNode::What::any_of, std::move(parts));
  }

  bool at_or() {
    const std::size_t before = at_;
    const bool is = take_word("or");
    at_ = before;
    return is;
  }

  Node all() {
    std::vector<Node> parts;
    while (true) {
      take_word("and");
      skip_spaces();
      if (at_ >= text_.size() || text_[at_] == ')' || at_or()) break;
      if (Node part = factor()) parts.push_back(std::move(part));
    }
    return joined(FilterNode::What::all_of, std::move(parts));
  }

  Node factor() {
    bool denied = false, any_not = false;
    while (take_word("not")) {
      any_not = true;
      denied = !denied;
    }
    skip_spaces();
    if (any_not && (at_ >= text_.size() || text_[at_] == ')')) return nullptr;  // still being typed
    Node inner = simple();
    return denied && inner ? joined(FilterNode::What::none_of, {std::move(inner)}) : inner;
  }

  Node simple() {
    if (text_[at_] != '(' || depth_ > 100) return condition();
    const std::size_t opened = at_++;
    ++depth_;
    Node inner = any();
    --depth_;
    skip_spaces();
    if (at_ < text_.size() && text_[at_] == ')') {
      ++at_;
    } else {
      complain(RunExpression::Complaint::open_parenthesis, opened, 1);
    }
    return inner;
  }

  std::optional<Relation> take_relation() {
    static constexpr std::array<std::pair<std::string_view, Relation>, 7> relations{{{"<=", Relation::less_equal},
                                                                                     {">=", Relation::greater_equal},
                                                                                     {"!=", Relation::unequal},
                                                                                     {"<", Relation::less},
                                                                                     {">", Relation::greater},
                                                                                     {"=", Relation::equal},
                                                                                     {":", Relation::contains}}};
    for (const auto& [sign, relation] : relations) {
      if (text_.substr(at_, sign.size()) != sign) continue;
      at_ += sign.size();
      return relation;
    }
    return std::nullopt;
  }

  std::string take_value() {
    if (at_ >= text_.size() || text_[at_] != '"') {
      const std::size_t from = at_;
      while (at_ < text_.size() && !is_space(text_[at_]) && text_[at_] != '(' && text_[at_] != ')') ++at_;
      return std::string(text_.substr(from, at_ - from));
    }
    const std::size_t opened = at_++;
    std::string value;
    while (at_ < text_.size() && text_[at_] != '"') {
      if (text_[at_] == '\\' && at_ + 1 < text_.size()) ++at_;
      value += text_[at_++];
    }
    if (at_ < text_.size()) {
      ++at_;
    } else {
      complain(RunExpression::Complaint::open_quote, opened, text_.size() - opened);
    }
    return value;
  }

  Node condition() {
    const std::size_t from = at_;
    while (at_ < text_.size() && is_letter(text_[at_])) ++at_;
    const std::string name = folded(text_.substr(from, at_ - from));
    const std::optional<Relation> relation = name.empty() ? std::nullopt : take_relation();
    auto node = std::make_shared<FilterNode>();
    if (!relation) {
      at_ = from;
      node->value = folded(take_value());
      if (at_ == from) ++at_;  // a parenthesis too deep
      return node->value.empty() ? nullptr : node;
    }
    const std::string value = take_value();
    if (value.empty()) return nullptr;  // still being typed
    return with_key(std::move(node), name, *relation, value, from);
  }

  Node with_key(std::shared_ptr<FilterNode> node, const std::string& name, Relation relation, const std::string& value,
                std::size_t from) {
    const auto found = std::find_if(keys().begin(), keys().end(), [&](const Key& key) { return key.name == name; });
    const auto refuse = [&](RunExpression::Complaint complaint) {
      complain(complaint, from, at_ - from, value);
      return nullptr;
    };
    if (found == keys().end()) return refuse(RunExpression::Complaint::unknown_key);
    node->key = &*found;
    node->relation = relation;
    if (found->text) {
      node->what = FilterNode::What::text;
      node->value = folded(value);
    } else if (found->number) {
      node->what = FilterNode::What::number;
      const std::optional<double> number = parse_number(value, found->unit);
      if (!number) return refuse(RunExpression::Complaint::not_a_number);
      node->number = *number;
    } else {
      node->what = FilterNode::What::flag;
      const std::string answer = folded(value);
      if (answer != "yes" && answer != "no") return refuse(RunExpression::Complaint::not_yes_or_no);
      node->flag = (answer == "yes") != (relation == Relation::unequal);
      if (name == "archived") expression_.asks_about_archived_ = true;
    }
    return node;
  }

  std::string_view text_;
  RunExpression& expression_;
  std::size_t at_ = 0;
  int depth_ = 0;
};

RunExpression::RunExpression(std::string_view text) {
  root_ = FilterParser(text, *this).parse();
}

bool RunExpression::matches(const RunSummary& run) const {
  return !root_ || root_->matches(run);
}

std::string problem_text(const RunExpression::Problem& problem) {
  using Complaint = RunExpression::Complaint;
  std::string why;
  switch (problem.complaint) {
    case Complaint::unknown_key:
      why = "known keys are ";
      for (const FilterKey& key : filter_keys())
        why.append(&key == &filter_keys().front() ? "" : ", ").append(key.name);
      break;
    case Complaint::not_a_number:
      why = problem.value;
      why += " is not a number";
      break;
    case Complaint::not_yes_or_no:
      why = problem.value;
      why += " is neither yes nor no";
      break;
    case Complaint::open_quote:
      why = "the quote is not closed";
      break;
    case Complaint::open_parenthesis:
      why = "the parenthesis is not closed";
      break;
    case Complaint::stray_parenthesis:
      why = "no parenthesis was opened before";
      break;
  }
  std::string text = problem.text;
  text.append(" at character ").append(std::to_string(problem.at + 1)).append(": ").append(why);
  return text;
}

const std::vector<FilterKey>& filter_keys() {
  static const std::vector<FilterKey> all = [] {
    std::vector<FilterKey> made;
    for (const Key& key : keys())
      made.push_back({std::string(key.name), key.text     ? FilterValue::text
                                             : key.number ? FilterValue::number
                                                          : FilterValue::yes_or_no});
    return made;
  }();
  return all;
}

std::vector<std::string> split_tags(const std::string& tags) {
  std::vector<std::string> split;
  std::string_view rest = tags;
  while (!rest.empty()) {
    const std::size_t comma = rest.find(',');
    if (const std::string_view tag = trimmed(rest.substr(0, comma)); !tag.empty()) split.emplace_back(tag);
    if (comma == std::string_view::npos) break;
    rest.remove_prefix(comma + 1);
  }
  return split;
}

}  // namespace ropewalk
