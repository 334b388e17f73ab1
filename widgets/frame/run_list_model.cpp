#include "widgets/frame/run_list_model.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFont>
#include <QLocale>
#include <QMimeData>
#include <algorithm>

#include "widgets/charts/format.h"
#include "widgets/frame/quantity_text.h"

namespace ropewalk {
namespace {

constexpr std::size_t kManyRows = 32;  // changes of more rows are announced at once

QString text(const std::string& value) {
  return QString::fromStdString(value);
}
QString tr_run(const char* message) {
  return QCoreApplication::translate("RunListModel", message);
}

QDateTime local_time(const std::string& iso) {
  return QDateTime::fromString(text(iso), Qt::ISODate).toLocalTime();
}

// Today's runs by their time, older ones by their day.
QString when(const std::string& iso) {
  const QDateTime time = local_time(iso);
  if (!time.isValid()) return text(iso);
  if (time.date() == QDate::currentDate()) return time.toString(QStringLiteral("HH:mm"));
  return time.toString(QStringLiteral("yyyy-MM-dd"));
}

QString value_text(const RunSummary& run, const std::optional<double>& value) {
  if (!value) return QStringLiteral("–");
  if (!lower_is_better(run.kind)) return QLocale().toString(*value * 100, 'f', 0) + QStringLiteral(" %");
  return QLocale().toString(*value, 'f', *value < 10 ? 3 : 1);
}

bool same(const RunSummary& a, const RunSummary& b) {
  return a.name == b.name && a.state == b.state && a.error == b.error && a.best == b.best && a.last == b.last &&
         a.archived == b.archived && a.sparkline == b.sparkline && a.seconds == b.seconds && a.tags == b.tags &&
         a.note == b.note && a.starred == b.starred && a.finished == b.finished && a.target == b.target &&
         a.method == b.method;
}

}  // namespace

QString run_kind_text(const std::string& kind) {
  if (kind == "search") return tr_run("search");
  if (kind == "needle") return tr_run("needle test");
  if (kind == "train") return tr_run("training");
  if (kind == "pretrain") return tr_run("pretraining");
  if (kind == "sensitivity") return tr_run("sensitivity");
  if (kind == "attention") return tr_run("attention");
  if (kind == "ruler") return QStringLiteral("RULER");
  if (kind == "retention") return tr_run("short context kept");
  if (kind == "perplexity") return tr_run("perplexity");
  if (kind == "explore") return tr_run("exploration");
  return text(kind);
}

QString run_state_text(const std::string& state) {
  if (state == "running") return tr_run("running");
  if (state == "paused") return tr_run("paused");
  if (state == "stopped") return tr_run("stopped");
  if (state == "failed") return tr_run("failed");
  if (state == "finished") return tr_run("finished");
  if (state == "interrupted") return tr_run("interrupted");
  return text(state);
}

bool run_is_training(const std::string& kind) {
  return kind == "train" || kind == "pretrain";
}

bool run_can_resume(const RunSummary& run) {
  const bool resumable_state = run.state == "stopped" || run.state == "failed" || run.state == "interrupted";
  return resumable_state && run.kind != "explore";
}

RunListModel::RunListModel(QObject* parent) : QAbstractTableModel(parent) {}

void RunListModel::set_runs(std::vector<RunSummary> runs) {
  // A store only ever adds runs: where the ids agree row by row, rows change in place and new ones are appended.
  const std::size_t common = std::min(runs.size(), runs_.size());
  bool prefix = !runs_.empty() && runs.size() >= runs_.size();
  for (std::size_t row = 0; prefix && row < common; ++row) prefix = runs[row].id == runs_[row].id;
  if (!prefix) {
    beginResetModel();
    runs_ = std::move(runs);
    endResetModel();
    return;
  }
  for (std::size_t row = 0; row < common; ++row) {
    if (same(runs[row], runs_[row])) continue;
    runs_[row] = std::move(runs[row]);
    Q_EMIT dataChanged(index(static_cast<int>(row), 0), index(static_cast<int>(row), column_count - 1));
  }
  if (runs.size() == common) return;
  beginInsertRows({}, static_cast<int>(common), static_cast<int>(runs.size()) - 1);
  for (std::size_t row = common; row < runs.size(); ++row) runs_.push_back(std::move(runs[row]));
  endInsertRows();
}

// Ids rise with the rows in a list that comes from a store.
int RunListModel::row_of(RunId id) const {
  const auto place = std::lower_bound(runs_.begin(), runs_.end(), id,
                                      [](const RunSummary& run, RunId wanted) { return run.id < wanted; });
  if (place != runs_.end() && place->id == id) return int(place - runs_.begin());
  const auto found = std::find_if(runs_.begin(), runs_.end(), [id](const RunSummary& run) { return run.id == id; });
  return found == runs_.end() ? -1 : int(found - runs_.begin());
}

void RunListModel::update_runs(std::vector<RunSummary> changed) {
  const bool at_once = changed.size() > kManyRows;
  for (RunSummary& run : changed) {
    const bool is_new = runs_.empty() || run.id > runs_.back().id;
    const int row = is_new ? -1 : row_of(run.id);
    if (row < 0) {
      beginInsertRows({}, int(runs_.size()), int(runs_.size()));
      runs_.push_back(std::move(run));
      endInsertRows();
    } else if (!same(run, runs_[std::size_t(row)])) {
      runs_[std::size_t(row)] = std::move(run);
      if (!at_once) Q_EMIT dataChanged(index(row, 0), index(row, column_count - 1));
    }
  }
  if (at_once) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, column_count - 1));
}

void RunListModel::set_labels(const std::vector<RunSummary>& labelled) {
  const bool at_once = labelled.size() > kManyRows && !runs_.empty();
  for (const RunSummary& labels : labelled) {
    const int row = row_of(labels.id);
    if (row < 0) continue;
    RunSummary& run = runs_[std::size_t(row)];
    run.name = labels.name;
    run.tags = labels.tags;
    run.note = labels.note;
    run.starred = labels.starred;
    run.archived = labels.archived;
    if (!at_once) Q_EMIT dataChanged(index(row, 0), index(row, column_count - 1));
  }
  if (at_once) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, column_count - 1));
}

const RunSummary* RunListModel::find(RunId id) const {
  const int row = row_of(id);
  return row < 0 ? nullptr : &runs_[std::size_t(row)];
}

int RunListModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(runs_.size());
}

int RunListModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : column_count;
}

QVariant RunListModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section < 0 || section >= column_count) return {};
  if (role == Qt::TextAlignmentRole) {
    const bool number = section == target || section == best || section == last || section == length;
    return QVariant::fromValue(
        Qt::Alignment(number ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter));
  }
  if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
  static const char* const names[column_count] = {
      QT_TRANSLATE_NOOP("RunListModel", "★"),      QT_TRANSLATE_NOOP("RunListModel", "Name"),
      QT_TRANSLATE_NOOP("RunListModel", "Kind"),   QT_TRANSLATE_NOOP("RunListModel", "Model"),
      QT_TRANSLATE_NOOP("RunListModel", "Target"), QT_TRANSLATE_NOOP("RunListModel", "Best"),
      QT_TRANSLATE_NOOP("RunListModel", "Last"),   QT_TRANSLATE_NOOP("RunListModel", "Trend"),
      QT_TRANSLATE_NOOP("RunListModel", "State"),  QT_TRANSLATE_NOOP("RunListModel", "Started"),
      QT_TRANSLATE_NOOP("RunListModel", "Took"),   QT_TRANSLATE_NOOP("RunListModel", "Tags")};
  static const char* const tips[column_count] = {
      QT_TRANSLATE_NOOP("RunListModel", "Starred runs"),
      QT_TRANSLATE_NOOP("RunListModel", "Name of the run; click to open, F2 to rename"),
      QT_TRANSLATE_NOOP("RunListModel", "What the run did"),
      QT_TRANSLATE_NOOP("RunListModel", "Model it ran on"),
      QT_TRANSLATE_NOOP("RunListModel", "Target context window, tokens (k = 1024)"),
      QT_TRANSLATE_NOOP(
          "RunListModel",
          "Search, exploration and perplexity: least perplexity, lower is better (1 is perfect). Needle test: answer "
          "tokens right, "
          "%. "
          "RULER: mean score at the longest length, %. Training: most answer tokens right at the target in a probe, %. "
          "Shares: higher is better"),
      QT_TRANSLATE_NOOP("RunListModel",
                        "Search: least perplexity of the newest generation. Exploration: that of the newest set. "
                        "Training: the last probe, %. Others: as best"),
      QT_TRANSLATE_NOOP("RunListModel",
                        "Best so far by generation, accuracy cell by cell, mean score by length, or loss step by step"),
      QT_TRANSLATE_NOOP("RunListModel", "running, paused, stopped, failed, interrupted or finished"),
      QT_TRANSLATE_NOOP("RunListModel", "When it was started, local time"),
      QT_TRANSLATE_NOOP("RunListModel", "Time of work, pauses not counted"),
      QT_TRANSLATE_NOOP("RunListModel", "Your tags")};
  return tr_run(role == Qt::DisplayRole ? names[section] : tips[section]);
}

QVariant RunListModel::display(const RunSummary& run, int column) const {
  switch (column) {
    case star:
      return run.starred ? QStringLiteral("★") : QStringLiteral("☆");
    case name:
      return text(run.name);
    case kind:
      return run_kind_text(run.kind);
    case model:
      return text(run.model);
    case target:
      return run.target > 0 ? length_text(static_cast<double>(run.target)) : QStringLiteral("–");
    case best:
      return value_text(run, run.best);
    case last:
      return value_text(run, run.last);
    case state:
      return run_state_text(run.state);
    case started:
      return when(run.started);
    case length:
      return duration_text(run.seconds);
    case tags:
      return text(run.tags);
    default:
      return {};
  }
}

QVariant RunListModel::sort_value(const RunSummary& run, int column) const {
  switch (column) {
    case star:
      return run.starred ? 0 : 1;
    case target:
      return qlonglong(run.target);
    case best:
      return run.best ? QVariant(*run.best) : QVariant();
    case last:
      return run.last ? QVariant(*run.last) : QVariant();
    case trend:
      return run.sparkline.empty() ? QVariant() : QVariant(double(run.sparkline.back()));
    case started:
      return text(run.started);
    case length:
      return run.seconds;
    default:
      return display(run, column);
  }
}

QString RunListModel::tool_tip(const RunSummary& run, int column) const {
  switch (column) {
    case star:
      return run.starred ? tr("Starred. Click to remove the star.") : tr("Click to star this run.");
    case target:
      return exact_length(run.target);
    case started:
      return local_time(run.started).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    case state:
      return run.error.empty() ? run_state_text(run.state) : text(run.error);
    case trend:
      if (run_is_training(run.kind)) return tr("Loss step by step");
      if (run.kind == "explore") return tr("Needle perplexity set by set");
      if (run.kind == "ruler") return tr("Mean score by length");
      if (run.kind == "perplexity") return tr("Perplexity from the shortest to the longest window");
      return run.kind == "needle" ? tr("Accuracy cell by cell") : tr("Best so far by generation");
    case name:
      return tr("<b>%1</b><br>Run %2, seed %3, %4%5")
          .arg(text(run.name).toHtmlEscaped())
          .arg(run.id)
          .arg(run.seed)
          .arg(text(run.method).toHtmlEscaped(),
               run.note.empty()
                   ? QString()
                   : "<br>" + text(run.note).toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>")));
    default:
      return display(run, column).toString();
  }
}

QVariant RunListModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
  const RunSummary& run = runs_[static_cast<std::size_t>(index.row())];
  switch (role) {
    case Qt::DisplayRole:
      return display(run, index.column());
    case Qt::EditRole:
      return index.column() == star ? QVariant(run.starred) : display(run, index.column());
    case Qt::ToolTipRole:
      return tool_tip(run, index.column());
    case Qt::TextAlignmentRole:
      return headerData(index.column(), Qt::Horizontal, role);
    case Qt::AccessibleTextRole:
      return index.column() == star ? (run.starred ? tr("starred") : tr("not starred"))
                                    : display(run, index.column()).toString();
    case sort_role:
      return sort_value(run, index.column());
    case id_role:
      return qlonglong(run.id);
    case sparkline_role: {
      if (index.column() != trend) return {};
      QList<double> values(run.sparkline.begin(), run.sparkline.end());
      return QVariant::fromValue(values);
    }
    default:
      return {};
  }
}

bool RunListModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::EditRole || read_only_) return false;
  RunSummary& run = runs_[static_cast<std::size_t>(index.row())];
  const RunSummary before = run;
  const std::string written = value.toString().trimmed().toStdString();
  switch (index.column()) {
    case star:
      run.starred = value.toBool();
      break;
    case name:
      if (written.empty()) return false;
      run.name = written;
      break;
    case tags:
      run.tags = written;
      break;
    default:
      return false;
  }
  const RunSummary after = run;  // the row may move when it is announced
  Q_EMIT dataChanged(index, index);
  Q_EMIT labels_edited(after);
  Q_EMIT labels_replaced(before, after);
  return true;
}

Qt::ItemFlags RunListModel::flags(const QModelIndex& index) const {
  if (!index.isValid()) return Qt::NoItemFlags;
  Qt::ItemFlags flags = QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren | Qt::ItemIsDragEnabled;
  if (!read_only_ && (index.column() == name || index.column() == tags)) flags |= Qt::ItemIsEditable;
  return flags;
}

QMimeData* RunListModel::mimeData(const QModelIndexList& indexes) const {
  QByteArrayList ids;
  for (const QModelIndex& index : indexes) {
    const QByteArray id = QByteArray::number(qlonglong(at(index.row()).id));
    if (!ids.contains(id)) ids.append(id);
  }
  auto* data = new QMimeData;
  data->setData(QLatin1String(kRunsMimeType), ids.join(' '));
  return data;
}

}  // namespace ropewalk
