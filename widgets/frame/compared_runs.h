// The runs that are compared: any number, the first being the baseline that the others are held against. Every change
// can be undone.
#pragma once

#include <QList>
#include <QObject>
#include <QTimer>
#include <QUndoStack>
#include <memory>
#include <optional>
#include <vector>

#include "core/values/run_scores.h"
#include "widgets/charts/named_factors.h"
#include "widgets/frame/run_data.h"

namespace ropewalk {

// One setting, fact or part of the environment of a run, as text.
struct RunParameter {
  QString name;
  QString value;
  bool fact = false;  // of the run's summary (kind, model ...), not of its spec or environment
  bool operator==(const RunParameter&) const = default;
};

struct ComparedRun {
  std::shared_ptr<RunData> run;
  QList<RunParameter> parameters;  // names differ
  int set = 0;                     // which of its factor sets, where it has several
  int style = 0;                   // of its colour and dash (series_pen), kept while it is compared

  RunId id() const { return run->id(); }
  QString name() const;  // of the run; with the set's where it has several
  QStringList set_names() const { return run->factor_set_names(); }
  // Of a search the best one; nothing where it has none.
  std::optional<NamedFactors> factors() const;
  std::vector<RunScore> scores() const;
};

class ComparedRuns : public QObject {
  Q_OBJECT
 public:
  explicit ComparedRuns(QObject* parent = nullptr);

  const QList<ComparedRun>& runs() const { return runs_; }
  const ComparedRun* baseline() const { return runs_.isEmpty() ? nullptr : &runs_.first(); }
  int index_of(RunId id) const;      // -1: not compared
  static QString letter(int index);  // A, B, ... Z, AA
  QUndoStack* undo_stack() { return &undo_; }

  // At the end, all in one step; those that are there already are left where they are.
  void add(const QList<ComparedRun>& runs);
  void remove(RunId id);
  void clear();
  void move(RunId id, int by);  // places; the first place is the baseline's
  void pin(RunId id);           // makes it the baseline
  void choose_set(RunId id, int set);

 Q_SIGNALS:
  void changed();   // which runs, their order or their sets
  void appended();  // a live one has new events; at most a few times a second

 private:
  void change(const QString& what, QList<ComparedRun> runs);
  void set_runs(const QList<ComparedRun>& runs);
  int free_style(const QList<ComparedRun>& runs) const;

  QList<ComparedRun> runs_;
  QUndoStack undo_;
  QTimer appended_timer_;
};

}  // namespace ropewalk
