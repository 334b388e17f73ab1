#include "widgets/frame/run_filter.h"

#include <QCoreApplication>
#include <QMap>
#include <QRegularExpression>
#include <optional>

#include "widgets/frame/quantity_text.h"

namespace ropewalk {
namespace {

using TextField = QString (*)(const RunSummary&);
using NumberField = std::optional<double> (*)(const RunSummary&);

const QMap<QString, TextField>& text_fields() {
  static const QMap<QString, TextField> fields = {
      {"name", [](const RunSummary& run) { return QString::fromStdString(run.name); }},
      {"kind", [](const RunSummary& run) { return QString::fromStdString(run.kind); }},
      {"model", [](const RunSummary& run) { return QString::fromStdString(run.model); }},
      {"method", [](const RunSummary& run) { return QString::fromStdString(run.method); }},
      {"state", [](const RunSummary& run) { return QString::fromStdString(run.state); }},
      {"tag", [](const RunSummary& run) { return QString::fromStdString(run.tags); }},
      {"started", [](const RunSummary& run) { return QString::fromStdString(run.started); }},
  };
  return fields;
}

const QMap<QString, NumberField>& number_fields() {
  static const QMap<QString, NumberField> fields = {
      {"target", [](const RunSummary& run) { return std::optional<double>(static_cast<double>(run.target)); }},
      {"best", [](const RunSummary& run) { return run.best; }},
      {"seed", [](const RunSummary& run) { return std::optional<double>(static_cast<double>(run.seed)); }},
      {"seconds", [](const RunSummary& run) { return std::optional<double>(run.seconds); }},
  };
  return fields;
}

template <typename Value>
bool compare(const Value& left, const QString& relation, const Value& right) {
  if (relation == u"<") return left < right;
  if (relation == u"<=") return left <= right;
  if (relation == u">") return left > right;
  if (relation == u">=") return left >= right;
  return left == right;
}

bool contains(const QString& text, const QString& part) {
  return text.contains(part, Qt::CaseInsensitive);
}

std::optional<double> parse_number(const QString& key, const QString& value) {
  if (key == u"target") {
    const std::optional<std::int64_t> length = parse_length(value);
    return length ? std::optional<double>(static_cast<double>(*length)) : std::nullopt;
  }
  bool ok = false;
  const double number = value.toDouble(&ok);
  return ok ? std::optional<double>(number) : std::nullopt;
}

QString tr_filter(const char* text) {
  return QCoreApplication::translate("RunFilter", text);
}

}  // namespace

RunFilter::RunFilter(const QString& expression) {
  static const QRegularExpression space(QStringLiteral("\\s+"));
  for (const QString& part : expression.split(space, Qt::SkipEmptyParts)) add_part(part);
}

void RunFilter::complain(const QString& part, const QString& why) {
  if (problem_.isEmpty()) problem_ = tr_filter("“%1”: %2").arg(part, why);
}

void RunFilter::add_part(const QString& part) {
  static const QRegularExpression form(QStringLiteral("^([A-Za-z]+)(<=|>=|<|>|=|:)(.*)$"));
  const QRegularExpressionMatch match = form.match(part);
  if (!match.hasMatch()) {
    conditions_.push_back([part](const RunSummary& run) {
      for (const auto& field : text_fields()) {
        if (contains(field(run), part)) return true;
      }
      return contains(QString::fromStdString(run.note), part);
    });
    return;
  }
  const QString key = match.captured(1).toLower(), relation = match.captured(2), value = match.captured(3);
  if (value.isEmpty()) return;  // still being typed
  if (key == u"starred") {
    const bool wanted = value.compare(u"no", Qt::CaseInsensitive) != 0;
    conditions_.push_back([wanted](const RunSummary& run) { return run.starred == wanted; });
  } else if (const NumberField number = number_fields().value(key)) {
    const std::optional<double> limit = parse_number(key, value);
    if (!limit) return complain(part, tr_filter("“%1” is not a number").arg(value));
    conditions_.push_back([number, relation, limit](const RunSummary& run) {
      const std::optional<double> actual = number(run);
      return actual && compare(*actual, relation, *limit);
    });
  } else if (const TextField text = text_fields().value(key)) {
    if (relation == u":") {
      conditions_.push_back([text, value](const RunSummary& run) { return contains(text(run), value); });
    } else {
      // A date given as 2026-11 compares with as many characters as it has.
      conditions_.push_back([text, relation, value](const RunSummary& run) {
        QString actual = text(run);
        if (relation != u"=") actual.truncate(value.size());
        return compare(actual.toLower(), relation, value.toLower());
      });
    }
  } else {
    complain(part, tr_filter("known keys are %1")
                       .arg((text_fields().keys() + number_fields().keys() + QStringList{"starred"}).join(", ")));
  }
}

bool RunFilter::matches(const RunSummary& run) const {
  for (const Condition& condition : conditions_) {
    if (!condition(run)) return false;
  }
  return true;
}

}  // namespace ropewalk
