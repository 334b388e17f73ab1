// Named factor sets: kept, renamed, removed and brought back, over reopening and from older files.
#include <QtTest>

#include "core/rope/factor_edit.h"
#include "core/rope/methods.h"
#include "core/store/schema.h"
#include "core/store/workspace_file.h"
#include "store_fixtures.h"

using namespace ropewalk;
using namespace ropewalk_tests;

namespace {

SavedFactorSet set_named(const std::string& name, double last) {
  RopeDescription rope;
  rope.rotary_dim = 64;
  rope.rope_theta = 10000;
  rope.trained_context = 512;
  SavedFactorSet set;
  set.name = name;
  set.model = "small";
  set.factors = begin_edit(make_factors("yarn", rope, 2048, {}), 2048);
  move_pair(set.factors, 31, last);
  return set;
}

}  // namespace

class TestStoreFactorSets : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;

 private Q_SLOTS:
  void sets_come_back_as_they_were() {
    const std::string path = folder_.filePath("kept.db").toStdString();
    const SavedFactorSet flat = set_named("flat", 4.1), steep = set_named("a steep one", 7.123456789012345);
    std::int64_t id = 0;
    {
      const auto store = RunStore::open(path);
      QVERIFY(store->factor_sets().empty());
      id = store->put_factor_set(flat);
      QVERIFY(store->put_factor_set(steep) != id);
    }
    const auto store = RunStore::open(path);
    const auto sets = store->factor_sets();
    QCOMPARE(sets.size(), std::size_t(2));
    QCOMPARE(sets[0].name, steep.name);  // by name
    QCOMPARE(sets[1].id, id);
    QVERIFY(sets[0].factors == steep.factors && sets[1].factors == flat.factors);
    QCOMPARE(sets[0].model, std::string("small"));
    QVERIFY(!sets[0].saved.empty());
  }

  void a_set_is_renamed_removed_and_restored() {
    const auto store = RunStore::open(":memory:");
    SavedFactorSet set = set_named("first", 5);
    set.id = store->put_factor_set(set);
    set.name = "renamed";
    QCOMPARE(store->put_factor_set(set), set.id);
    QCOMPARE(store->factor_sets().size(), std::size_t(1));
    set = store->factor_sets().front();
    QCOMPARE(set.name, std::string("renamed"));
    store->remove_factor_set(set.id);
    QVERIFY(store->factor_sets().empty());
    QCOMPARE(store->put_factor_set(set), set.id);
    QCOMPARE(store->factor_sets().front().saved, set.saved);
  }

  void names_are_unique() {
    const auto store = RunStore::open(":memory:");
    store->put_factor_set(set_named("taken", 5));
    QVERIFY_EXCEPTION_THROWN(store->put_factor_set(set_named("taken", 6)), BadInput);
    QVERIFY_EXCEPTION_THROWN(store->put_factor_set(set_named("", 6)), BadInput);
    QCOMPARE(store->factor_sets().size(), std::size_t(1));
  }

  void a_file_of_an_older_version_gets_the_table() {
    const std::string path = folder_.filePath("older.db").toStdString();
    std::vector<Migration> older = workspace_migrations();
    older.resize(3);
    open_workspace(path, older);
    const auto store = RunStore::open(path);
    store->put_factor_set(set_named("new", 5));
    QCOMPARE(store->factor_sets().size(), std::size_t(1));
  }
};

QTEST_APPLESS_MAIN(TestStoreFactorSets)
#include "test_store_factor_sets.moc"
