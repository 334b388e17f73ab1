// Texts that core makes, in the window's language. Core writes English and knows no Qt: messages of errors, names and
// summaries of methods, sentences about cost. Their forms ("cannot open %1: %2") are translated in the context "Core";
// a text is told by its form, and its values are put into the translated one.
#pragma once

#include <QString>
#include <QStringList>
#include <string_view>

namespace ropewalk {

// The forms that core_text() knows from now on, in English, with %1, %2 … (once each, in this order) for values. None:
// every text stays English.
void set_core_text_forms(const QStringList& forms);

// `english` as translated. Where several forms fit, that with most letters of its own counts; a value which is itself
// such a text ("tokenizer.json has no model" in "cannot open %1: %2") is translated too. Of a text without a form the
// sentences, and what stands behind ": ", are tried one by one; the rest stays as it is. Without forms, or where the
// form has no translation: `english`.
QString core_text(std::string_view english);

}  // namespace ropewalk
