#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <string>

#include "app/cli/command.h"

namespace ropewalk::cli {

namespace {

JobControl control;

void stop(int) {
  control.request_stop();
}  // an atomic store: allowed in a signal handler

std::string duration(double seconds) {
  const auto whole = static_cast<long long>(seconds + 0.5);
  char text[48];
  if (whole >= 3600)
    std::snprintf(text, sizeof text, "%lld h %02lld min", whole / 3600, whole / 60 % 60);
  else if (whole >= 60)
    std::snprintf(text, sizeof text, "%lld min %02lld s", whole / 60, whole % 60);
  else
    std::snprintf(text, sizeof text, "%lld s", whole);
  return text;
}

}  // namespace

JobControl& job_control() {
  static const bool installed = [] {
    struct sigaction action {};
    action.sa_handler = stop;
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
    return true;
  }();
  (void)installed;
  return control;
}

void ProgressBar::show(const Progress& progress) {
  std::string text = progress.what;
  if (progress.total > 0)
    text += "  " + std::to_string(progress.done) + "/" + std::to_string(progress.total) + " " + progress.unit;
  if (progress.remaining_seconds >= 0) text += "  " + duration(progress.remaining_seconds) + " left";
  if (!isatty(STDERR_FILENO)) {
    if (progress.elapsed_seconds - last_line_ < 10) return;
    last_line_ = progress.elapsed_seconds;
    std::fprintf(stderr, "%s\n", text.c_str());
    return;
  }
  constexpr int width = 24;
  const int filled =
      progress.total > 0 ? int(width * std::clamp(double(progress.done) / double(progress.total), 0.0, 1.0)) : 0;
  std::string bar;
  for (int i = 0; i < width; ++i) bar += i < filled ? "█" : "░";
  std::fprintf(stderr, "\r\033[K%s %s", bar.c_str(), text.c_str());
  std::fflush(stderr);
  shown_ = true;
}

void ProgressBar::clear() {
  if (shown_) std::fprintf(stderr, "\r\033[K");
  shown_ = false;
}

}  // namespace ropewalk::cli
