// M1: one queue, n operators, callers with patience (M/M/n+M, "Erlang A"). Usage: m1 OPERATORS ARRIVALS SEED
#include "event-heap.hpp"
#include "process.hpp"
#include "random.hpp"
#include "waiting-line.hpp"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace {

// All times in seconds.
constexpr double NEVER = 1e300;
constexpr double LOAD = 0.95;
constexpr double MEAN_SERVICE = 180;
constexpr double MEAN_PATIENCE = 120;
constexpr double ANSWER_WITHIN = 20;

struct Tally {
  uint64_t inTime = 0;
  uint64_t abandoned = 0;
  double wait = 0;
};

/** Starts empty; `arrivals` calls arrive; then the centre works until all have left. */
Tally simulate(uint32_t operators, uint64_t arrivals, uint64_t seed) {
  Generator generator(seed);
  EventHeap ends(operators);
  WaitingLine line;
  Tally tally;
  const double meanBetween = MEAN_SERVICE / (LOAD * operators);
  uint32_t idle = operators;
  uint64_t arrived = 0;
  double nextArrival = ziggurat.exponential(generator) * meanBetween;

  for (;;) {
    const double nextEnd = ends.isEmpty() ? NEVER : ends.earliest().time;

    if (nextArrival <= nextEnd) {
      if (nextArrival == NEVER) return tally;
      const double now = nextArrival;
      arrived++;
      nextArrival = arrived < arrivals ? now + ziggurat.exponential(generator) * meanBetween : NEVER;
      if (idle > 0) {
        idle--;
        tally.inTime++;
        ends.add(now + ziggurat.exponential(generator) * MEAN_SERVICE, 0);
      } else {
        line.join(now, now + ziggurat.exponential(generator) * MEAN_PATIENCE);
      }
      continue;
    }

    // An operator is free: the first in line who is still there, if any.
    const double now = nextEnd;
    bool answered = false;
    while (!answered && !line.isEmpty()) {
      const Caller caller = line.leave();
      if (caller.hangsUpAt <= now) {
        tally.abandoned++;
        tally.wait += caller.hangsUpAt - caller.arrivedAt;
        continue;
      }
      const double wait = now - caller.arrivedAt;
      tally.wait += wait;
      if (wait <= ANSWER_WITHIN) tally.inTime++;
      ends.replaceEarliest(now + ziggurat.exponential(generator) * MEAN_SERVICE, 0);
      answered = true;
    }
    if (!answered) {
      idle++;
      ends.removeEarliest();
    }
  }
}

} // namespace

int main(int count, char** arguments) {
  if (count != 4) {
    std::fprintf(stderr, "usage: m1 OPERATORS ARRIVALS SEED\n");
    return 2;
  }
  const uint32_t operators = std::strtoul(arguments[1], nullptr, 10);
  const uint64_t arrivals = std::strtoull(arguments[2], nullptr, 10);
  const uint64_t seed = std::strtoull(arguments[3], nullptr, 10);

  const double began = secondsNow();
  const double processorBegan = processorSecondsNow();
  const Tally tally = simulate(operators, arrivals, seed);
  const double seconds = secondsNow() - began;
  const double processorSeconds = processorSecondsNow() - processorBegan;

  const double all = static_cast<double>(arrivals);
  std::printf("{\"model\":\"M1\",\"arrivals\":%llu,\"seconds\":%.6f,\"aps\":%.0f,", static_cast<unsigned long long>(arrivals), seconds, all / seconds);
  std::printf("\"sl\":[%.6f],\"ab\":[%.6f],\"wait\":[%.5f],", tally.inTime / all, tally.abandoned / all, tally.wait / all);
  std::printf("\"processorSeconds\":%.6f,\"peakMegabytes\":%.1f}\n", processorSeconds, peakMegabytes());
}
