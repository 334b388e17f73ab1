// The factors that the program brings: whole, usable, and found for the embedding that they are for.
#include <QtTest>

#include <fstream>
#include <sstream>

#include "core/exchange/factors_file.h"
#include "core/exchange/found_factors.h"
#include "core/rope/methods.h"
#include "core/rope/periods.h"

using namespace ropewalk;

class TestFoundFactors : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void each_is_a_valid_set_of_its_file() {
    QVERIFY(!found_factors().empty());
    for (const FoundFactors& one : found_factors()) {
      check(one.factors);
      QVERIFY(!one.model.empty() && !one.about.empty());
      QVERIFY(one.factors.target > one.factors.rope.trained_context);
      QCOMPARE(one.factors.method, std::string("longrope2"));
      const std::string path = std::string(ROPEWALK_RESOURCES_DIR) + "/factors/" + one.id + ".json";
      const RopeFactors file = read_factors_file(path, one.factors.rope, one.factors.target);
      QVERIFY(file == one.factors);
    }
  }

  void it_is_found_by_its_embedding_only() {
    const FoundFactors& first = found_factors().front();
    QCOMPARE(found_factors_for(first.factors.rope), &first);
    RopeDescription other = first.factors.rope;
    other.trained_context *= 2;
    QVERIFY(!found_factors_for(other));
    QVERIFY(!find_rescale_method(kFoundMethod));  // a formula of that name would hide them
  }
};

QTEST_GUILESS_MAIN(TestFoundFactors)
#include "test_found_factors.moc"
