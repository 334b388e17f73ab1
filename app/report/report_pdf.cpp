#include "app/report/report_pdf.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QFont>
#include <QMarginsF>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgRenderer>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextObjectInterface>
#include <QTextTable>
#include <algorithm>
#include <memory>

#include "widgets/frame/compared_runs.h"

namespace ropewalk {
namespace {

constexpr double kMargin = 12;  // mm
constexpr int kDots = 300;      // an inch
const QColor kInk("#1b2026"), kSoft("#58616c"), kRule("#d5dae0"), kShade("#f3f4f6"), kAccent("#00639c");

struct Pdf {
  Q_DECLARE_TR_FUNCTIONS(ReportPdf)
};

// An SVG that is painted as such, not as a bitmap.
class SvgObject : public QObject, public QTextObjectInterface {
  Q_OBJECT
  Q_INTERFACES(QTextObjectInterface)

 public:
  enum { type = QTextFormat::UserObject + 1, svg_property = QTextFormat::UserProperty + 1, size_property };

  QSizeF intrinsicSize(QTextDocument*, int, const QTextFormat& format) override {
    return format.property(size_property).toSizeF();
  }
  void drawObject(QPainter* painter, const QRectF& rect, QTextDocument*, int, const QTextFormat& format) override {
    QSvgRenderer(format.property(svg_property).toByteArray()).render(painter, rect);
  }
};

// How much smaller than usual a report is set, so that it goes onto one page.
struct Fit {
  double figures, text;  // widths of figures and sizes of letters, shares of the usual
};
constexpr Fit kFits[] = {{1, 1},       {0.92, 1},   {0.85, 1},    {0.78, 0.97}, {0.72, 0.97}, {0.66, 0.94},
                         {0.66, 0.88}, {0.6, 0.88}, {0.52, 0.86}, {0.45, 0.82}, {0.4, 0.78}};

class PdfPage {
 public:
  PdfPage(const Report& report, QPdfWriter& writer, Fit fit)
      : report_(report), fit_(fit), width_(writer.width()), unit_(writer.logicalDpiX() / 72.0), cursor_(&document_) {
    document_.setDocumentMargin(0);
    document_.documentLayout()->setPaintDevice(&writer);
    document_.documentLayout()->registerHandler(SvgObject::type, &svg_);
    document_.setPageSize(QSizeF(writer.width(), writer.height()));
    QFont font(QStringLiteral("DejaVu Sans"));
    font.setPointSizeF(kText);
    document_.setDefaultFont(font);
  }

  int pages() const { return document_.pageCount(); }

  void fill() {
    paragraph(report_.title, 15, kInk, QFont::Bold, 0);
    paragraph(report_.question, 9.5, kSoft, QFont::Normal, 2);
    paragraph(report_.answer, 9.5, kInk, QFont::DemiBold, 2);
    for (const ReportBlock& block : report_.blocks) {
      const auto* code = std::get_if<ReportCode>(&block);
      if (!code || !code->appendix) std::visit([this](const auto& one) { add(one); }, block);
    }
    QStringList attached;
    for (const auto& [name, code] : attachments(report_)) attached.append(name);
    if (!attached.isEmpty())
      paragraph(Pdf::tr("Attached to this file: %1.").arg(attached.join(QStringLiteral(", "))).toStdString(), 6.5,
                kSoft, QFont::Normal, 4);
    paragraph(report_.foot, 6.5, kSoft, QFont::Normal, 4);
  }

  void print(QPdfWriter& writer) {
    QPainter painter(&writer);
    const QSizeF page = document_.pageSize();
    for (int at = 0; at < document_.pageCount(); ++at) {
      if (at > 0) writer.newPage();
      painter.save();
      painter.translate(0, -at * page.height());
      const QRectF clip(0, at * page.height(), page.width(), page.height());
      painter.setClipRect(clip);
      QAbstractTextDocumentLayout::PaintContext context;
      context.clip = clip;
      context.palette.setColor(QPalette::Text, kInk);
      document_.documentLayout()->draw(&painter, context);
      painter.restore();
    }
  }

  // Specs are for programs: they are attached whole, under the names by which a person saves them.
  static QList<QPair<QString, const ReportCode*>> attachments(const Report& report) {
    QList<QPair<QString, const ReportCode*>> files;
    for (const ReportBlock& block : report.blocks)
      if (const auto* code = std::get_if<ReportCode>(&block); code && code->appendix)
        files.append(QPair<QString, const ReportCode*>(QString(), code));
    for (qsizetype at = 0; at < files.size(); ++at)
      files[at].first = files.size() == 1 ? QStringLiteral("spec.json")
                                          : QStringLiteral("spec-%1.json").arg(ComparedRuns::letter(int(at)));
    return files;
  }

 private:
  static constexpr double kText = 7.5;  // points
  static constexpr std::size_t kMostInTable = 36;

  void begin_block(double above) {
    QTextBlockFormat format;
    format.setTopMargin(above * fit_.text * unit_);
    if (!std::exchange(started_, true))
      cursor_.setBlockFormat(format);
    else
      cursor_.insertBlock(format);
  }

  QTextCharFormat letters(double points, const QColor& color, QFont::Weight weight = QFont::Normal) const {
    QTextCharFormat format;
    format.setFontPointSize(points * fit_.text);
    format.setForeground(color);
    format.setFontWeight(weight);
    return format;
  }

  static QString text_of(const std::string& text) {
    return QString::fromStdString(text).replace(QLatin1Char('\n'), QChar::LineSeparator);
  }

  void paragraph(const std::string& text, double points, const QColor& color, QFont::Weight weight, double above) {
    if (text.empty()) return;
    begin_block(above);
    cursor_.insertText(text_of(text), letters(points, color, weight));
  }

  void add(const ReportHeading& heading) { paragraph(heading.text, 9, kAccent, QFont::DemiBold, 5); }
  void add(const ReportText& block) { paragraph(block.text, kText, kInk, QFont::Normal, 2); }

  QTextTable* table(int rows, int columns, const QList<double>& shares) {
    QTextTableFormat format;
    format.setBorder(0);
    format.setCellSpacing(0);
    format.setCellPadding(0.6 * unit_);
    format.setTopMargin(1 * unit_);
    QList<QTextLength> widths;
    for (const double share : shares) widths.append(QTextLength(QTextLength::PercentageLength, 100 * share));
    format.setColumnWidthConstraints(widths);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    QTextTable* made = cursor_.insertTable(rows, columns, format);
    started_ = true;
    return made;
  }

  void put(QTextTable* into, int row, int column, const std::string& text, const QTextCharFormat& format) {
    QTextTableCell cell = into->cellAt(row, column);
    QTextTableCellFormat ruled = cell.format().toTableCellFormat();
    ruled.setBottomBorder(0.1 * unit_);
    ruled.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    ruled.setBottomBorderBrush(kRule);
    cell.setFormat(ruled);
    cell.firstCursorPosition().insertText(text_of(text), format);
  }

  void leave(QTextTable* made) {
    cursor_ = made->lastCursorPosition();
    cursor_.movePosition(QTextCursor::End);
    // The empty block that follows every table is low; paragraphs begin after it, with their own margins.
    QTextCharFormat low;
    low.setFontPointSize(1);
    cursor_.setBlockCharFormat(low);
    cursor_.setBlockFormat({});
  }

  // One after the other in small type: a table of so many were half the page.
  void run_in(const ReportFacts& block) {
    begin_block(2);
    QString between;
    for (const auto& [name, value] : block.facts) {
      if (value.empty()) continue;
      const QString short_name = text_of(name).replace(QLatin1Char(' '), QChar::Nbsp);
      cursor_.insertText(between + short_name + QChar(QChar::Nbsp), letters(6, kSoft));
      cursor_.insertText(text_of(value), letters(6, kInk));
      between = QStringLiteral("  ·  ");
    }
  }

  static ReportFacts facts_of(const ReportTable& block) {
    ReportFacts facts;
    for (const std::vector<std::string>& row : block.rows) {
      QStringList cells;
      for (std::size_t column = 1; column < row.size(); ++column)
        cells.append(Pdf::tr("%1: %2", "column and value")
                         .arg(QString::fromStdString(block.header[std::min(column, block.header.size() - 1)]),
                              QString::fromStdString(row[column])));
      facts.facts.emplace_back(row.empty() ? std::string() : row[0], cells.join(QStringLiteral(", ")).toStdString());
    }
    return facts;
  }

  // Two pairs of name and value a row; of many three, smaller; of very many no table.
  void add(const ReportFacts& block) {
    if (block.facts.empty()) return;
    if (block.facts.size() > kMostInTable) return run_in(block);
    const bool many = block.facts.size() > 14;
    const int pairs = many ? 3 : 2, rows = (int(block.facts.size()) + pairs - 1) / pairs;
    const double points = many ? 6 : 6.8, name_share = many ? 0.17 : 0.15;
    QList<double> shares;
    for (int pair = 0; pair < pairs; ++pair) shares << name_share << 1.0 / pairs - name_share;
    QTextTable* made = table(rows, 2 * pairs, shares);
    for (int at = 0; at < int(block.facts.size()); ++at) {
      const auto& [name, value] = block.facts[std::size_t(at)];
      put(made, at % rows, 2 * (at / rows), name, letters(points, kSoft));
      put(made, at % rows, 2 * (at / rows) + 1, value, letters(points, kInk));
    }
    leave(made);
  }

  void add(const ReportTable& block) {
    paragraph(block.caption, 6.8, kSoft, QFont::Normal, 2);
    const int columns = int(block.header.size());
    if (columns == 0) return;
    if (block.rows.size() > kMostInTable) return run_in(facts_of(block));
    // A first column without a head holds letters; names need more room.
    const double first = columns == 1 ? 1 : block.header[0].empty() ? 0.1 : std::max(0.22, 1.0 / (columns + 1));
    QList<double> shares{first};
    for (int column = 1; column < columns; ++column) shares << (1 - first) / (columns - 1);
    QTextTable* made = table(int(block.rows.size()) + 1, columns, shares);
    for (int column = 0; column < columns; ++column)
      put(made, 0, column, block.header[std::size_t(column)], letters(6.8, kInk, QFont::DemiBold));
    for (int row = 0; row < int(block.rows.size()); ++row)
      for (int column = 0; column < std::min(columns, int(block.rows[std::size_t(row)].size())); ++column)
        put(made, row + 1, column, block.rows[std::size_t(row)][std::size_t(column)],
            letters(6.8, column == 0 ? kSoft : kInk));
    leave(made);
  }

  void add(const ReportFigures& block) {
    if (block.figures.empty()) return;
    const bool wide = block.figures.size() == 1 && block.figures.front().width > 1000;
    const int columns = wide ? 1 : fit_.figures <= 2.0 / 3 && block.figures.size() > 2 ? 3 : 2;
    const int rows = int(block.figures.size() + std::size_t(columns) - 1) / columns;
    QTextTable* made = table(rows, columns, QList<double>(columns, 1.0 / columns));
    for (int at = 0; at < int(block.figures.size()); ++at) {
      const ReportFigure& figure = block.figures[std::size_t(at)];
      const double width = std::min(width_ / columns - 4 * unit_, (wide ? 1 : 0.5) * width_ * fit_.figures);
      QTextCharFormat format;
      format.setObjectType(SvgObject::type);
      format.setProperty(SvgObject::svg_property, QByteArray::fromStdString(figure.svg));
      format.setProperty(SvgObject::size_property, QSizeF(width, width * figure.height / figure.width));
      QTextCursor cell = made->cellAt(at / columns, at % columns).firstCursorPosition();
      cell.insertText(QString(QChar::ObjectReplacementCharacter), format);
      cell.insertText(QString(QChar::LineSeparator) + text_of(figure.caption), letters(6.5, kSoft));
    }
    leave(made);
  }

  void add(const ReportCode& code) {
    paragraph(code.title, 8, kAccent, QFont::DemiBold, 6);
    begin_block(2);
    QTextBlockFormat shaded = cursor_.blockFormat();
    shaded.setBackground(kShade);
    cursor_.setBlockFormat(shaded);
    QTextCharFormat format = letters(6.5, kInk);
    format.setFontFamilies({QStringLiteral("DejaVu Sans Mono"), QStringLiteral("monospace")});
    cursor_.insertText(text_of(code.text), format);
  }

  const Report& report_;
  Fit fit_;
  SvgObject svg_;
  QTextDocument document_;
  double width_, unit_;
  QTextCursor cursor_;
  bool started_ = false;
};

// The largest that goes onto one page; what no size makes that short is set as usual.
void write_fitted(const Report& report, QPdfWriter& writer) {
  for (const Fit& fit : kFits) {
    PdfPage page(report, writer, fit);
    page.fill();
    if (page.pages() == 1) return page.print(writer);
  }
  PdfPage page(report, writer, kFits[0]);
  page.fill();
  page.print(writer);
}

QString cannot_write(const QString& path) {
  return Pdf::tr("%1 could not be written. Choose a folder that you may write to, with enough room.").arg(path);
}

}  // namespace

QString write_report_pdf(const Report& report, const QString& path) {
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly)) return cannot_write(path);
  {
    QPdfWriter writer(&file);
    writer.setResolution(kDots);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(kMargin, kMargin, kMargin, kMargin), QPageLayout::Millimeter);
    writer.setTitle(QString::fromStdString(report.title));
    writer.setCreator(QStringLiteral("Ropewalk"));
    for (const auto& [name, code] : PdfPage::attachments(report))
      writer.addFileAttachment(name, QByteArray::fromStdString(code->text), QStringLiteral("application/json"));
    write_fitted(report, writer);
  }
  return file.commit() ? QString() : cannot_write(path);
}

QString write_report_html(const Report& report, const QString& path) {
  QSaveFile file(path);
  const QByteArray text = QByteArray::fromStdString(report_html(report));
  const bool written = file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit();
  return written ? QString() : cannot_write(path);
}

}  // namespace ropewalk

#include "report_pdf.moc"
