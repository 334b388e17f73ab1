// Text to JSON, with limits and messages for a person.
#include <memory>
#include <set>

#include "core/exchange/json_fields.h"
#include "core/exchange/spec_json.h"

namespace ropewalk {

namespace {

constexpr int kDeepest = 64;

// The library keeps the last of two equal keys; which one was meant is not for us to guess.
class Watcher {
 public:
  bool operator()(int depth, nlohmann::json::parse_event_t event, const nlohmann::json& parsed) {
    using Event = nlohmann::json::parse_event_t;
    const bool opens = event == Event::object_start || event == Event::array_start;
    if (opens && depth >= kDeepest) throw BadInput("it is nested deeper than " + std::to_string(kDeepest) + " levels");
    if (event == Event::object_start) keys_.emplace_back();
    if (event == Event::object_end) keys_.pop_back();
    if (event == Event::key && !keys_.back().insert(parsed.get<std::string>()).second)
      throw BadInput("the key " + json_detail::describe(parsed) + " stands there twice");
    return true;
  }

 private:
  std::vector<std::set<std::string>> keys_;
};

}  // namespace

nlohmann::json parse_json(const std::string& text, const std::string& what) {
  // The library takes a NUL for the end and would ignore what follows.
  if (const std::size_t nul = text.find('\0'); nul != std::string::npos)
    throw BadInput(what + " is not valid JSON: it has a NUL byte at position " + std::to_string(nul));
  try {
    auto watcher = std::make_shared<Watcher>();
    return nlohmann::json::parse(text, [watcher](int depth, nlohmann::json::parse_event_t event,
                                                 nlohmann::json& parsed) { return (*watcher)(depth, event, parsed); });
  } catch (const nlohmann::json::exception& error) {
    // "[json.exception.parse_error.101] parse error at line 1, column 2: ..." without the library's own label
    std::string reason = error.what();
    if (const std::size_t label = reason.find("] "); reason.starts_with("[") && label != std::string::npos)
      reason.erase(0, label + 2);
    throw BadInput(what + " is not valid JSON: " + reason);
  } catch (const BadInput& error) {
    throw BadInput(what + " cannot be used: " + error.what());
  }
}

}  // namespace ropewalk
