// Contrast of the palettes, colour maps, method colours, icons.
#include <QApplication>
#include <QImage>
#include <QLabel>
#include <QtTest>
#include <set>

#include "core/rope/methods.h"
#include "widgets/charts/format.h"
#include "widgets/theme/color_map.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/method_style.h"
#include "widgets/theme/theme.h"

using namespace ropewalk;

namespace {

const char* const kMethods[] = {"none",   "pi",       "ntk",     "dynamic_ntk", "ntk_critical", "yarn",
                                "llama3", "yarn_rcd", "ntk_rcd", "longrope",    "longrope2",    "model"};

double lightness(const QColor& color) {
  return 0.2126 * color.redF() + 0.7152 * color.greenF() + 0.0722 * color.blueF();
}

// Mean of the opaque pixels.
QColor mean_color(const QImage& image) {
  double red = 0, green = 0, blue = 0, weight = 0;
  for (int y = 0; y < image.height(); ++y)
    for (int x = 0; x < image.width(); ++x) {
      const QColor pixel = image.pixelColor(x, y);
      red += pixel.redF() * pixel.alphaF();
      green += pixel.greenF() * pixel.alphaF();
      blue += pixel.blueF() * pixel.alphaF();
      weight += pixel.alphaF();
    }
  return weight > 0 ? QColor::fromRgbF(float(red / weight), float(green / weight), float(blue / weight)) : QColor();
}

}  // namespace

class TestTheme : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void contrast_ratio_has_known_values() {
    QVERIFY(qAbs(contrast_ratio(Qt::black, Qt::white) - 21) < 1e-6);
    QVERIFY(qAbs(contrast_ratio(Qt::white, Qt::white) - 1) < 1e-9);
    // WCAG's own example of a grey that just passes on white.
    QVERIFY(qAbs(contrast_ratio(QColor("#767676"), Qt::white) - 4.54) < 0.01);
  }

  void text_reads_on_every_background() {
    for (const Theme theme : {Theme::light, Theme::dark}) {
      const Colors& colors = colors_for(theme);
      for (const QColor& background : {colors.window, colors.surface, colors.raised})
        for (const QColor& text : {colors.text, colors.text_muted, colors.accent, colors.warning, colors.error})
          QVERIFY2(contrast_ratio(text, background) >= 4.5, qPrintable(QStringLiteral("%1 on %2: %3")
                                                                           .arg(text.name(), background.name())
                                                                           .arg(contrast_ratio(text, background))));
      QVERIFY(contrast_ratio(colors.accent_text, colors.accent) >= 4.5);
    }
  }

  void palette_follows_the_theme() {
    for (const Theme theme : {Theme::dark, Theme::light}) {
      apply_theme(*qApp, theme);
      QCOMPARE(current_theme(), theme);
      QLabel label;
      label.ensurePolished();
      QCOMPARE(colors_of(&label).dark, theme == Theme::dark);
      QVERIFY(!qApp->styleSheet().contains(QLatin1Char('@')));  // every name was replaced
    }
  }

  void maps_grow_lighter_and_clamp() {
    for (const ColorMap map : {ColorMap::viridis, ColorMap::cividis}) {
      for (int step = 1; step <= 50; ++step)
        QVERIFY(lightness(map_color(map, step / 50.0)) > lightness(map_color(map, (step - 1) / 50.0)));
      QCOMPARE(map_color(map, -3), map_color(map, 0));
      QCOMPARE(map_color(map, 7), map_color(map, 1));
      QCOMPARE(map_color(map, NAN).alpha(), 0);
    }
    QCOMPARE(map_color(ColorMap::viridis, 0), QColor("#440154"));
    QCOMPARE(map_color(ColorMap::cividis, 1), QColor("#ffea46"));
  }

  void differences_are_blue_and_orange() {
    for (const bool dark : {false, true}) {
      const QColor less = diverging_color(-0.8, dark), more = diverging_color(0.8, dark);
      QVERIFY(less.blue() > less.red());
      QVERIFY(more.red() > more.blue());
    }
  }

  void text_reads_on_every_map_color() {
    for (int step = 0; step <= 100; ++step) {
      const double value = step / 100.0;
      for (const QColor& fill : {map_color(ColorMap::viridis, value), map_color(ColorMap::cividis, value),
                                 diverging_color(2 * value - 1, false), diverging_color(2 * value - 1, true)})
        QVERIFY(contrast_ratio(text_on(fill), fill) >= 4.5);
    }
  }

  void methods_are_told_apart() {
    for (const bool dark : {false, true}) {
      std::set<QString> seen;
      for (const char* id : kMethods) {
        QVERIFY2(is_method_id(id), id);
        const QPen pen = method_pen(id, dark);
        QStringList look{pen.color().name()};
        for (const qreal dash : pen.dashPattern()) look << QString::number(dash);
        QVERIFY2(seen.insert(look.join(QLatin1Char(' '))).second, id);
      }
    }
    QVERIFY(method_pen("yarn", false, 0).dashPattern() != method_pen("yarn", false, 1).dashPattern());
    QCOMPARE(method_color("something new", false), method_color("something new", false));
  }

  void icons_take_the_palettes_color() {
    const QStringList names = icon_names();
    for (const char* name : {"open", "search", "needle", "pause", "stop", "resume", "play", "export", "star",
                             "settings", "model", "presets", "compare", "sun", "moon"})
      QVERIFY2(names.contains(QLatin1String(name)), name);
    for (const Theme theme : {Theme::light, Theme::dark}) {
      apply_theme(*qApp, theme);
      for (const QString& name : names) {
        const QImage image = themed_icon(name).pixmap(24, 24).toImage();
        const QColor mean = mean_color(image);
        QVERIFY2(mean.isValid(), qPrintable(name));  // something was drawn
        QVERIFY2(qAbs(lightness(mean) - lightness(colors_for(theme).text)) < 0.06, qPrintable(name));
      }
    }
    QTest::ignoreMessage(QtWarningMsg, "there is no icon called \"no such icon\"");
    QVERIFY(themed_icon("no such icon").isNull());
  }

  void numbers_are_written_for_people() {
    QCOMPARE(length_text(8192), QString("8k"));
    QCOMPARE(length_text(131072), QString("128k"));
    QCOMPARE(length_text(1048576), QString("1M"));
    QCOMPARE(length_text(512), QString("512"));
    QCOMPARE(length_text(10240), QString("10k"));
    QCOMPARE(length_text(12000), QString("11.7k"));
    QCOMPARE(exact_text(131072), QString("131,072"));
    QCOMPARE(number_text(1.23456, 4), QString("1.235"));
    QCOMPARE(number_text(27356.4, 5), QString("27356"));
    QCOMPARE(number_text(0.04213, 3), QString("0.04"));
    QCOMPARE(number_text(INFINITY), QString("∞"));
    // What a perplexity close to 1 is about is what it is above 1.
    QCOMPARE(perplexity_text(1.00216, 3), QString("1.0022"));
    QCOMPARE(perplexity_text(1.0000312, 3), QString("1.000031"));
    QCOMPARE(perplexity_text(1, 3), QString("1.00"));
    QCOMPARE(perplexity_text(1.253, 3), QString("1.25"));
    QCOMPARE(perplexity_text(17.253, 3), QString("17.3"));
    QCOMPARE(perplexity_text(0.998, 3), QString("1.00"));
    QCOMPARE(duration_text(75), QString("1 min 15 s"));
    QCOMPARE(duration_text(7260), QString("2 h 1 min"));
  }
};

QTEST_MAIN(TestTheme)
#include "test_theme.moc"
