// Entering a length in tokens: a spin box that reads and writes 8k, 128k, and the same with a logarithmic slider.
#pragma once

#include <QSlider>
#include <QSpinBox>
#include <QWidget>
#include <cstdint>

namespace ropewalk {

// A step goes to the next power of two, or to one and a half times a power of two between them.
class LengthSpinBox : public QSpinBox {
  Q_OBJECT
 public:
  explicit LengthSpinBox(QWidget* parent = nullptr);
  std::int64_t tokens() const { return value(); }
  void set_tokens(std::int64_t tokens);  // clamped to the range
  void set_range(std::int64_t least, std::int64_t greatest);
  void stepBy(int steps) override;
  QValidator::State validate(QString& input, int& position) const override;

 protected:
  int valueFromText(const QString& text) const override;
  QString textFromValue(int value) const override;
};

class LengthEdit : public QWidget {
  Q_OBJECT
 public:
  explicit LengthEdit(QWidget* parent = nullptr);
  void set_least_slider(int width);  // pixels
  std::int64_t tokens() const { return spin_->tokens(); }
  void set_tokens(std::int64_t tokens) { spin_->set_tokens(tokens); }
  // The slider begins at `trained`, an octave is a doubling; its end is `slider_end`. The spin box takes all of the
  // range.
  void set_range(std::int64_t least, std::int64_t greatest, std::int64_t trained, std::int64_t slider_end);
  LengthSpinBox* spin() { return spin_; }
  QSlider* slider() { return slider_; }

 Q_SIGNALS:
  void tokens_changed(qint64 tokens);

 protected:
  void focusInEvent(QFocusEvent* event) override;

 private:
  void slider_moved(int position);
  void place_slider();
  LengthSpinBox* spin_;
  QSlider* slider_;
  std::int64_t trained_ = 1024;
};

}  // namespace ropewalk
