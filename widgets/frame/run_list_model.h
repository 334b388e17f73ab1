// The runs of a workspace as rows; sorted and filtered by run_proxy_model.h.
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "core/values/run.h"
#include "widgets/frame/run_filter.h"

namespace ropewalk {

class RunListModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { star, name, kind, model, target, best, last, trend, state, started, length, tags, column_count };
  enum Role {
    sort_role = Qt::UserRole,  // a value that sorts as a person expects
    id_role,                   // RunId
    sparkline_role             // QList<double>
  };

  explicit RunListModel(QObject* parent = nullptr);

  // Takes a fresh list from the store; rows that stay keep their place, so that selection and scrolling survive.
  void set_runs(std::vector<RunSummary> runs);
  // Of some runs only, by id: rows that are there change in place, new ones come last.
  void update_runs(std::vector<RunSummary> changed);
  // Name, tags, note, star and archived of each run that is there.
  void set_labels(const std::vector<RunSummary>& labelled);
  void set_read_only(bool read_only) { read_only_ = read_only; }  // labels cannot be edited
  const RunSummary* find(RunId id) const;
  const std::vector<RunSummary>& all() const { return runs_; }
  const RunSummary& at(int row) const { return runs_[static_cast<std::size_t>(row)]; }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;
  // Numbers of runs apart by spaces: what is dragged onto a comparison.
  static constexpr const char* kRunsMimeType = "application/x-ropewalk-runs";
  QStringList mimeTypes() const override { return {QLatin1String(kRunsMimeType)}; }
  QMimeData* mimeData(const QModelIndexList& indexes) const override;

 Q_SIGNALS:
  // A person edited name, tags or star; the owner writes it to the store.
  void labels_edited(const ropewalk::RunSummary& summary);
  // The same, with what was there before.
  void labels_replaced(const ropewalk::RunSummary& before, const ropewalk::RunSummary& after);

 private:
  int row_of(RunId id) const;  // -1: not there
  QVariant display(const RunSummary& run, int column) const;
  QVariant sort_value(const RunSummary& run, int column) const;
  QString tool_tip(const RunSummary& run, int column) const;
  std::vector<RunSummary> runs_;
  bool read_only_ = false;
};

// "search", "needle test", "training", ... for a person.
QString run_kind_text(const std::string& kind);
QString run_state_text(const std::string& state);
// Trainings and pretrainings: steps, probes and checkpoints.
bool run_is_training(const std::string& kind);
// True for stopped, failed and interrupted runs of a kind that can go on.
bool run_can_resume(const RunSummary& run);

}  // namespace ropewalk
