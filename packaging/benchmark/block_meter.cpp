#include "packaging/benchmark/block_meter.h"

#include <QMetaEnum>
#include <QThread>

namespace ropewalk {

bool BlockMeter::notify(QObject* receiver, QEvent* event) {
  // Worker threads come here with their own events: they block nothing.
  if (QThread::currentThread() != thread() || depth_ > 0) return QApplication::notify(receiver, event);
  // Both may be gone when the event is done.
  const QEvent::Type type = event->type();
  const QMetaObject* kind = receiver->metaObject();
  ++depth_;
  const auto start = std::chrono::steady_clock::now();
  const bool result = QApplication::notify(receiver, event);
  const double milliseconds =
      std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
  --depth_;
  Block block{milliseconds, {}};
  if (milliseconds > 1)
    block.what = QStringLiteral("%1 %2").arg(QString::fromLatin1(kind->className()),
                                             QString::fromLatin1(QMetaEnum::fromType<QEvent::Type>().valueToKey(type)));
  blocks_.push_back(std::move(block));
  return result;
}

std::vector<BlockMeter::Block> BlockMeter::longest(std::size_t count) const {
  std::vector<Block> sorted = blocks_;
  count = std::min(count, sorted.size());
  std::partial_sort(sorted.begin(), sorted.begin() + long(count), sorted.end(),
                    [](const Block& a, const Block& b) { return a.milliseconds > b.milliseconds; });
  sorted.resize(count);
  return sorted;
}

double BlockMeter::quantile(double quantile) const {
  if (blocks_.empty()) return 0;
  std::vector<double> times;
  for (const Block& block : blocks_) times.push_back(block.milliseconds);
  const auto place = times.begin() + long(quantile * double(times.size() - 1));
  std::nth_element(times.begin(), place, times.end());
  return *place;
}

}  // namespace ropewalk
