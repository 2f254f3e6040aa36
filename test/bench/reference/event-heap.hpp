// The future: ends of service in order of time, in a heap with four children a node.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

struct Event {
  double time;
  uint32_t subject;
};

/** Four children are half as many levels as two, and the four stand side by side in memory. */
class EventHeap {
public:
  /** There is never more to come than one event an operator. */
  explicit EventHeap(size_t atMost) : events(atMost) {}

  bool isEmpty() const { return length == 0; }
  const Event& earliest() const { return events[0]; }
  void clear() { length = 0; }

  void add(double time, uint32_t subject) {
    Event* const heap = events.data();
    uint32_t at = length++;
    while (at > 0) {
      const uint32_t parent = (at - 1) / CHILDREN;
      if (heap[parent].time <= time) break;
      heap[at] = heap[parent];
      at = parent;
    }
    heap[at] = {time, subject};
  }

  /** Takes the earliest out and puts another in: one way down instead of a way down and a way up. */
  void replaceEarliest(double time, uint32_t subject) {
    Event* const heap = events.data();
    uint32_t at = 0;
    for (;;) {
      const uint32_t first = at * CHILDREN + 1;
      if (first >= length) break;
      const uint32_t end = std::min(first + CHILDREN, length);
      uint32_t earliest = first;
      double earliestTime = heap[first].time;
      for (uint32_t child = first + 1; child < end; child++) {
        if (heap[child].time < earliestTime) {
          earliest = child;
          earliestTime = heap[child].time;
        }
      }
      if (earliestTime >= time) break;
      heap[at] = heap[earliest];
      at = earliest;
    }
    heap[at] = {time, subject};
  }

  void removeEarliest() {
    length--;
    if (length == 0) return;
    const Event last = events[length];
    replaceEarliest(last.time, last.subject);
  }

private:
  static constexpr uint32_t CHILDREN = 4;

  std::vector<Event> events;
  uint32_t length = 0;
};
