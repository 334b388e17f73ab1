#include "core/mpi/task_bytes.h"

#include <concepts>
#include <cstring>
#include <vector>

namespace ropewalk {

namespace {

template <class T>
concept Number = std::is_arithmetic_v<T> || std::is_enum_v<T>;

class Writer {
 public:
  template <Number T>
  void operator()(const T& value) {
    bytes_.append(reinterpret_cast<const char*>(&value), sizeof value);
  }
  void operator()(const std::string& text) {
    (*this)(text.size());
    bytes_ += text;
  }
  template <class T>
  void operator()(const std::vector<T>& values) {
    (*this)(values.size());
    for (const T& value : values) (*this)(value);
  }
  template <class T>
  void operator()(const std::optional<T>& value) {
    (*this)(value.has_value());
    if (value) (*this)(*value);
  }
  template <class T>
  void operator()(const T& value) {
    fields(*this, value);
  }
  std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

class Reader {
 public:
  explicit Reader(const std::string& bytes) : bytes_(bytes) {}
  template <Number T>
  void operator()(T& value) {
    std::memcpy(&value, next(sizeof value), sizeof value);
  }
  void operator()(std::string& text) {
    const std::size_t size = count();
    text.assign(next(size), size);
  }
  template <class T>
  void operator()(std::vector<T>& values) {
    values.resize(count());
    for (T& value : values) (*this)(value);
  }
  template <class T>
  void operator()(std::optional<T>& value) {
    unsigned char has = 0;  // not a bool: a byte other than 0 and 1 would be none
    (*this)(has);
    value.reset();
    if (has) (*this)(value.emplace());
  }
  template <class T>
  void operator()(T& value) {
    fields(*this, value);
  }
  void end() const {
    if (at_ != bytes_.size()) broken();
  }

 private:
  [[noreturn]] static void broken() {
    throw Failed("A message from another process cannot be read: do all of them run the same Ropewalk?");
  }
  const char* next(std::size_t size) {
    if (size > bytes_.size() - at_) broken();
    const char* data = bytes_.data() + at_;
    at_ += size;
    return data;
  }
  // Each item takes a byte at least: a wrong count asks for no more memory than the message has.
  std::size_t count() {
    std::size_t size = 0;
    (*this)(size);
    if (size > bytes_.size() - at_) broken();
    return size;
  }

  const std::string& bytes_;
  std::size_t at_ = 0;
};

// The bindings name all members: one that is added to a struct does not compile until it travels too.
template <class Value, class T>
concept Is = std::same_as<std::remove_const_t<Value>, T>;

template <class Io, Is<RopeDescription> Value>
void fields(Io& io, Value& value) {
  auto& [rotary_dim, rope_theta, trained_context] = value;
  io(rotary_dim), io(rope_theta), io(trained_context);
}

template <class Io, Is<MethodParameters> Value>
void fields(Io& io, Value& value) {
  auto& [critical_dimension, scale, beta_fast, beta_slow, truncate, mscale, mscale_all_dim, attention_factor,
         low_freq_factor, high_freq_factor, dynamic_factor] = value;
  io(critical_dimension), io(scale), io(beta_fast), io(beta_slow), io(truncate), io(mscale), io(mscale_all_dim);
  io(attention_factor), io(low_freq_factor), io(high_freq_factor), io(dynamic_factor);
}

template <class Io, Is<RopeFactors> Value>
void fields(Io& io, Value& value) {
  auto& [method, rope, target, critical_dimension, rescale_factors, attention_factor, short_rescale_factors,
         short_attention_factor, unscaled_tokens, parameters] = value;
  io(method), io(rope), io(target), io(critical_dimension), io(rescale_factors), io(attention_factor);
  io(short_rescale_factors), io(short_attention_factor), io(unscaled_tokens), io(parameters);
}

template <class Io, Is<RaceBar> Value>
void fields(Io& io, Value& value) {
  auto& [nll, variance, freedom, significance, first_documents] = value;
  io(nll), io(variance), io(freedom), io(significance), io(first_documents);
}

template <class Io, Is<EvaluationTask> Value>
void fields(Io& io, Value& value) {
  auto& [candidate, factors, first, last, earlier_nll, bar] = value;
  io(candidate), io(factors), io(first), io(last), io(earlier_nll), io(bar);
}

template <class Io, Is<DocumentScore> Value>
void fields(Io& io, Value& value) {
  auto& [nll, right, tokens, token_nll, predicted] = value;
  io(nll), io(right), io(tokens), io(token_nll), io(predicted);
}

template <class Io, Is<TaskResult> Value>
void fields(Io& io, Value& value) {
  auto& [scores, seconds, error] = value;
  io(scores), io(seconds), io(error);
}

template <class Io, Is<TaskTicket> Value>
void fields(Io& io, Value& value) {
  auto& [batch, index] = value;
  io(batch), io(index);
}

template <class Io, Is<TaskFault> Value>
void fields(Io& io, Value& value) {
  auto& [kind, text] = value;
  io(kind), io(text);
}

template <class Io, Is<TaskOutcome> Value>
void fields(Io& io, Value& value) {
  auto& [ticket, result, fault] = value;
  io(ticket), io(result), io(fault);
}

template <class Io, Is<ScoredDocument> Value>
void fields(Io& io, Value& value) {
  auto& [score, seconds] = value;
  io(score), io(seconds);
}

template <class Io, Is<TaskPart> Value>
void fields(Io& io, Value& value) {
  auto& [ticket, document, scored] = value;
  io(ticket), io(document), io(scored);
}

template <class Io, Is<WorkIdentity> Value>
void fields(Io& io, Value& value) {
  auto& [version, model, documents] = value;
  io(version), io(model), io(documents);
}

template <class Io, Is<ServerName> Value>
void fields(Io& io, Value& value) {
  auto& [machine, identity] = value;
  io(machine), io(identity);
}

template <class T>
std::string bytes_of(const T& value) {
  Writer write;
  write(value);
  return write.take();
}

template <class T>
T read_all(const std::string& bytes) {
  T value;
  Reader read(bytes);
  read(value);
  read.end();
  return value;
}

}  // namespace

std::string task_bytes(const TaskTicket& ticket, const EvaluationTask& task) {
  Writer write;
  write(ticket);
  write(task);
  return write.take();
}

std::string outcome_bytes(const TaskOutcome& outcome) {
  return bytes_of(outcome);
}

std::string part_bytes(const TaskPart& part) {
  return bytes_of(part);
}

std::string server_bytes(const ServerName& server) {
  return bytes_of(server);
}

void read_task(const std::string& bytes, TaskTicket& ticket, EvaluationTask& task) {
  Reader read(bytes);
  read(ticket);
  read(task);
  read.end();
}

TaskOutcome read_outcome(const std::string& bytes) {
  return read_all<TaskOutcome>(bytes);
}

TaskPart read_part(const std::string& bytes) {
  return read_all<TaskPart>(bytes);
}

ServerName read_server(const std::string& bytes) {
  return read_all<ServerName>(bytes);
}

}  // namespace ropewalk
