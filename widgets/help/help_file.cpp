#include "widgets/help/help_file.h"

#include <QFile>
#include <QLocale>
#include <QTextBlock>

namespace ropewalk {
namespace {

// Calls `each` with the number and the block of every heading until it says true.
template <class Each>
void walk_headings(const QTextDocument& document, const Each& each) {
  int number = 0;
  for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
    if (block.blockFormat().headingLevel() > 0 && each(number++, block)) return;
}

}  // namespace

QString heading_anchor(const QString& heading) {
  QString anchor;
  for (const QChar letter : heading.toLower()) {
    if (letter.isLetterOrNumber() || letter == u'_') anchor += letter;
    if (letter == u' ' || letter == u'-') anchor += u'-';
  }
  return anchor;
}

QString help_file(const QString& docs, const QString& name) {
  const QString language = QLocale().name().section(u'_', 0, 0);
  QString translated = docs + u'/' + name;
  translated.replace(translated.lastIndexOf(u'.'), 1, u'.' + language + u'.');
  return QFile::exists(translated) ? translated : docs + u'/' + name;
}

QTextBlock heading_block(const QTextDocument& shown, const QString& docs, const QString& name, const QString& anchor) {
  int wanted = -1;
  QFile english(docs + u'/' + name);
  if (english.open(QIODevice::ReadOnly)) {
    QTextDocument document;
    document.setMarkdown(QString::fromUtf8(english.readAll()), QTextDocument::MarkdownDialectGitHub);
    walk_headings(document, [&](int number, const QTextBlock& block) {
      if (heading_anchor(block.text()) == anchor) wanted = number;
      return wanted >= 0;
    });
  }
  QTextBlock found;
  walk_headings(shown, [&](int number, const QTextBlock& block) {
    if (number == wanted) found = block;
    return found.isValid();
  });
  return found;
}

}  // namespace ropewalk
