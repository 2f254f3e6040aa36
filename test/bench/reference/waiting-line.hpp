// The queue: callers who wait, first come first served, in a ring that grows.
#pragma once

#include <cstdint>
#include <vector>

struct Caller {
  double arrivedAt;
  double hangsUpAt;
};

/**
 * Patience is "lazy": a caller who hung up stays in the ring until an operator comes to the place, and is counted then. Nothing in
 * these models happens at the instant of hanging up, so the figures are the same and an event is saved.
 */
class WaitingLine {
public:
  WaitingLine() : ring(4096) {}

  bool isEmpty() const { return length == 0; }
  void clear() { length = 0; }

  void join(double arrivedAt, double hangsUpAt) {
    if (length == ring.size()) grow();
    ring[placeOf(length)] = {arrivedAt, hangsUpAt};
    length++;
  }

  Caller leave() {
    const Caller caller = ring[head];
    head = placeOf(1);
    length--;
    return caller;
  }

private:
  /** Its size is a power of two. */
  std::vector<Caller> ring;
  uint32_t head = 0;
  uint32_t length = 0;

  uint32_t placeOf(uint32_t behind) const { return (head + behind) & (static_cast<uint32_t>(ring.size()) - 1); }

  void grow() {
    std::vector<Caller> wider(ring.size() * 2);
    for (uint32_t behind = 0; behind < length; behind++) wider[behind] = ring[placeOf(behind)];
    ring.swap(wider);
    head = 0;
  }
};
