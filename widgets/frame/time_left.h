// How long work will still take, said only once enough was done to tell, and without the jumps of each single estimate.
#pragma once

#include <QString>

#include "core/values/job.h"

namespace ropewalk {

class TimeLeft {
 public:
  // The next progress of the same work; another `what` or less done begins anew.
  void take(const Progress& progress);
  void reset() { *this = TimeLeft(); }
  double seconds() const { return seconds_; }  // < 0: it cannot be told yet
  QString text() const;                        // "about 3 min left"; empty while it cannot be told

 private:
  std::string what_;
  std::int64_t done_ = 0;
  double elapsed_ = 0;
  double seconds_ = -1;
};

// A time that is not known to the second: "a few seconds", "20 s", "3 min", "1 h 20 min".
QString rough_duration(double seconds);

}  // namespace ropewalk
