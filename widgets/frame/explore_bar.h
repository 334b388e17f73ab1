// Below the chart of rescale factors while a set is edited: what is edited, the needle perplexity that it has now, and
// what can be done with it.
#pragma once

#include <QFrame>
#include <QLabel>

class QAction;
class QHBoxLayout;

namespace ropewalk {

class ElidedLabel;

class ExploreBar : public QFrame {
  Q_OBJECT
 public:
  enum class State {
    measured,
    computing,  // the last value stays, muted
    waiting,    // for a run
    failed,
    no_weights
  };
  Q_ENUM(State)

  explicit ExploreBar(QWidget* parent = nullptr);

  void set_title(const QString& title);
  void set_readout(State state, const QString& text, const QString& tool_tip);
  void add_action(QAction* action);  // a button that does it
  State state() const { return state_; }
  QString title() const;
  QString readout() const;

 private:
  QHBoxLayout* layout_;
  ElidedLabel* title_;
  QLabel* readout_;  // wraps rather than losing words
  State state_ = State::no_weights;
};

}  // namespace ropewalk
