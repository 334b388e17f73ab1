// The commands that fit what was typed, best first; with nothing typed, those used last before all others.
#pragma once

#include <QAbstractListModel>
#include <QStringList>
#include <vector>

#include "widgets/frame/command.h"
#include "widgets/frame/command_match.h"

namespace ropewalk {

class CommandListModel : public QAbstractListModel {
  Q_OBJECT
 public:
  enum Role {
    id_role = Qt::UserRole,
    path_role,     // "More › Views"
    keys_role,     // "Ctrl+K"
    problem_role,  // why it cannot be done now
    places_role,   // QList<int>: the matched characters
    checked_role
  };
  using QAbstractListModel::QAbstractListModel;

  // `recent`: ids, newest first.
  void set_commands(Commands commands, const QStringList& recent);
  void set_query(const QString& query);
  QString query() const { return query_; }
  const Command& at(int row) const { return commands_[shown_[std::size_t(row)].command]; }

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

 private:
  struct Shown {
    qsizetype command;
    CommandMatch match;
  };
  void refresh();
  int recency(const QString& id) const;  // greater: used later; 0: not of late

  Commands commands_;
  QStringList recent_;
  QString query_;
  std::vector<Shown> shown_;
};

}  // namespace ropewalk
