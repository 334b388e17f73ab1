#include "widgets/frame/command_list_model.h"

#include <algorithm>

namespace ropewalk {
namespace {
constexpr int kRecent = 15;  // what having been used last is worth: less than where a word begins
}

void CommandListModel::set_commands(Commands commands, const QStringList& recent) {
  beginResetModel();
  commands_ = std::move(commands);
  recent_ = recent;
  refresh();
  endResetModel();
}

void CommandListModel::set_query(const QString& query) {
  if (query == query_) return;
  beginResetModel();
  query_ = query;
  refresh();
  endResetModel();
}

int CommandListModel::recency(const QString& id) const {
  const qsizetype at = recent_.indexOf(id);
  return at < 0 ? 0 : int(recent_.size() - at);
}

void CommandListModel::refresh() {
  shown_.clear();
  for (qsizetype i = 0; i < commands_.size(); ++i) {
    const Command& command = commands_[i];
    auto match = match_command(query_, command.text, command.path + u' ' + command.also);
    if (match) shown_.push_back({i, std::move(*match)});
  }
  // What can be done stands before what cannot, among equals; else the order in which the commands were given.
  const auto rank = [this](const Shown& shown) {
    const Command& command = commands_[shown.command];
    const int used = recency(command.id);
    const int length = query_.isEmpty() ? 0 : int(command.text.size());  // of two that fit, the shorter is meant
    return std::make_tuple(-shown.match.score - (used > 0 ? kRecent : 0), -used, command.problem.isEmpty() ? 0 : 1,
                           length);
  };
  std::stable_sort(shown_.begin(), shown_.end(), [&](const Shown& a, const Shown& b) { return rank(a) < rank(b); });
}

int CommandListModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(shown_.size());
}

QVariant CommandListModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const Shown& shown = shown_[std::size_t(index.row())];
  const Command& command = commands_[shown.command];
  switch (role) {
    case Qt::DisplayRole:
      return command.text;
    case Qt::DecorationRole:
      return command.icon;
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole: {
      QStringList parts{command.path, command.keys, command.problem};
      parts.removeAll(QString());
      return parts.join(QStringLiteral(", "));
    }
    case id_role:
      return command.id;
    case path_role:
      return command.path;
    case keys_role:
      return command.keys;
    case problem_role:
      return command.problem;
    case places_role:
      return QVariant::fromValue(shown.match.places);
    case checked_role:
      return command.checked;
    default:
      return {};
  }
}

}  // namespace ropewalk
