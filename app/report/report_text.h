// The words of a report: what a run asked, what came out, and how it is repeated.
#pragma once

#include <QCoreApplication>
#include <string>
#include <utility>
#include <vector>

#include "widgets/frame/compared_runs.h"

namespace ropewalk {

class ReportWords {
  Q_DECLARE_TR_FUNCTIONS(Report)

 public:
  static QString title(const QList<ComparedRun>& runs);
  static QString question(const QList<ComparedRun>& runs);
  // `columns`: the compared runs, or the sets of one run.
  static QString answer(const QList<ComparedRun>& columns, bool one_run);
  static std::vector<std::pair<std::string, std::string>> run_facts(const ComparedRun& run);
  // Versions and machine of a run, under names that say whose they are.
  static std::vector<std::pair<std::string, std::string>> environment_facts(const ComparedRun& run);
  static std::vector<std::string> run_columns();
  static std::vector<std::string> run_row(const QList<ComparedRun>& runs, qsizetype at);
  static QString score_caption(bool several);
  static QString repeat_note(const QList<ComparedRun>& runs);
  static QString repeat_command(const ComparedRun& run, const QString& workspace);
  static QString spec_title(const QList<ComparedRun>& runs, qsizetype at);
  static QString foot(const QString& workspace);
  static QString score() { return tr("Score"); }
  static QString value() { return tr("Value"); }
  static QString parameter() { return tr("Parameter"); }
  static QString runs_heading() { return tr("Runs"); }
  static QString scores_heading() { return tr("Scores"); }
  static QString figures_heading() { return tr("Figures"); }
  static QString settings_heading() { return tr("Settings"); }
  static QString differences_heading() { return tr("What differs"); }
  static QString repeat_heading() { return tr("How to repeat it"); }
  static QString nothing_differs() { return tr("These runs have the same settings, model and documents."); }
};

}  // namespace ropewalk
