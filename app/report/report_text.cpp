#include "app/report/report_text.h"

#include <QDateTime>
#include <QLocale>
#include <algorithm>

#include "core/experiment/experiment.h"
#include "widgets/charts/format.h"
#include "widgets/frame/run_list_model.h"
#include "widgets/frame/score_rows.h"

namespace ropewalk {
namespace {

QString text(const std::string& words) {
  return QString::fromStdString(words);
}

// A word of a shell's command line.
QString quoted(const QString& word) {
  static const QString plain = QStringLiteral("/._-+=:@%,");
  const bool safe = !word.isEmpty() && std::all_of(word.begin(), word.end(), [](QChar letter) {
    return letter.unicode() < 128 && (letter.isLetterOrNumber() || plain.contains(letter));
  });
  if (safe) return word;
  QString inner = word;
  return QStringLiteral("'%1'").arg(inner.replace(QLatin1Char('\''), QLatin1String("'\\''")));
}

QString target_of(const RunSummary& summary) {
  return length_text(double(summary.target));
}

}  // namespace

QString ReportWords::title(const QList<ComparedRun>& runs) {
  if (runs.size() == 1) return text(runs.first().run->record().summary.name);
  return tr("%1 against %2", "a comparison")
      .arg(runs.size() == 2 ? runs[1].name() : tr("%n other runs", nullptr, int(runs.size()) - 1), runs[0].name());
}

QString ReportWords::question(const QList<ComparedRun>& runs) {
  const RunSummary& summary = runs.first().run->record().summary;
  const QString model = text(summary.model);
  const std::string& kind = summary.kind;
  if (runs.size() > 1)
    return runs.size() == 2 ? tr("How does “%1” score against “%2”, and can the difference be told from chance?")
                                  .arg(runs[1].name(), runs[0].name())
                            : tr("How do %1 runs score against “%2”, and can the differences be told from chance?")
                                  .arg(runs.size() - 1)
                                  .arg(runs[0].name());
  if (kind == "search")
    return tr("Which rescale factors give %1 the least needle perplexity at %2 tokens?").arg(model, target_of(summary));
  if (kind == "needle")
    return tr("At which length and depth does %1 still find a needle, up to %2 tokens?").arg(model, target_of(summary));
  if (kind == "ruler") return tr("Up to which length does %1 hold RULER's tasks?").arg(model);
  if (kind == "perplexity")
    return tr("How well does %1 predict text as its context grows to %2 tokens?").arg(model, target_of(summary));
  if (kind == "retention") return tr("What does %1 keep of its scores up to the trained context?").arg(model);
  if (kind == "train")
    return tr("Does training with mixed context windows carry %1 to %2 tokens, and what do short windows lose?")
        .arg(model, target_of(summary));
  if (kind == "pretrain") return tr("Does this recipe make a small model that answers needles in its context?");
  if (kind == "sensitivity")
    return tr("How does the needle loss of %1 change as the factor of each rotary pair moves?").arg(model);
  if (kind == "explore")
    return tr("Which factor set made by hand gives %1 the least needle perplexity for %2 tokens?")
        .arg(model, target_of(summary));
  if (kind == "attention") return tr("Where do the queries of %1 look, and which rotary pairs make them?").arg(model);
  return tr("What did this run of the kind %1 measure?").arg(run_kind_text(kind));
}

QString ReportWords::answer(const QList<ComparedRun>& columns, bool one_run) {
  const std::vector<ScoreRow> rows = score_rows(scores_of(columns));
  if (rows.empty()) return tr("No score is recorded yet.");
  // The first measure that most of the columns have.
  const ScoreRow* row = &rows.front();
  const auto have = [](const ScoreRow& one) {
    return std::count_if(one.cells.begin(), one.cells.end(),
                         [](const ScoreCell& cell) { return cell.score.has_value(); });
  };
  for (const ScoreRow& other : rows)
    if (have(other) > have(*row)) row = &other;
  QStringList parts;
  for (std::size_t at = 0; at < row->cells.size(); ++at) {
    const ScoreCell& cell = row->cells[at];
    if (!cell.score) continue;
    const QString set = columns[qsizetype(at)].set_names().value(columns[qsizetype(at)].set);
    const QString name = one_run ? set : ComparedRuns::letter(int(at));
    QString value = value_text(*cell.score);
    if (const QString interval = interval_text(*cell.score); !interval.isEmpty())
      value = tr("%1 (95 %: %2)").arg(value, interval);
    if (cell.difference)
      value = tr("%1, a change of %2, %3").arg(value, change_text(*cell.score, *cell.difference), test_text(cell));
    parts.append(name.isEmpty() || (one_run && columns.size() == 1) ? value
                                                                    : tr("%1: %2", "run and score").arg(name, value));
  }
  return tr("%1 – %2.", "measure and scores").arg(row->name, parts.join(QStringLiteral("; ")));
}

std::vector<std::pair<std::string, std::string>> ReportWords::run_facts(const ComparedRun& run) {
  std::vector<std::pair<std::string, std::string>> facts;
  const RunSummary& summary = run.run->record().summary;
  const auto add = [&](const QString& name, const QString& value) {
    if (!value.isEmpty()) facts.emplace_back(name.toStdString(), value.toStdString());
  };
  add(tr("Model"), text(summary.model));
  add(tr("Model hash"), text(summary.model_hash));
  if (const auto rope = run.run->rope()) {
    add(tr("Trained context"), tr("%1 tokens").arg(exact_text(rope->trained_context)));
    add(tr("Rotary pairs"), tr("%1, θ base %2").arg(rope->pairs()).arg(ratio_text(rope->rope_theta)));
  }
  if (summary.target > 0) add(tr("Target length"), tr("%1 tokens").arg(exact_text(summary.target)));
  add(tr("Documents"), text(summary.document_hash));
  add(tr("Run"),
      tr("%1 of the kind %2, %3").arg(summary.id).arg(run_kind_text(summary.kind), run_state_text(summary.state)));
  add(tr("Started"), tr("%1, took %2").arg(text(summary.started), duration_text(summary.seconds)));
  add(tr("Seed"), QString::number(summary.seed));
  add(tr("Note"), text(summary.note));
  return facts;
}

std::vector<std::pair<std::string, std::string>> ReportWords::environment_facts(const ComparedRun& run) {
  std::vector<std::pair<std::string, std::string>> facts;
  for (const auto& [name, value] : run.run->record().environment)
    facts.emplace_back(tr("Baseline: %1", "a fact of the environment").arg(text(name)).toStdString(), value);
  return facts;
}

std::vector<std::string> ReportWords::run_columns() {
  std::vector<std::string> columns;
  for (const QString& name :
       {QString(), tr("Run"), tr("Kind"), tr("Model and its hash"), tr("Documents"), tr("Started")})
    columns.push_back(name.toStdString());
  return columns;
}

std::vector<std::string> ReportWords::run_row(const QList<ComparedRun>& runs, qsizetype at) {
  const RunSummary& summary = runs[at].run->record().summary;
  const QString letter = ComparedRuns::letter(int(at));
  const QStringList cells{
      at == 0 ? tr("%1 · baseline").arg(letter) : letter,
      tr("%1 (run %2, seed %3)").arg(runs[at].name()).arg(summary.id).arg(summary.seed),
      tr("%1, %2", "kind and state").arg(run_kind_text(summary.kind), run_state_text(summary.state)),
      tr("%1\n%2", "model and hash").arg(text(summary.model), text(summary.model_hash)),
      text(summary.document_hash),
      text(summary.started)};
  std::vector<std::string> row;
  for (const QString& cell : cells) row.push_back(cell.toStdString());
  return row;
}

QString ReportWords::score_caption(bool several) {
  return several ? tr("In brackets 95 % intervals; below, the change from the first column with the p value of the "
                      "paired test over the same documents.")
                 : tr("In brackets 95 % intervals.");
}

QString ReportWords::repeat_note(const QList<ComparedRun>& runs) {
  if (runs.size() == 1 && runs.first().run->explore())
    return tr("Sets that are made by hand are not in the spec: the command prints each of them with its scores, and in "
              "the window editing goes on from any of them. Measured again on the same documents (seed %1) a set has "
              "the "
              "same scores.")
        .arg(runs.first().run->record().summary.seed);
  const QString seeds = runs.size() == 1
                            ? tr("The seed, %1, is part of the spec.").arg(runs.first().run->record().summary.seed)
                            : tr("Seeds are part of the specs.");
  return tr("The same spec gives the same result on the same build, kind of processor, device and number of threads. "
            "%1 "
            "Without the workspace: save the run’s spec as spec.json and give --spec spec.json in place of the run.")
      .arg(seeds);
}

QString ReportWords::repeat_command(const ComparedRun& run, const QString& workspace) {
  if (run.run->explore())
    return QStringLiteral("ropewalk-cli runs --id %1 --workspace %2").arg(run.id()).arg(quoted(workspace));
  return QStringLiteral("ropewalk-cli repeat %1 --workspace %2").arg(run.id()).arg(quoted(workspace));
}

QString ReportWords::spec_title(const QList<ComparedRun>& runs, qsizetype at) {
  if (runs.size() == 1) return tr("The run's spec (JSON)");
  return tr("Spec of %1 (JSON)").arg(ComparedRuns::letter(int(at)));
}

QString ReportWords::foot(const QString& workspace) {
  return tr("Written by Ropewalk %1 on %2 from the workspace %3.")
      .arg(text(ropewalk_version()),
           QLocale::c().toString(QDateTime::currentDateTimeUtc(), QStringLiteral("yyyy-MM-dd HH:mm 'UTC'")), workspace);
}

}  // namespace ropewalk
