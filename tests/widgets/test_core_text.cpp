// Core's texts in another language: by form, with values, within one another. The translator is the program's own
// machinery; only its texts are the test's.
#include <QTest>
#include <QTranslator>

#include "widgets/charts/core_text.h"

using namespace ropewalk;

namespace {

// Translations of a few forms, as a .qm file would give them.
class Texts : public QTranslator {
 public:
  QMap<QByteArray, QString> texts;
  QString translate(const char* context, const char* source, const char*, int) const override {
    return qstrcmp(context, "Core") == 0 ? texts.value(source) : QString();
  }
  bool isEmpty() const override { return false; }
};

}  // namespace

class TestCoreText : public QObject {
  Q_OBJECT
 private:
  Texts texts_;

 private Q_SLOTS:
  void init() {
    texts_.texts = {{"no model", u"モデルなし"_qs},
                    {"cannot open %1: %2", u"%2のため%1を開けません"_qs},
                    {"pair %1 of %2 is %3", u"%2中のペア%1は%3"_qs},
                    {"raced", u"レーシング"_qs},
                    {"%1 tasks", u"タスク%1件"_qs},
                    {"%1 at %2", u"%2の%1"_qs},
                    {"at most %1 candidates", u"候補は最大%1件"_qs},
                    {"Take fewer.", u"減らしてください。"_qs}};
    QCoreApplication::installTranslator(&texts_);
    QStringList forms;
    for (const QByteArray& form : texts_.texts.keys()) forms << QString::fromUtf8(form);
    set_core_text_forms(forms);
  }
  void cleanup() {
    set_core_text_forms({});
    QCoreApplication::removeTranslator(&texts_);
  }

  void texts_without_values_are_translated() { QCOMPARE(core_text("no model"), u"モデルなし"_qs); }

  void values_stand_where_the_translation_wants_them() {
    QCOMPARE(core_text("pair 12 of 32 is 0.5"), u"32中のペア12は0.5"_qs);
    // A value with a mark in it is no place for another.
    QCOMPARE(core_text("pair %3 of 32 is %1"), u"32中のペア%3は%1"_qs);
  }

  void a_value_may_be_empty() { QCOMPARE(core_text("pair  of 32 is 0.5"), u"32中のペアは0.5"_qs); }

  void a_value_that_is_a_text_is_translated() {
    QCOMPARE(core_text("cannot open /a/b: no model"), u"モデルなしのため/a/bを開けません"_qs);
  }

  void the_form_with_most_letters_counts() {
    QCOMPARE(core_text("pair 1 at 2 of 3 is 4"), u"3中のペア2の1は4"_qs);  // not as "%1 at %2"
    QCOMPARE(core_text("4 tasks at 2"), u"2のタスク4件"_qs);
  }

  void sentences_and_clauses_are_translated_one_by_one() {
    QCOMPARE(core_text("At 1. Take fewer."), u"At 1.減らしてください。"_qs);
    QCOMPARE(core_text("at most 3 candidates; raced."), u"候補は最大3件; レーシング."_qs);
    QCOMPARE(core_text("/some/file: no model"), u"/some/file: モデルなし"_qs);
  }

  void what_has_no_form_stays() {
    for (const char* text : {"", "nothing known", "cannot open x"})
      QCOMPARE(core_text(text), QString::fromUtf8(text));
  }

  void without_forms_everything_stays() {
    set_core_text_forms({});
    QCOMPARE(core_text("no model"), u"no model"_qs);
  }

  // Damaged or hostile text costs no more than a moment.
  void long_texts_are_answered() {
    std::string text;
    for (int i = 0; i < 20000; ++i) text += ": ; . at of is ";
    QVERIFY(core_text(text).size() > 0);
  }
};

QTEST_GUILESS_MAIN(TestCoreText)
#include "test_core_text.moc"
