// What was open: enough to build the same window again. A small JSON file in the application's data folder.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <optional>

#include "app/window/selection_model.h"
#include "app/window/view_places.h"

namespace ropewalk {

struct SessionState {
  QString model;      // path; empty: none with weights
  QString preset;     // id; empty: none
  QString workspace;  // path
  bool start_page = true;
  QList<qint64> runs;          // in their panes; the one on show is the last
  QList<qint64> compared;      // side by side
  QStringList methods;         // ids
  qint64 target = 0;           // tokens; 0: no embedding is open
  qint64 trained_context = 0;  // tokens, as set by hand
  int critical_dimension = 0;  // pair
  QString factor_set;          // name of the chosen one
  std::optional<SelectionModel::Candidate> candidate;
  std::optional<SelectionModel::Cell> cell;
  QByteArray geometry, layout;  // of the window and its docks
  QStringList docks;            // that `layout` knows
  ViewPlaces places;            // where charts are zoomed and lists scrolled to

  bool operator==(const SessionState&) const = default;
  bool empty() const { return model.isEmpty() && preset.isEmpty() && runs.isEmpty() && compared.isEmpty(); }
};

QByteArray session_to_json(const SessionState& state);
std::optional<SessionState> session_from_json(const QByteArray& text);  // nullopt: not one, or of a later version

}  // namespace ropewalk
