#include "widgets/frame/run_filter.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <set>

namespace ropewalk {
namespace {

QString tr_filter(const char* text) {
  return QCoreApplication::translate("RunFilter", text);
}

QString quoted(const QString& value) {
  static const QRegularExpression special(QStringLiteral("[\\s()\"]"));
  if (!value.contains(special)) return value;
  QString inside = value;
  inside.replace(QLatin1String("\\"), QLatin1String("\\\\")).replace(QLatin1String("\""), QLatin1String("\\\""));
  return QLatin1Char('"') + inside + QLatin1Char('"');
}

std::vector<std::string> values_of(const RunSummary& run, const QString& key) {
  if (key == u"kind") return {run.kind};
  if (key == u"state") return {run.state};
  if (key == u"model") return {run.model};
  if (key == u"method") return {run.method};
  if (key == u"tag") return split_tags(run.tags);
  return {};
}

QStringList values_for(const QString& key, const std::vector<RunSummary>& runs) {
  if (key == u"starred" || key == u"archived") return {QStringLiteral("yes"), QStringLiteral("no")};
  constexpr std::size_t kMost = 200;  // of a list that drops down
  std::set<std::string> known;
  for (const RunSummary& run : runs) {
    for (std::string& value : values_of(run, key))
      if (!value.empty()) known.insert(std::move(value));
    if (known.size() >= kMost) break;
  }
  QStringList values;
  for (const std::string& value : known) values << quoted(QString::fromStdString(value));
  return values;
}

}  // namespace

RunFilter::RunFilter(const QString& expression) : expression_(expression.toStdString()) {}

QString RunFilter::problem() const {
  if (!expression_.problem()) return {};
  const RunExpression::Problem& problem = *expression_.problem();
  const QString value = QString::fromStdString(problem.value);
  QString why;
  switch (problem.complaint) {
    case RunExpression::Complaint::unknown_key: {
      QStringList keys;
      for (const FilterKey& key : filter_keys()) keys << QString::fromStdString(key.name);
      why = tr_filter("known keys are %1").arg(keys.join(QLatin1String(", ")));
      break;
    }
    case RunExpression::Complaint::not_a_number:
      why = tr_filter("“%1” is not a number").arg(value);
      break;
    case RunExpression::Complaint::not_yes_or_no:
      why = tr_filter("“%1” is neither yes nor no").arg(value);
      break;
    case RunExpression::Complaint::open_quote:
      why = tr_filter("the quote is not closed");
      break;
    case RunExpression::Complaint::open_parenthesis:
      why = tr_filter("the parenthesis is not closed");
      break;
    case RunExpression::Complaint::stray_parenthesis:
      why = tr_filter("no parenthesis was opened before");
      break;
  }
  return tr_filter("“%1” at character %2: %3").arg(QString::fromStdString(problem.text)).arg(problem.at + 1).arg(why);
}

QStringList filter_completions(const QString& typed, const std::vector<RunSummary>& runs) {
  static const QRegularExpression last(QStringLiteral("(?:^|[\\s(])([A-Za-z]*)(?:(!=|[:=])([^\\s()]*))?$"));
  const QRegularExpressionMatch match = last.match(typed);
  if (!match.hasMatch()) return {};
  const QString before = typed.left(match.capturedStart(1)), key = match.captured(1);
  QStringList completions;
  if (!match.captured(2).isEmpty()) {
    for (const QString& value : values_for(key.toLower(), runs))
      if (value.contains(match.captured(3), Qt::CaseInsensitive))
        completions << before + key + match.captured(2) + value;
    return completions;
  }
  if (key.isEmpty()) return {};
  for (const FilterKey& known : filter_keys()) {
    const QString name = QString::fromStdString(known.name);
    if (name.startsWith(key, Qt::CaseInsensitive))
      completions << before + name + (known.value == FilterValue::number ? QLatin1String(">=") : QLatin1String(":"));
  }
  return completions;
}

QString filter_help() {
  const auto row = [](const char* example, const QString& meaning) {
    return QStringLiteral("<tr><td><code>%1</code>&nbsp;&nbsp;</td><td>%2</td></tr>")
        .arg(QString::fromLatin1(example).toHtmlEscaped(), meaning.toHtmlEscaped());
  };
  QStringList keys;
  for (const FilterKey& key : filter_keys()) keys << QString::fromStdString(key.name);
  return QStringLiteral("<table>") + row("phi needle", tr_filter("both words stand in the run’s texts")) +
         row("kind:search target>=32k", tr_filter("searches for at least 32,768 tokens")) +
         row("best<1.2 or kept>=95%", tr_filter("a good search, or short context kept")) +
         row("not (state:failed or tag=old)", tr_filter("neither failed nor tagged “old”")) +
         row("note:\"try again\"", tr_filter("quotes hold spaces together")) +
         row("started>=2026-11 seconds>10m", tr_filter("dates as far as they are written; s, m and h")) +
         row("starred:yes archived:no", tr_filter("archived:yes shows what was archived")) +
         QStringLiteral("</table><p>") + tr_filter("Keys: %1").arg(keys.join(QLatin1String(", "))) +
         QStringLiteral("</p>");
}

}  // namespace ropewalk
