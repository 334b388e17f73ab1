// How long the window's thread is busy with one event at a time: while it is, nothing is drawn and no key is heard.
#pragma once

#include <QApplication>
#include <QString>
#include <algorithm>
#include <chrono>
#include <vector>

namespace ropewalk {

// Times every event from its dispatch to its return, with all that it leads to; events inside of it count as its own.
class BlockMeter : public QApplication {
 public:
  using QApplication::QApplication;

  struct Block {
    double milliseconds = 0;
    QString what;  // class of the receiver and type of the event
  };

  void reset() { blocks_.clear(); }
  // The longest `count` since the last reset, longest first.
  std::vector<Block> longest(std::size_t count) const;
  std::size_t events() const { return blocks_.size(); }
  // Of all events since the last reset, the share of which is shorter is `quantile` (0 .. 1).
  double quantile(double quantile) const;

  bool notify(QObject* receiver, QEvent* event) override;

 private:
  std::vector<Block> blocks_;
  int depth_ = 0;
};

}  // namespace ropewalk
