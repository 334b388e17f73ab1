// Pages of the guide, in the window's language where there is such a page: guide.ja.md beside guide.md. Pages and
// headings are named as the English ones are, everywhere.
#pragma once

#include <QString>
#include <QTextDocument>

namespace ropewalk {

// Of a heading, as in links: "Needle tests" -> "needle-tests".
QString heading_anchor(const QString& heading);
// The path of the page `name` ("guide.md") in the folder `docs`, in the language of QLocale() where it is there.
QString help_file(const QString& docs, const QString& name);
// Where the heading `anchor` of the English page `name` stands in `shown`, which is that page in any language: its
// headings are the same ones in the same order. An invalid block: nowhere.
QTextBlock heading_block(const QTextDocument& shown, const QString& docs, const QString& name, const QString& anchor);

}  // namespace ropewalk
