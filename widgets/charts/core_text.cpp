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

// The values of `text` in `form`, or nothing where it is of another form. A value may be any text that is not empty:
// each part is taken where it first comes, the last part at the end.
std::optional<QStringList> values_in(const QString& text, const Form& form) {
  const QString& first = form.parts.first();
  const QString& last = form.parts.last();
  if (text.size() < form.letters || !text.startsWith(first) || !text.endsWith(last)) return {};
  const qsizetype end = text.size() - last.size();
  QStringList values;
  qsizetype at = first.size();
  for (qsizetype i = 1; i < form.parts.size(); ++i) {
    const bool closing = i + 1 == form.parts.size();
    const qsizetype next = closing ? end : text.indexOf(form.parts[i], at + 1);
    if (next <= at || next > end) return {};
    values << text.mid(at, next - at);
    at = next + form.parts[i].size();
  }
  return values;
}

QString translation(const QString& form) {
  return QCoreApplication::translate("Core", form.toUtf8().constData());
}

class Translation {
 public:
  explicit Translation(const Forms& forms) : forms_(forms) {}

  std::optional<QString> of(const QString& text, int depth) const {
    if (depth > kDeepest || text.isEmpty()) return {};
    if (auto whole = by_form(text, depth)) return whole;
    if (auto sentences = in_two(text, QStringLiteral(". "), 1, QString(), depth)) return sentences;
    return in_two(text, QStringLiteral(": "), 0, QStringLiteral(": "), depth);
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

  // `text` cut at the first `mark` of which one side, at least, is known; `kept` characters of it stay on the left.
  std::optional<QString> in_two(const QString& text, const QString& mark, int kept, const QString& between,
                                int depth) const {
    for (qsizetype at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
      const QString before = text.left(at + kept), after = text.mid(at + mark.size());
      const auto first = by_form(before, depth);
      const auto second = of(after, depth + 1);
      if (first || second) return first.value_or(before) + between + second.value_or(after);
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
