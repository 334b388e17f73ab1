// Pages and plots: what is escaped, how many digits a number has, pictures that are well-formed whatever is drawn.
#include <QTest>
#include <QXmlStreamReader>
#include <limits>

#include "core/study/numbers.h"
#include "core/study/page.h"
#include "core/study/svg_plot.h"

using namespace ropewalk;

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
const std::string kNasty = "a<b> & \"c\" | d_e *f* `g` [h](i) 'j'";

Interval interval(double mean, double half) {
  return {mean, mean - half, mean + half, 10, 1};
}

// "" or what is wrong with the XML.
QString problem_of(const std::string& svg) {
  QXmlStreamReader reader(QByteArray::fromStdString(svg));
  while (!reader.atEnd()) reader.readNext();
  return reader.hasError() ? reader.errorString() : QString();
}

DotPlot dot_plot(const std::vector<Interval>& values) {
  DotPlot plot;
  plot.labels = {"id", kNasty, kNasty, kNasty, ""};
  plot.series = {{kNasty, {}}, {"other", {}}};
  for (const Interval& value : values) {
    plot.rows.push_back(kNasty);
    plot.series[0].values.emplace_back(value);
    plot.series[1].values.emplace_back(std::nullopt);
  }
  return plot;
}

}  // namespace

class TestStudyPage : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void html_shows_texts_as_they_are() {
    const std::string html = html_page(kNasty, {TextBlock{kNasty}, HeadingBlock{2, kNasty}, CodeBlock{kNasty},
                                                TableBlock{kNasty, {kNasty}, {{kNasty}}, 1, false},
                                                TableBlock{kNasty, {kNasty}, {{"agrees"}}, 1, true}});
    QCOMPARE(html.find("a<b>"), std::string::npos);
    QVERIFY(html.find("<p>a&lt;b&gt; &amp; &quot;c&quot; | d_e *f*") != std::string::npos);
    QVERIFY(html.find("<caption>a&lt;b&gt;") != std::string::npos);
    QVERIFY(html.find("<summary>a&lt;b&gt;") != std::string::npos);
    QVERIFY(html.find("class=\"verdict agrees\">agrees<") != std::string::npos);
    QVERIFY(html.find("prefers-color-scheme: dark") != std::string::npos);
    for (const char* elsewhere : {"<script", "src=", "<link", "url("})
      QCOMPARE(html.find(elsewhere), std::string::npos);
  }
  void markdown_shows_texts_as_they_are() {
    const std::string page = markdown_page("t", {TextBlock{kNasty}, TableBlock{"c", {"h"}, {{kNasty}}, 1, false},
                                                 FigureBlock{"plot", "what is seen", "<svg/>"}, CodeBlock{"a\nb_c"}});
    QVERIFY2(page.find("a\\<b\\> & \"c\" \\| d\\_e \\*f\\* \\`g\\` \\[h\\](i)") != std::string::npos, page.c_str());
    QVERIFY(page.find("![what is seen](plots/plot.svg)") != std::string::npos);
    QVERIFY(page.find("    a\n    b_c\n") != std::string::npos);
    QCOMPARE(page.find("<svg"), std::string::npos);
  }

  void numbers_have_the_digits_that_their_interval_justifies() {
    QCOMPARE(interval_text(interval(1.43219, 0.1234)), std::string("1.43 ± 0.12"));
    QCOMPARE(interval_text(interval(0.0312345, 0.000456)), std::string("0.03123 ± 0.00046"));
    QCOMPARE(interval_text(interval(123.4, 25)), std::string("123 ± 25"));
    QCOMPARE(interval_text(interval(-0.00001, 0.5)), std::string("0.00 ± 0.50"));
    QCOMPARE(interval_text({9, -kInfinity, kInfinity, 1, 1}), std::string("9.00"));
    QCOMPARE(interval_text({kInfinity, -kInfinity, kInfinity, 1, 1}), std::string("–"));
    QCOMPARE(percent_text(interval(0.975, 0.0123)), std::string("97.5 ± 1.2 %"));
    QCOMPARE(percent_text({1, 0.978, 1, 200, 1}), std::string("100 % (≥ 97.8)"));
    QCOMPARE(percent_text({0, 0, 0.021, 200, 1}), std::string("0 % (≤ 2.1)"));
    QCOMPARE(grouped_number(1234567), std::string("1,234,567"));
    QCOMPARE(duration_text(3900), std::string("1 h 05 min"));
  }

  void plots_are_well_formed_whatever_is_drawn_data() {
    QTest::addColumn<int>("scale");
    for (const PlotScale scale : {PlotScale::linear, PlotScale::log, PlotScale::signed_log})
      QTest::addRow("scale %d", int(scale)) << int(scale);
  }
  void plots_are_well_formed_whatever_is_drawn() {
    QFETCH(int, scale);
    const std::vector<std::vector<Interval>> cases = {
        {},
        {interval(1, 0)},
        {interval(0, 0), interval(0, 1)},
        {interval(-3, 1), interval(1e-9, 1e-8)},
        {{kInfinity, -kInfinity, kInfinity, 1, 1}, {1, -kInfinity, kInfinity, 1, 1}},
        {{std::nan(""), -kInfinity, kInfinity, 0, 0}},
        {interval(1e6, 10), interval(1e-6, 1e-7)}};
    for (const auto& values : cases) {
      DotPlot dots = dot_plot(values);
      dots.scale = PlotScale(scale);
      dots.threshold = 0.001;
      LinePlot lines;
      lines.labels = {"lines", kNasty, kNasty, kNasty, kNasty};
      lines.x_scale = lines.y_scale = PlotScale(scale);
      lines.series = {{kNasty, {}}};
      lines.marks = {{3, kNasty}};
      for (std::size_t i = 0; i < values.size(); ++i) lines.series[0].points.emplace_back(double(i), values[i]);
      for (const std::string& picture : {svg(dots), svg(lines)}) {
        QCOMPARE(problem_of(picture), QString());
        for (const char* wrong : {"nan", "inf", "NaN"}) QCOMPARE(picture.find(wrong), std::string::npos);
      }
    }
  }
  void an_axis_reaches_over_its_values_and_says_round_numbers() {
    const PlotAxis axis(0.1, 9.9, PlotScale::linear, 0, 100);
    QCOMPARE(axis.ticks(), (std::vector<double>{0, 2, 4, 6, 8, 10}));
    QVERIFY(axis.place(0.1) > 0 && axis.place(9.9) < 100);
    const PlotAxis log(0.001, 10, PlotScale::log, 0, 100);
    QCOMPARE(log.ticks().size(), std::size_t(5));
    const PlotAxis both(-0.02, 5, PlotScale::signed_log, 0, 100, 0.01);
    QCOMPARE(both.ticks(), (std::vector<double>{-0.01, 0, 0.01, 0.1, 1}));
    QVERIFY(both.place(0) > both.place(-0.01) && both.place(1) > both.place(0.1));
  }
};

QTEST_GUILESS_MAIN(TestStudyPage)
#include "test_study_page.moc"
