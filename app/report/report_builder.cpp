#include "app/report/report_builder.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <nlohmann/json.hpp>

#include "app/report/report_text.h"
#include "core/exchange/spec_json.h"
#include "widgets/frame/parameter_rows.h"
#include "widgets/frame/score_rows.h"

namespace ropewalk {
namespace {

std::string std_text(const QString& text) {
  return text.toStdString();
}

std::vector<std::string> header_of(const QString& first, const QList<ComparedRun>& columns, bool letters) {
  std::vector<std::string> header{std_text(first)};
  for (qsizetype at = 0; at < columns.size(); ++at) {
    const QString set = columns[at].set_names().value(columns[at].set);
    header.push_back(std_text(letters ? ComparedRuns::letter(int(at)) : set.isEmpty() ? ReportWords::value() : set));
  }
  return header;
}

ReportTable score_table(const QList<ComparedRun>& columns, bool letters) {
  ReportTable table;
  table.caption = std_text(ReportWords::score_caption(columns.size() > 1));
  table.header = header_of(ReportWords::score(), columns, letters);
  for (const ScoreRow& row : score_rows(scores_of(columns))) {
    std::vector<std::string> cells{std_text(row.name)};
    for (const ScoreCell& cell : row.cells) {
      if (!cell.score) {
        cells.emplace_back("–");
        continue;
      }
      QString text = value_text(*cell.score);
      if (const QString interval = interval_text(*cell.score); !interval.isEmpty())
        text = QStringLiteral("%1 (%2)").arg(text, interval);
      if (cell.difference)
        text += QStringLiteral("\n%1; %2").arg(change_text(*cell.score, *cell.difference), test_text(cell));
      cells.push_back(std_text(text));
    }
    table.rows.push_back(std::move(cells));
  }
  return table;
}

ReportTable differing_table(const QList<ComparedRun>& runs) {
  ReportTable table;
  table.header = header_of(ReportWords::parameter(), runs, runs.size() > 1);
  for (const ParameterRow& row : differing_rows(runs)) {
    std::vector<std::string> cells{std_text(row.name)};
    for (const QString& value : row.values) cells.push_back(value.isNull() ? std::string("–") : std_text(value));
    table.rows.push_back(std::move(cells));
  }
  return table;
}

std::string spec_text(const ComparedRun& run) {
  return to_json(run.run->record().spec).dump();
}

}  // namespace

QList<ComparedRun> sets_of(const ComparedRun& run) {
  const int sets = std::max(1, int(run.set_names().size()));
  QList<ComparedRun> columns;
  for (int set = 0; set < sets; ++set) {
    columns.append(run);
    columns.last().set = set;
  }
  return columns;
}

ReportBuilder::ReportBuilder(QList<ComparedRun> runs, QString workspace)
    : runs_(std::move(runs)), workspace_(std::move(workspace)) {
  figures_ = runs_.size() == 1 ? figures_of_run(runs_.first()) : figures_of_comparison(runs_);
}

void ReportBuilder::next() {
  if (done()) return;
  const int at = step_++;
  if (at == int(figures_.size())) return put_together();
  const FigurePlan& figure = figures_[at];
  const std::string prefix = QStringLiteral("f%1-").arg(at).toStdString();
  const std::string svg = svg_element(figure.draw(figure.size).toStdString(), prefix);
  if (!svg.empty())
    drawn_.push_back({std_text(figure.caption), svg, double(figure.size.width()), double(figure.size.height())});
}

void ReportBuilder::put_together() {
  const bool one = runs_.size() == 1;
  const QList<ComparedRun> columns = one ? sets_of(runs_.first()) : runs_;
  report_.title = std_text(ReportWords::title(runs_));
  report_.question = std_text(ReportWords::question(runs_));
  report_.answer = std_text(ReportWords::answer(columns, one));
  std::vector<ReportBlock>& blocks = report_.blocks;
  const auto heading = [&](const QString& text) { blocks.push_back(ReportHeading{std_text(text)}); };
  if (one) {
    blocks.push_back(ReportFacts{ReportWords::run_facts(runs_.first())});
  } else {
    heading(ReportWords::runs_heading());
    ReportTable runs;
    runs.header = ReportWords::run_columns();
    for (qsizetype at = 0; at < runs_.size(); ++at) runs.rows.push_back(ReportWords::run_row(runs_, at));
    blocks.push_back(std::move(runs));
  }
  if (ReportTable scores = score_table(columns, !one); !scores.rows.empty()) {
    heading(ReportWords::scores_heading());
    blocks.push_back(std::move(scores));
  }
  if (!drawn_.empty()) {
    heading(ReportWords::figures_heading());
    // Wide ones stand alone, as tables of two would shrink them.
    ReportFigures row;
    for (ReportFigure& figure : drawn_) {
      const bool wide = figure.width > 2.5 * figure.height && figure.width > 1000;
      if (wide) {
        if (!row.figures.empty()) blocks.push_back(std::exchange(row, {}));
        blocks.push_back(ReportFigures{{std::move(figure)}});
      } else {
        row.figures.push_back(std::move(figure));
      }
    }
    if (!row.figures.empty()) blocks.push_back(std::move(row));
  }
  heading(one ? ReportWords::settings_heading() : ReportWords::differences_heading());
  if (one) {
    ReportFacts facts;
    for (const RunParameter& parameter : std::as_const(runs_.first().parameters))
      if (!parameter.fact)  // facts stand above already
        facts.facts.emplace_back(std_text(parameter.name), std_text(parameter.value));
    blocks.push_back(std::move(facts));
  } else if (ReportTable differing = differing_table(runs_); !differing.rows.empty()) {
    blocks.push_back(std::move(differing));
  } else {
    blocks.push_back(ropewalk::ReportText{std_text(ReportWords::nothing_differs())});
  }
  if (!one) blocks.push_back(ReportFacts{ReportWords::environment_facts(runs_.first())});
  heading(ReportWords::repeat_heading());
  blocks.push_back(ropewalk::ReportText{std_text(ReportWords::repeat_note(runs_))});
  std::string commands;
  for (const ComparedRun& run : runs_) commands += std_text(ReportWords::repeat_command(run, workspace_)) + "\n";
  commands.pop_back();
  blocks.push_back(ReportCode{{}, commands, false});
  for (qsizetype at = 0; at < runs_.size(); ++at)
    blocks.push_back(ReportCode{std_text(ReportWords::spec_title(runs_, at)), spec_text(runs_[at]), true});
  report_.foot = std_text(ReportWords::foot(workspace_));
}

Report make_report(const QList<ComparedRun>& runs, const QString& workspace) {
  ReportBuilder builder(runs, workspace);
  while (!builder.done()) builder.next();
  return builder.report();
}

}  // namespace ropewalk
