#include "widgets/charts/core_text.h"

#include <QCoreApplication>
#include <QMutex>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>
#include <memory>
#include <optional>
#include <vector>

namespace ropewalk {
namespace {

// Values hold values (an error within an error): how deep that is followed.
constexpr int kDeepest = 4;
// What is longer, or of more parts, is a file's contents rather than a message.
constexpr qsizetype kLongest = 4000, kMostParts = 16;
constexpr int kColons = 3;  // a path may have some itself

// A form with values: the parts between them, the first and last possibly empty.
struct Form {
  QString english;
  QStringList parts;
  qsizetype letters = 0;  // of all parts
};

struct Forms {
  QSet<QString> fixed;     // without values
  std::vector<Form> open;  // with values, most letters first
};

// Texts are asked for in every thread, while the window's may set other forms.
class Known {
 public:
  std::shared_ptr<const Forms> get() {
    const QMutexLocker lock(&mutex_);
    return forms_;
  }
  void set(std::shared_ptr<const Forms> forms) {
    const QMutexLocker lock(&mutex_);
    forms_ = std::move(forms);
  }

 private:
  QMutex mutex_;
  std::shared_ptr<const Forms> forms_;
};

Known& known() {
  static Known known;
  return known;
}

// The values of `text` in `form`, or nothing where it is of another form. A value may be any text, also none: each
// part is taken where it first comes, the last part at the end.
std::optional<QStringList> values_in(const QString& text, const Form& form) {
  const QString& first = form.parts.first();
  const QString& last = form.parts.last();
  if (text.size() < form.letters || !text.startsWith(first) || !text.endsWith(last)) return {};
  const qsizetype end = text.size() - last.size();
  QStringList values;
  qsizetype at = first.size();
  for (qsizetype i = 1; i < form.parts.size(); ++i) {
    const bool closing = i + 1 == form.parts.size();
    const qsizetype next = closing ? end : text.indexOf(form.parts[i], at);
    if (next < at || next > end) return {};
    values << text.mid(at, next - at);
    at = next + form.parts[i].size();
  }
  return values;
}

QString full_stop() {
  return QCoreApplication::translate("CoreText", ".", "full stop");
}

QString translation(const QString& form) {
  return QCoreApplication::translate("Core", form.toUtf8().constData());
}

class Translation {
 public:
  explicit Translation(const Forms& forms) : forms_(forms) {}

  std::optional<QString> of(const QString& text, int depth) const {
    if (depth > kDeepest || text.isEmpty() || text.size() > kLongest) return {};
    if (auto whole = by_form(text, depth)) return whole;
    if (auto sentences = in_parts(text, QStringLiteral(". "), QStringLiteral("."), {}, depth)) return sentences;
    if (auto clauses = in_parts(text, QStringLiteral("; "), {}, QStringLiteral("; "), depth)) return clauses;
    if (auto reason = behind_colon(text, depth)) return reason;
    if (!text.endsWith(u'.')) return {};
    const auto clause = by_form(text.chopped(1), depth);
    return clause ? std::optional(*clause + full_stop()) : std::nullopt;
  }

 private:
  std::optional<QString> by_form(const QString& text, int depth) const {
    if (forms_.fixed.contains(text)) return translation(text);
    for (const Form& form : forms_.open)
      if (const auto values = values_in(text, form)) return filled(translation(form.english), *values, depth);
    return {};
  }

  // A value's own %1 is no place for another value.
  QString filled(const QString& form, const QStringList& values, int depth) const {
    static const QRegularExpression place(QStringLiteral("%(\\d+)"));
    QString result;
    qsizetype at = 0;
    for (auto found = place.globalMatch(form); found.hasNext();) {
      const auto match = found.next();
      const qsizetype number = match.captured(1).toInt();
      const bool known = number >= 1 && number <= values.size();
      result += form.mid(at, match.capturedStart() - at);
      result += known ? of(values[number - 1], depth + 1).value_or(values[number - 1]) : match.captured();
      at = match.capturedEnd();
    }
    return result + form.mid(at);
  }

  // The parts between marks, one by one; each but the last keeps `kept` of its mark. Nothing where none is known.
  std::optional<QString> in_parts(const QString& text, const QString& mark, const QString& kept, const QString& between,
                                  int depth) const {
    QStringList parts = text.split(mark);
    if (parts.size() < 2 || parts.size() > kMostParts) return {};
    bool any = false;
    for (qsizetype i = 0; i < parts.size(); ++i) {
      if (i + 1 < parts.size()) parts[i] += kept;
      const auto part = of(parts[i], depth + 1);
      any = any || part;
      if (part) parts[i] = *part;
    }
    return any ? std::optional(parts.join(between)) : std::nullopt;
  }

  // "FILE: what is wrong with it".
  std::optional<QString> behind_colon(const QString& text, int depth) const {
    const QString mark = QStringLiteral(": ");
    qsizetype at = text.indexOf(mark);
    for (int tried = 0; at >= 0 && tried < kColons; ++tried, at = text.indexOf(mark, at + 1)) {
      const auto before = by_form(text.left(at), depth);
      const auto after = of(text.mid(at + mark.size()), depth + 1);
      if (before || after) return before.value_or(text.left(at)) + mark + after.value_or(text.mid(at + mark.size()));
    }
    return {};
  }

  const Forms& forms_;
};

}  // namespace

void set_core_text_forms(const QStringList& forms) {
  if (forms.isEmpty()) return known().set(nullptr);
  auto read = std::make_shared<Forms>();
  static const QRegularExpression place(QStringLiteral("%\\d+"));
  for (const QString& form : forms) {
    const QStringList parts = form.split(place);
    if (parts.size() == 1) {
      read->fixed.insert(form);
      continue;
    }
    read->open.push_back({form, parts, form.size() - 2 * (parts.size() - 1)});
  }
  std::stable_sort(read->open.begin(), read->open.end(),
                   [](const Form& a, const Form& b) { return a.letters > b.letters; });
  known().set(std::move(read));
}

QString core_text(std::string_view english) {
  const QString text = QString::fromUtf8(english.data(), qsizetype(english.size()));
  const auto forms = known().get();
  return forms ? Translation(*forms).of(text, 0).value_or(text) : text;
}

}  // namespace ropewalk
