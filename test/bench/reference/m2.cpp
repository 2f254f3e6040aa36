// M2: a day of three call types and three operator groups, skill-based routing. Usage: m2 DAYS SEED
#include "event-heap.hpp"
#include "process.hpp"
#include "random.hpp"
#include "waiting-line.hpp"

#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace {

// All times in seconds.
constexpr double NEVER = 1e300;
constexpr double ANSWER_WITHIN = 20;
constexpr double INTERVAL = 1800;
constexpr int INTERVALS = 20;
constexpr int TYPES = 3;
constexpr int GROUPS = 3;
constexpr int NONE = -1;

constexpr double PROFILE[INTERVALS] = {0.6, 0.8, 1.0, 1.2, 1.3, 1.3, 1.2, 1.1, 1.0, 0.9, 0.9, 1.0, 1.1, 1.2, 1.2, 1.1, 0.9, 0.8, 0.7, 0.7};
constexpr double CALLS_PER_HOUR[TYPES] = {300, 200, 150};
constexpr double MEAN_SERVICE[TYPES] = {180, 240, 300};
constexpr double MEAN_PATIENCE[TYPES] = {120, 180, 90};
constexpr int OPERATORS[GROUPS] = {16, 14, 20};
constexpr int ALL_OPERATORS = OPERATORS[0] + OPERATORS[1] + OPERATORS[2];

/** Groups that answer a type, in the order in which they are asked. */
constexpr int GROUPS_OF_TYPE[TYPES][2] = {{0, 2}, {1, 2}, {2, NONE}};
/** Types that a group serves, in the order in which it looks at their queues. */
constexpr int TYPES_OF_GROUP[GROUPS][TYPES] = {{0, NONE, NONE}, {1, NONE, NONE}, {2, 0, 1}};

struct Tally {
  uint64_t offered = 0;
  uint64_t inTime = 0;
  uint64_t abandoned = 0;
  double wait = 0;
};

/** Lognormal with a coefficient of variation of 1, by the mean and spread of its logarithm. */
struct Lognormal {
  double mean;
  double spread;

  explicit Lognormal(double ofMean) : mean(std::log(ofMean) - std::log(2.0) / 2), spread(std::sqrt(std::log(2.0))) {}

  double draw(Generator& generator) const { return std::exp(mean + spread * ziggurat.normal(generator)); }
};

/** Calls expected by the start of each interval, of one type. */
struct CumulatedRate {
  double calls[INTERVALS + 1];

  explicit CumulatedRate(double perHour) {
    calls[0] = 0;
    for (int interval = 0; interval < INTERVALS; interval++) calls[interval + 1] = calls[interval] + perHour * PROFILE[interval] * INTERVAL / 3600;
  }
};

/** Poisson arrivals of a rate that changes by interval: the cumulated rate, inverted at the times of a steady unit stream. */
struct Arrivals {
  int interval = 0;
  double used = 0;

  double next(const CumulatedRate& rate, Generator& generator) {
    used += ziggurat.exponential(generator);
    while (interval < INTERVALS && rate.calls[interval + 1] <= used) interval++;
    if (interval == INTERVALS) return NEVER;
    const double part = (used - rate.calls[interval]) / (rate.calls[interval + 1] - rate.calls[interval]);
    return INTERVAL * (interval + part);
  }
};

/** The centre with what stays from day to day: chance, memory, and the sums. */
class Centre {
public:
  Tally tally[TYPES];

  explicit Centre(uint64_t seed) : generator(seed), ends(ALL_OPERATORS) {}

  /** From an empty morning until the last caller of the day has left. */
  void liveDay() {
    Arrivals arrivals[TYPES];
    double nextArrival[TYPES];
    int idle[GROUPS];
    for (int type = 0; type < TYPES; type++) {
      nextArrival[type] = arrivals[type].next(rates[type], generator);
      lines[type].clear();
    }
    for (int group = 0; group < GROUPS; group++) idle[group] = OPERATORS[group];
    ends.clear();

    for (;;) {
      int type = nextArrival[0] <= nextArrival[1] ? 0 : 1;
      if (nextArrival[2] < nextArrival[type]) type = 2;
      const double nextEnd = ends.isEmpty() ? NEVER : ends.earliest().time;

      if (nextArrival[type] <= nextEnd) {
        const double now = nextArrival[type];
        if (now == NEVER) return;
        nextArrival[type] = arrivals[type].next(rates[type], generator);
        receive(type, now, idle);
      } else {
        release(ends.earliest().subject, nextEnd, idle);
      }
    }
  }

private:
  Generator generator;
  EventHeap ends;
  WaitingLine lines[TYPES];
  CumulatedRate rates[TYPES] = {CumulatedRate(CALLS_PER_HOUR[0]), CumulatedRate(CALLS_PER_HOUR[1]), CumulatedRate(CALLS_PER_HOUR[2])};
  Lognormal service[TYPES] = {Lognormal(MEAN_SERVICE[0]), Lognormal(MEAN_SERVICE[1]), Lognormal(MEAN_SERVICE[2])};

  /** A call arrives: the first of its groups with an idle operator, else the queue. */
  void receive(int type, double now, int* idle) {
    tally[type].offered++;
    int group = GROUPS_OF_TYPE[type][0];
    if (idle[group] == 0) {
      group = GROUPS_OF_TYPE[type][1];
      if (group != NONE && idle[group] == 0) group = NONE;
    }
    if (group == NONE) {
      lines[type].join(now, now + ziggurat.exponential(generator) * MEAN_PATIENCE[type]);
      return;
    }
    idle[group]--;
    tally[type].inTime++;
    ends.add(now + service[type].draw(generator), group);
  }

  /** An operator is free: the first caller still there of the first queue of the group's list. */
  void release(int group, double now, int* idle) {
    for (const int type : TYPES_OF_GROUP[group]) {
      if (type == NONE) break;
      if (answerFrom(type, group, now)) return;
    }
    idle[group]++;
    ends.removeEarliest();
  }

  bool answerFrom(int type, int group, double now) {
    WaitingLine& line = lines[type];
    Tally& sums = tally[type];
    while (!line.isEmpty()) {
      const Caller caller = line.leave();
      if (caller.hangsUpAt <= now) {
        sums.abandoned++;
        sums.wait += caller.hangsUpAt - caller.arrivedAt;
        continue;
      }
      const double wait = now - caller.arrivedAt;
      sums.wait += wait;
      if (wait <= ANSWER_WITHIN) sums.inTime++;
      ends.replaceEarliest(now + service[type].draw(generator), group);
      return true;
    }
    return false;
  }
};

/** `"name":[a,b,c]` for a figure of each type. */
template <typename Figure>
void print(const char* name, const Tally* tally, Figure figure) {
  std::printf("\"%s\":[%.6f,%.6f,%.6f],", name, figure(tally[0]), figure(tally[1]), figure(tally[2]));
}

} // namespace

int main(int count, char** arguments) {
  if (count != 3) {
    std::fprintf(stderr, "usage: m2 DAYS SEED\n");
    return 2;
  }
  const int days = std::atoi(arguments[1]);
  const uint64_t seed = std::strtoull(arguments[2], nullptr, 10);

  Centre centre(seed);
  const double began = secondsNow();
  const double processorBegan = processorSecondsNow();
  for (int day = 0; day < days; day++) centre.liveDay();
  const double seconds = secondsNow() - began;
  const double processorSeconds = processorSecondsNow() - processorBegan;

  uint64_t arrivals = 0;
  for (const Tally& sums : centre.tally) arrivals += sums.offered;
  std::printf("{\"model\":\"M2\",\"arrivals\":%llu,\"seconds\":%.6f,\"aps\":%.0f,", static_cast<unsigned long long>(arrivals), seconds, arrivals / seconds);
  print("sl", centre.tally, [](const Tally& sums) { return static_cast<double>(sums.inTime) / sums.offered; });
  print("ab", centre.tally, [](const Tally& sums) { return static_cast<double>(sums.abandoned) / sums.offered; });
  print("wait", centre.tally, [](const Tally& sums) { return sums.wait / sums.offered; });
  std::printf("\"processorSeconds\":%.6f,\"peakMegabytes\":%.1f}\n", processorSeconds, peakMegabytes());
}
