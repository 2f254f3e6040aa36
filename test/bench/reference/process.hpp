// What the process itself is asked for: the clock, the processor time and the most memory it has used.
#pragma once

#include <chrono>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <string>

inline double secondsNow() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/** Of this process; on a busy machine less than what the clock says. */
inline double processorSecondsNow() {
  return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

/** From Linux's account of this process; `getrusage` would count the parent that started it too. 0 where there is no such account. */
inline double peakMegabytes() {
  std::ifstream status("/proc/self/status");
  const std::string name = "VmHWM:";
  for (std::string line; std::getline(status, line);) {
    if (line.compare(0, name.size(), name) == 0) return std::atof(line.c_str() + name.size()) / 1024;
  }
  return 0;
}
