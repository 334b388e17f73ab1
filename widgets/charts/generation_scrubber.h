// A slider over a search's generations: the end of each, and "now" at its right end.
#pragma once

#include <QWidget>

class QLabel;
class QSlider;
class QToolButton;

namespace ropewalk {

class GenerationScrubber : public QWidget {
  Q_OBJECT
 public:
  explicit GenerationScrubber(QWidget* parent = nullptr);

  // Those that are done, counted from generation 0. Enabled from two on. A slider at "now" stays there.
  void set_generations(int count);
  void set_generation(int generation);  // -1: now. Emits nothing
  int generation() const;               // -1: now
  // Qt::Key_Left, _Right, _Home or _End, as a person would press it on the slider. Emits.
  void step(int key);
  QSlider* slider() const { return slider_; }

 Q_SIGNALS:
  void generation_chosen(int generation);  // by a person; -1: now

 private:
  void say();

  QSlider* slider_ = nullptr;  // 0 .. count: generations, then now
  QLabel* label_ = nullptr;
};

}  // namespace ropewalk
