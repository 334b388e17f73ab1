// Every item model of the program under Qt's own model tester, with 10,000 random edits each. A new model takes one
// line in models(); the last test finds those that have none.
#include <QAbstractItemModelTester>
#include <QDirIterator>
#include <QRegularExpression>
#include <QSortFilterProxyModel>
#include <QtTest>
#include <functional>
#include <random>

#include "core/rope/methods.h"
#include "tests/widgets/chart_data.h"
#include "tests/widgets/search_chart_data.h"
#include "widgets/charts/candidate_comparison.h"
#include "widgets/charts/csv_table_model.h"
#include "widgets/charts/lineage_model.h"
#include "widgets/charts/ruler_sample_model.h"
#include "widgets/charts/ruler_table_model.h"
#include "widgets/frame/candidate_list_model.h"
#include "widgets/frame/command_list_model.h"
#include "widgets/frame/explore_list_model.h"
#include "widgets/frame/retention_samples.h"
#include "widgets/frame/run_proxy_model.h"

using namespace ropewalk;

namespace {

constexpr int kEdits = 10'000;

class Dice {
 public:
  int below(int end) { return int(random_() % unsigned(std::max(1, end))); }
  QString word() { return QStringList{"yarn", "phi", "Überlang", "a b", "", "longrope2", "x,y"}[below(7)]; }

 private:
  std::mt19937 random_{2026};
};

// Models that are to be watched, and one edit of them.
struct Edited {
  std::vector<std::shared_ptr<QAbstractItemModel>> models;
  std::function<void(Dice&)> edit;
};
using Maker = std::function<Edited()>;

RunSummary random_run(RunId id, Dice& dice) {
  RunSummary run;
  run.id = id;
  run.name = dice.word().toStdString();
  run.kind = dice.below(2) ? "search" : "needle";
  run.state = dice.below(2) ? "running" : "finished";
  run.target = 1024 * dice.below(5);
  if (dice.below(3)) run.best = dice.below(4);
  if (dice.below(3)) run.last = dice.below(4);
  run.starred = dice.below(2);
  run.archived = dice.below(4) == 0;
  run.tags = dice.word().toStdString();
  for (int i = dice.below(3); i > 0; --i) run.sparkline.push_back(float(dice.below(9)));
  return run;
}

void edit_runs(RunListModel& model, Dice& dice) {
  std::vector<RunSummary> runs = model.all();
  const int count = int(runs.size()), row = dice.below(count);
  switch (dice.below(count > 60 ? 6 : 5)) {
    case 0:  // new ones
      for (int i = dice.below(3); i >= 0; --i) runs.push_back(random_run(runs.empty() ? 1 : runs.back().id + 1, dice));
      return model.set_runs(runs);
    case 1: {
      if (count == 0) return;
      std::vector<RunSummary> changed{random_run(runs[std::size_t(row)].id, dice)};
      if (dice.below(3) == 0) changed.push_back(random_run(runs.back().id + 1, dice));
      if (dice.below(50) == 0)
        for (RunSummary& run : runs) changed.push_back(random_run(run.id, dice));
      return model.update_runs(changed);
    }
    case 2:
      if (count > 0)
        model.setData(model.index(row, dice.below(RunListModel::column_count)),
                      dice.below(2) ? QVariant(dice.word()) : QVariant(bool(dice.below(2))));
      return;
    case 3:
      if (count > 0) model.set_labels({random_run(runs[std::size_t(row)].id, dice)});
      return;
    case 4:
      if (count > 0 && dice.below(20) == 0) {
        runs.erase(runs.begin() + row);
        model.set_runs(runs);
      }
      return;
    default:
      return model.set_runs({});
  }
}

Edited runs() {
  auto model = std::make_shared<RunListModel>();
  return {{model}, [model](Dice& dice) { edit_runs(*model, dice); }};
}

Edited sorted_runs() {
  auto model = std::make_shared<RunListModel>();
  auto proxy = std::make_shared<RunProxyModel>();
  proxy->setSourceModel(model.get());
  return {{model, proxy}, [model, proxy](Dice& dice) {
            const QStringList filters = {"", "kind:search", "best<2 or tag:yarn", "not starred:yes", "archived:yes"};
            switch (dice.below(12)) {
              case 0:
                return proxy->sort(dice.below(RunListModel::column_count), Qt::SortOrder(dice.below(2)));
              case 1:
                return proxy->set_filter(RunFilter(filters[dice.below(int(filters.size()))]));
              case 2:
                return proxy->set_show_archived(dice.below(2));
              default:
                return edit_runs(*model, dice);
            }
          }};
}

Edited candidates() {
  auto model = std::make_shared<CandidateListModel>();
  auto sorted = std::make_shared<QSortFilterProxyModel>();
  sorted->setSourceModel(model.get());
  sorted->setSortRole(CandidateListModel::sort_role);
  const std::shared_ptr<SearchHistory> history = make_search_history(40);
  return {{model, sorted}, [model, sorted, history](Dice& dice) {
            if (dice.below(3) == 0)
              return sorted->sort(dice.below(CandidateListModel::columns), Qt::SortOrder(dice.below(2)));
            QList<qint64> ids;
            for (int i = dice.below(12); i > 0; --i) ids << dice.below(50) - 2;
            model->set_candidates(dice.below(20) ? history : nullptr, ids);
          }};
}

Edited lineage() {
  auto model = std::make_shared<LineageModel>();
  const std::shared_ptr<SearchHistory> history = make_search_history(40);
  return {{model},
          [model, history](Dice& dice) { dice.below(8) ? model->set_line(*history, dice.below(45)) : model->clear(); }};
}

Edited csv() {
  auto model = std::make_shared<CsvTableModel>();
  return {{model}, [model](Dice& dice) {
            if (dice.below(2)) return model->sort(dice.below(5) - 1, Qt::SortOrder(dice.below(2)));
            QString text = dice.below(8) ? QStringLiteral("a,b,c\n") : QString();
            for (int i = dice.below(8); i > 0 && !text.isEmpty(); --i)
              text += QStringLiteral("%1,%2%3").arg(dice.below(9)).arg(dice.word(), dice.below(2) ? ",7\n" : "\n");
            model->set_csv(text);
          }};
}

Edited comparison() {
  auto model = std::make_shared<ComparisonModel>();
  return {{model}, [model](Dice& dice) {
            const auto pairs = std::size_t(dice.below(12));
            model->set_values(std::vector<double>(pairs, 1.5), std::vector<double>(pairs, dice.below(3)));
          }};
}

RulerSpec ruler_spec() {
  RulerSpec spec;
  spec.tasks = {"niah_single_1", "vt"};
  spec.lengths = {2048, 4096};
  spec.samples = 3;
  spec.factor_sets = {make_factors("none", {64, 100000, 8192}, 16384), make_factors("yarn", {64, 100000, 8192}, 16384)};
  return spec;
}

RulerScored ruler_sample(const RulerSpec& spec, Dice& dice) {
  RulerScored sample;
  sample.factor_set = dice.below(2);
  sample.task = spec.tasks[std::size_t(dice.below(2))];
  sample.length = spec.lengths[std::size_t(dice.below(2))];
  sample.index = std::uint64_t(dice.below(3));
  sample.outputs = {"7", "8"};
  sample.prediction = dice.word().toStdString();
  sample.score = dice.below(2);
  return sample;
}

Edited ruler_table() {
  auto model = std::make_shared<RulerTableModel>();
  auto history = std::make_shared<RulerHistory>(ruler_spec());
  return {{model}, [model, history](Dice& dice) {
            if (dice.below(4) == 0) return model->set_history(dice.below(3) ? history : nullptr, dice.below(2));
            history->add(ruler_sample(history->spec(), dice));
            model->history_appended();
          }};
}

Edited ruler_samples() {
  auto model = std::make_shared<RulerSampleModel>();
  return {{model}, [model](Dice& dice) {
            const RulerSpec spec = ruler_spec();
            RulerHistory::Samples samples;
            for (int i = dice.below(8); i > 0; --i) samples[std::uint64_t(dice.below(20))] = ruler_sample(spec, dice);
            model->set_samples(samples);
          }};
}

Edited retention_samples() {
  auto model = std::make_shared<RetentionSampleModel>();
  return {{model}, [model](Dice& dice) {
            RetentionMeasured measured;
            measured.part = dice.below(2) ? "needle" : "perplexity";
            const auto samples = std::size_t(dice.below(6));
            measured.before.assign(samples, 1);
            if (dice.below(2)) measured.after.assign(samples, 0.5);
            if (measured.part == "needle") {
              measured.wanted.assign(samples, "4711");
              measured.answers_before.assign(samples, dice.word().toStdString());
              if (!measured.after.empty()) measured.answers_after.assign(samples, "4712");
            }
            model->set_measured(measured);
          }};
}

Edited explored_sets() {
  auto model = std::make_shared<ExploreListModel>();
  auto history = std::make_shared<std::shared_ptr<ExploreHistory>>(std::make_shared<ExploreHistory>());
  return {{model}, [model, history](Dice& dice) {
            if (dice.below(30) == 0) {  // another run
              ExploreSpec spec;
              spec.start = make_factors("yarn", {64, 100000, 8192}, 16384);
              *history = std::make_shared<ExploreHistory>(spec);
              return model->set_history(dice.below(3) ? *history : nullptr);
            }
            ExploreMeasured measured;
            measured.number = dice.below(20);
            measured.factors = make_factors(dice.below(2) ? "ntk" : "yarn", {64, 100000, 8192}, 16384);
            measured.evaluation.documents.resize(std::size_t(1 + dice.below(3)));
            summarise(measured.evaluation);
            if (dice.below(6) == 0) measured.evaluation.error = "the logits are NaN";
            (*history)->add({1, 0, measured});
            if (dice.below(3)) model->history_appended();
          }};
}

Edited commands() {
  auto model = std::make_shared<CommandListModel>();
  return {{model}, [model](Dice& dice) {
            if (dice.below(2)) return model->set_query(dice.word());
            Commands commands;
            for (int i = dice.below(8); i > 0; --i) {
              Command command;
              command.id = QString::number(i);
              command.text = dice.word();
              commands << command;
            }
            model->set_commands(commands, {QStringLiteral("1"), QStringLiteral("3")});
          }};
}

// The class, and what makes and edits it.
const std::vector<std::pair<QByteArray, Maker>>& models() {
  static const std::vector<std::pair<QByteArray, Maker>> all = {
      {"RunListModel", runs},
      {"RunProxyModel", sorted_runs},
      {"CandidateListModel", candidates},
      {"LineageModel", lineage},
      {"CsvTableModel", csv},
      {"ComparisonModel", comparison},
      {"RulerTableModel", ruler_table},
      {"RulerSampleModel", ruler_samples},
      {"RetentionSampleModel", retention_samples},
      {"CommandListModel", commands},
      {"ExploreListModel", explored_sets},
  };
  return all;
}

// All that a view may ask.
void read_all(const QAbstractItemModel& model) {
  for (int column = 0; column < model.columnCount(); ++column) {
    for (const int role : {Qt::DisplayRole, Qt::ToolTipRole, Qt::TextAlignmentRole})
      model.headerData(column, Qt::Horizontal, role);
    for (int row = 0; row < model.rowCount(); ++row)
      for (int role = 0; role < Qt::UserRole + 4; ++role) model.index(row, column).data(role);
  }
}

}  // namespace

class TestItemModels : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void obeys_the_rules_under_random_edits_data() {
    QTest::addColumn<int>("which");
    for (int which = 0; which < int(models().size()); ++which)
      QTest::newRow(models()[std::size_t(which)].first) << which;
  }

  void obeys_the_rules_under_random_edits() {
    QFETCH(int, which);
    const Edited edited = models()[std::size_t(which)].second();
    std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
    int changes = 0;
    for (const auto& model : edited.models) {
      testers.push_back(std::make_unique<QAbstractItemModelTester>(
          model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal));
      for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(model.get(), signal, this, [&changes] { ++changes; });
      connect(model.get(), &QAbstractItemModel::modelReset, this, [&changes] { ++changes; });
      connect(model.get(), &QAbstractItemModel::dataChanged, this, [&changes] { ++changes; });
      connect(model.get(), &QAbstractItemModel::layoutChanged, this, [&changes] { ++changes; });
    }
    Dice dice;
    for (int i = 0; i < kEdits; ++i) {
      edited.edit(dice);
      if (i % 100 == 0)
        for (const auto& model : edited.models) read_all(*model);
    }
    QVERIFY2(changes > kEdits / 4, qPrintable(QString::number(changes)));
  }

  // A filtered and sorted list is what filtering and sorting anew gives.
  void the_run_list_stays_in_order() {
    const Edited edited = sorted_runs();
    const auto proxy = std::static_pointer_cast<RunProxyModel>(edited.models[1]);
    const auto runs = std::static_pointer_cast<RunListModel>(edited.models[0]);
    Dice dice;
    for (int i = 0; i < 2000; ++i) {
      edited.edit(dice);
      const int column = dice.below(RunListModel::column_count);
      const bool archived = dice.below(2);
      if (i % 20 != 0) continue;
      proxy->sort(column);
      proxy->set_show_archived(archived);
      proxy->set_filter(RunFilter("kind:search"));
      for (int k = 0; k < 5; ++k) edit_runs(*runs, dice);
      QList<qint64> ids;
      for (int row = 0; row < proxy->rowCount(); ++row)
        ids << proxy->index(row, 0).data(RunListModel::id_role).toLongLong();
      RunProxyModel fresh;
      fresh.sort(column);
      fresh.set_show_archived(archived);
      fresh.set_filter(RunFilter("kind:search"));
      fresh.setSourceModel(runs.get());
      QList<qint64> wanted;
      for (int row = 0; row < fresh.rowCount(); ++row)
        wanted << fresh.index(row, 0).data(RunListModel::id_role).toLongLong();
      QCOMPARE(ids, wanted);
    }
  }

  void every_model_of_the_program_has_its_edits() {
    static const QRegularExpression form(
        QStringLiteral("class (\\w+)[^;{]*: public QAbstract(Item|Table|List|Proxy)Model\\b|"
                       "class (\\w+)[^;{]*: public QSortFilterProxyModel\\b"));
    QStringList missing;
    int found = 0;
    for (const char* folder : {"widgets", "app"}) {
      QDirIterator files(QStringLiteral(ROPEWALK_SOURCE_DIR "/%1").arg(folder), {"*.h", "*.cpp"}, QDir::Files,
                         QDirIterator::Subdirectories);
      while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (auto matches = form.globalMatch(QString::fromUtf8(file.readAll())); matches.hasNext();) {
          const QRegularExpressionMatch match = matches.next();
          const QString name = match.captured(match.captured(1).isEmpty() ? 3 : 1);
          ++found;
          const bool known = std::any_of(models().begin(), models().end(),
                                         [&](const auto& model) { return model.first == name.toLatin1(); });
          if (!known) missing << name;
        }
      }
    }
    QVERIFY2(missing.isEmpty(), qPrintable("without a line in models(): " + missing.join(", ")));
    QCOMPARE(found, int(models().size()));
  }
};

QTEST_MAIN(TestItemModels)
#include "test_item_models.moc"
