// Reports of runs and comparisons: what they say, that they are well-formed, and that nothing in a name breaks them.
#include <QtTest>

#include <QApplication>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <nlohmann/json.hpp>

#include "app/report/report_builder.h"
#include "app/report/report_pdf.h"
#include "app/report/run_parameters.h"
#include "core/exchange/spec_json.h"
#include "tests/widgets/compared_runs_data.h"
#include "widgets/frame/score_rows.h"
#include "widgets/theme/theme.h"

using namespace ropewalk;

namespace {

const QString kWorkspace = QStringLiteral("/data/my runs/w.ropewalk");

ComparedRun whole(const std::shared_ptr<RunData>& run, int style = 0) {
  return {run, run_parameters(run->record()), 0, style};
}

struct Page {
  QString error;  // not well-formed: where and why
  QString text;   // all that is read
  QSet<QString> ids;
  int figures = 0, tables = 0, scripts = 0;
  bool twice = false;  // an id
};

Page read(const std::string& html) {
  Page page;
  QXmlStreamReader reader(QByteArray::fromStdString(html));
  while (!reader.atEnd()) {
    reader.readNext();
    if (reader.isCharacters()) page.text += reader.text();
    if (!reader.isStartElement()) continue;
    if (reader.name() == QLatin1String("svg")) ++page.figures;
    if (reader.name() == QLatin1String("table")) ++page.tables;
    if (reader.name() == QLatin1String("script")) ++page.scripts;
    const QString id = reader.attributes().value(QLatin1String("id")).toString();
    if (id.isEmpty()) continue;
    page.twice = page.twice || page.ids.contains(id);
    page.ids.insert(id);
  }
  if (reader.hasError()) page.error = QStringLiteral("line %1: %2").arg(reader.lineNumber()).arg(reader.errorString());
  return page;
}

int pages_of(const QByteArray& pdf) {
  static const QRegularExpression page(QStringLiteral("/Type\\s*/Page[^s]"));
  int count = 0;
  for (auto match = page.globalMatch(QString::fromLatin1(pdf)); match.hasNext(); match.next()) ++count;
  return count;
}

}  // namespace

class TestReport : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;

  // With ROPEWALK_PICTURES set to a folder, keeps the files there for a person to look at.
  void keep(const Report& report, const QString& name) {
    const QString folder = qEnvironmentVariable("ROPEWALK_PICTURES");
    if (folder.isEmpty()) return;
    QCOMPARE(write_report_html(report, folder + QLatin1Char('/') + name + QStringLiteral(".html")), QString());
    QCOMPARE(write_report_pdf(report, folder + QLatin1Char('/') + name + QStringLiteral(".pdf")), QString());
  }

 private Q_SLOTS:
  void initTestCase() { apply_theme(*qobject_cast<QApplication*>(qApp), Theme::dark); }  // paper is light all the same

  void escaping() {
    QCOMPARE(escape_html("a<b> & \"c\" 'd'\x01"), std::string("a&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;"));
    const std::string svg = svg_element(
        "<?xml version=\"1.0\"?><!DOCTYPE svg><svg><defs><clipPath id=\"c1\"/></defs><g clip-path=\"url(#c1)\" "
        "fill=\"#ff0000\"/></svg>\n",
        "p-");
    QCOMPARE(svg, std::string("<svg><defs><clipPath id=\"p-c1\"/></defs><g clip-path=\"url(#p-c1)\" "
                              "fill=\"#ff0000\"/></svg>"));
    QCOMPARE(svg_element("no picture", "p"), std::string());
  }

  void a_search_on_one_page() {
    const ComparedRun run = whole(search_run(12, 1, "search <2x> & \"more\""));
    const Report report = make_report({run}, kWorkspace);
    const std::string html = report_html(report);
    const Page page = read(html);
    QVERIFY2(page.error.isEmpty(), qPrintable(page.error));
    QCOMPARE(page.figures, 2);
    QCOMPARE(page.scripts, 0);
    QVERIFY(!page.twice);
    const auto says = [&](const QString& words) {
      const bool there = page.text.contains(words);
      if (!there) qWarning() << "missing:" << words;
      return there;
    };
    QVERIFY(says(QStringLiteral("search <2x> & \"more\"")));
    QVERIFY(says(QStringLiteral("Which rescale factors give SmolLM2-135M the least needle perplexity at 16k tokens?")));
    const auto scores = run.scores();
    QVERIFY(says(value_text(scores[0])) && says(interval_text(scores[0])));
    QVERIFY(says(QStringLiteral("0123456789abcdef")) && says(QStringLiteral("documents-of-search")));
    QVERIFY(says(QStringLiteral("ropewalk-cli repeat 12 --workspace '/data/my runs/w.ropewalk'")));
    QVERIFY(says(QStringLiteral("environment threads")) && says(QStringLiteral("settings population")));
    // The spec in the page is the run's, whole.
    const int begin = int(page.text.indexOf(QStringLiteral("{\"")));
    QVERIFY(begin > 0);
    const QString from = page.text.mid(begin).section(QLatin1Char('\n'), 0, 0);
    QCOMPARE(spec_from_json(parse_json(from.toStdString(), "report")).index(), run.run->record().spec.index());
    QCOMPARE(to_json(spec_from_json(parse_json(from.toStdString(), "report"))).dump(),
             to_json(run.run->record().spec).dump());
    // Light, whatever the window is: no dark ground in it.
    QVERIFY(!QString::fromStdString(html).contains(QStringLiteral("#1c2025")));
    QVERIFY(!QString::fromStdString(html).contains(QStringLiteral("http://"), Qt::CaseInsensitive) ||
            !QString::fromStdString(html).contains(QStringLiteral("src=")));
    keep(report, QStringLiteral("report-search"));
  }

  void every_kind_of_run_has_a_report() {
    const QList<ComparedRun> runs{whole(needle_run(2, 3, "n", {4096, 8192, 16384}, {"pi", "yarn"})),
                                  whole(train_run(3, 200))};
    for (const ComparedRun& run : runs) {
      const Report report = make_report({run}, kWorkspace);
      const Page page = read(report_html(report));
      QVERIFY2(page.error.isEmpty(), qPrintable(page.error));
      QVERIFY(page.figures >= 1 && page.tables >= 1);
      QVERIFY(page.text.contains(QStringLiteral("%")));
      keep(report, QStringLiteral("report-%1").arg(run.id()));
    }
    // Nothing measured yet: it says so.
    const Report empty = make_report({whole(data_run(9, SearchSpec{}, "nothing", {}))}, kWorkspace);
    QVERIFY(QString::fromStdString(empty.answer).contains(QStringLiteral("No score")));
    QVERIFY(read(report_html(empty)).error.isEmpty());
  }

  void a_comparison_says_the_differences() {
    const QList<ComparedRun> runs{whole(needle_run(1, 2), 0), whole(needle_run(2, 5), 1),
                                  whole(needle_run(3, 5, "other"), 2)};
    const Report report = make_report(runs, kWorkspace);
    const Page page = read(report_html(report));
    QVERIFY2(page.error.isEmpty(), qPrintable(page.error));
    QVERIFY(!page.twice);
    QVERIFY(page.figures >= 3);  // factors, by length, grids
    const auto rows = score_rows(scores_of(runs));
    QVERIFY(page.text.contains(change_text(*rows[0].cells[1].score, *rows[0].cells[1].difference)));
    QVERIFY(page.text.contains(test_text(rows[0].cells[1])));
    QVERIFY(page.text.contains(QStringLiteral("no paired test")));
    for (const char* command : {"repeat 1 ", "repeat 2 ", "repeat 3 "})
      QVERIFY(page.text.contains(QLatin1String(command)));
    keep(report, QStringLiteral("report-three"));
  }

  void ordinary_runs_are_one_page_as_pdf() {
    const QList<ComparedRun> needles{whole(needle_run(1, 2), 0), whole(needle_run(2, 5), 1),
                                     whole(needle_run(3, 5, "other"), 2)};
    const QList<QList<ComparedRun>> cases{
        {whole(search_run(12, 1))},
        {whole(needle_run(2, 3, "n", {4096, 8192, 16384}, {"pi", "yarn"}))},
        {whole(train_run(3, 200))},
        {whole(search_run(12, 1)), whole(search_run(13, 2))},
        needles,
    };
    for (const QList<ComparedRun>& runs : cases) {
      const QString path = folder_.filePath(QStringLiteral("one.pdf"));
      QCOMPARE(write_report_pdf(make_report(runs, kWorkspace), path), QString());
      QFile file(path);
      QVERIFY(file.open(QIODevice::ReadOnly));
      const QByteArray pdf = file.readAll();
      QVERIFY2(pages_of(pdf) == 1, qPrintable(runs.first().name()));
      QCOMPARE(pdf.count("/Type/Filespec"), runs.size());  // the specs
    }
  }

  void pdf_has_the_page_with_the_specs_attached() {
    const Report report = make_report({whole(search_run(12, 1))}, kWorkspace);
    const QString path = folder_.filePath(QStringLiteral("r.pdf"));
    QCOMPARE(write_report_pdf(report, path), QString());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray pdf = file.readAll();
    QVERIFY(pdf.startsWith("%PDF-") && pdf.trimmed().endsWith("%%EOF"));
    QCOMPARE(pages_of(pdf), 1);
    QVERIFY(!pdf.contains("/Subtype /Image"));  // figures are vectors
    const QString nowhere = folder_.filePath(QStringLiteral("no-folder/r.pdf"));
    QVERIFY(write_report_pdf(report, nowhere).contains(nowhere));
    QVERIFY(write_report_html(report, nowhere).contains(nowhere));
  }

  void drawn_step_by_step_it_is_the_same() {
    ReportBuilder builder({whole(search_run(12, 1))}, kWorkspace);
    QCOMPARE(builder.steps(), 3);
    int steps = 0;
    while (!builder.done()) {
      builder.next();
      ++steps;
    }
    QCOMPARE(steps, 3);
    QCOMPARE(builder.report().title, std::string("search 2x"));
  }
};

QTEST_MAIN(TestReport)
#include "test_report.moc"
