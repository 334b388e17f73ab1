// How long a text is: its prompt, the tokens that the original set predicted and those that the rescaled set did, on
// one scale with the trained context and the target. Names its parts, so that it is the text's legend too.
#pragma once

#include <QStringList>
#include <QWidget>
#include <cstdint>

namespace ropewalk {

class LengthBar : public QWidget {
  Q_OBJECT
 public:
  struct Lengths {  // tokens
    std::int64_t prompt = 0, original = 0, rescaled = 0;
    std::int64_t trained = 0, target = 0;  // 0: not known, none
    std::int64_t expected = 0;             // the longest that the text can become; 0: not known
    bool operator==(const Lengths&) const = default;
    std::int64_t total() const { return prompt + original + rescaled; }
  };
  explicit LengthBar(QWidget* parent = nullptr);

  void set_lengths(const Lengths& lengths);
  const Lengths& lengths() const { return lengths_; }
  // The set that reads the text now ("YaRN", "original"); empty: none yet.
  void set_factors_in_use(const QString& name);
  QString caption() const;

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  std::int64_t scale_end() const;  // tokens at the bar's right end
  void paint_bar(QPainter& painter, const QRectF& bar) const;
  // The names of the parts, prompt, original, rescaled; from the `from`-th on.
  QStringList legend() const;
  double legend_width(int from) const;
  void paint_legend(QPainter& painter, const QRectF& row, int from) const;
  void paint_marks(QPainter& painter, const QRectF& bar) const;
  void update_words();

  Lengths lengths_;
  QString factors_;
};

}  // namespace ropewalk
