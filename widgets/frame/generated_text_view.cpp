#include "widgets/frame/generated_text_view.h"

#include <QEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextCursor>

#include "widgets/theme/policy_style.h"
#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {

constexpr qsizetype kShownPrompt = 400;  // characters: enough to read on from

QColor tint(const QColor& color, bool dark) {
  QColor tinted = color;
  tinted.setAlpha(dark ? 72 : 44);
  return tinted;
}

}  // namespace

GeneratedTextView::GeneratedTextView(QWidget* parent) : QTextEdit(parent) {
  setReadOnly(true);
  setUndoRedoEnabled(false);
  setAcceptRichText(false);
  setFrameShape(QFrame::NoFrame);
  setAccessibleName(tr("Generated text"));
  document()->setDocumentMargin(spacing::unit);
}

void GeneratedTextView::start(const QString& prompt) {
  pieces_.clear();
  const QString end = prompt.size() > kShownPrompt ? QStringLiteral("…") + prompt.right(kShownPrompt) : prompt;
  if (!end.isEmpty()) pieces_.push_back({Kind::prompt, end});
  rewrite();
}

void GeneratedTextView::add(const GeneratedToken& token) {
  if (token.text.empty()) return;
  const Piece piece{token.rescaled ? Kind::rescaled : Kind::original, QString::fromStdString(token.text)};
  if (!pieces_.empty() && pieces_.back().kind == piece.kind)
    pieces_.back().text += piece.text;
  else
    pieces_.push_back(piece);
  write(piece);
}

void GeneratedTextView::add_mark(const QString& text) {
  pieces_.push_back({Kind::mark, text});
  write(pieces_.back());
}

void GeneratedTextView::set_last_mark(const QString& text) {
  for (auto piece = pieces_.rbegin(); piece != pieces_.rend(); ++piece) {
    if (piece->kind != Kind::mark) continue;
    if (piece->text == text) return;
    piece->text = text;
    return rewrite();
  }
}

QStringList GeneratedTextView::marks() const {
  QStringList marks;
  for (const Piece& piece : pieces_)
    if (piece.kind == Kind::mark) marks.append(piece.text);
  return marks;
}

qsizetype GeneratedTextView::text_before_mark() const {
  qsizetype count = 0, before = -1;
  for (const Piece& piece : pieces_) {
    if (piece.kind == Kind::mark) before = count;
    if (piece.kind == Kind::original || piece.kind == Kind::rescaled) count += piece.text.size();
  }
  return before;
}

QString GeneratedTextView::generated_text() const {
  QString text;
  for (const Piece& piece : pieces_)
    if (piece.kind == Kind::original || piece.kind == Kind::rescaled) text += piece.text;
  return text;
}

QString GeneratedTextView::text_under(bool rescaled) const {
  QString text;
  for (const Piece& piece : pieces_)
    if (piece.kind == (rescaled ? Kind::rescaled : Kind::original)) text += piece.text;
  return text;
}

// Stays at the end unless the reader has scrolled away from it.
void GeneratedTextView::write(const Piece& piece) {
  const Colors& colors = colors_of(this);
  QScrollBar* bar = verticalScrollBar();
  const bool at_end = bar->value() >= bar->maximum() - 2;
  QTextCursor cursor(document());
  cursor.movePosition(QTextCursor::End);
  QTextCharFormat format;
  format.setForeground(piece.kind == Kind::prompt ? colors.text_muted : colors.text);
  if (piece.kind == Kind::mark) {
    QTextBlockFormat line;
    line.setAlignment(Qt::AlignCenter);
    line.setBackground(colors.window);
    line.setTopMargin(spacing::half);
    line.setBottomMargin(spacing::half);
    format.setForeground(colors.accent);
    format.setFontWeight(QFont::DemiBold);
    cursor.insertBlock(line, format);
    cursor.insertText(piece.text, format);
    cursor.insertBlock(QTextBlockFormat(), QTextCharFormat());
  } else {
    if (piece.kind != Kind::prompt) {
      const QColor color = factor_set_color(piece.kind == Kind::rescaled, colors.dark);
      format.setBackground(tint(color, colors.dark));
      if (piece.kind == Kind::rescaled) {
        format.setUnderlineStyle(QTextCharFormat::DashUnderline);
        format.setUnderlineColor(color);
      }
    }
    cursor.insertText(piece.text, format);
  }
  if (at_end) bar->setValue(bar->maximum());
}

void GeneratedTextView::rewrite() {
  const int place = verticalScrollBar()->value();
  const bool at_end = place >= verticalScrollBar()->maximum() - 2;
  clear();
  for (const Piece& piece : pieces_) write(piece);
  verticalScrollBar()->setValue(at_end ? verticalScrollBar()->maximum() : place);
}

void GeneratedTextView::changeEvent(QEvent* event) {
  QTextEdit::changeEvent(event);
  if (event->type() == QEvent::PaletteChange && !pieces_.empty()) rewrite();
}

}  // namespace ropewalk
