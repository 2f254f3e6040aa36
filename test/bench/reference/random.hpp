// Random numbers: the generator xoshiro256++ and, by the ziggurat method, exponential and normal draws.
#pragma once

#include <cmath>
#include <cstdint>

/** xoshiro256++ (Blackman and Vigna), its state filled by splitmix64. */
class Generator {
public:
  explicit Generator(uint64_t seed) {
    for (uint64_t& word : state) {
      seed += 0x9e3779b97f4a7c15ull;
      uint64_t mixed = seed;
      mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9ull;
      mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebull;
      word = mixed ^ (mixed >> 31);
    }
  }

  uint64_t bits() {
    const uint64_t result = rotate(state[0] + state[3], 23) + state[0];
    const uint64_t shifted = state[1] << 17;
    state[2] ^= state[0];
    state[3] ^= state[1];
    state[1] ^= state[2];
    state[0] ^= state[3];
    state[2] ^= shifted;
    state[3] = rotate(state[3], 45);
    return result;
  }

  /** In (0, 1), never 0 and never 1. */
  double uniform() {
    return toUniform(bits());
  }

  static double toUniform(uint64_t bits) {
    return (static_cast<double>(bits >> 11) + 0.5) * (1.0 / 9007199254740992.0);
  }

private:
  uint64_t state[4];

  static uint64_t rotate(uint64_t word, int places) {
    return (word << places) | (word >> (64 - places));
  }
};

/**
 * 256 layers of equal area under each density (Marsaglia and Tsang). Layer 256 is the lowest: it holds the tail. Nearly every draw
 * costs one multiplication and one comparison.
 */
class Ziggurat {
public:
  Ziggurat() {
    fill(exponentialEdge, exponentialHeight, exponentialTail, 3.949659822581572e-3, exponentialDensity, exponentialAt);
    fill(normalEdge, normalHeight, normalTail, 4.92867323399e-3, normalDensity, normalAt);
  }

  /** Exponential with mean 1. */
  double exponential(Generator& generator) const {
    double beyond = 0;
    for (;;) {
      const uint64_t bits = generator.bits();
      const int layer = layerOf(bits);
      const double x = Generator::toUniform(bits) * exponentialEdge[layer];
      if (x < exponentialEdge[layer - 1]) return beyond + x;
      if (layer == LAYERS) {
        beyond += exponentialTail; // the tail of an exponential is an exponential again
        continue;
      }
      const double y = exponentialHeight[layer] + generator.uniform() * (exponentialHeight[layer - 1] - exponentialHeight[layer]);
      if (y < exponentialDensity(x)) return beyond + x;
    }
  }

  /** Standard normal. */
  double normal(Generator& generator) const {
    for (;;) {
      const uint64_t bits = generator.bits();
      const int layer = layerOf(bits);
      const double sign = (bits & 256) != 0 ? -1.0 : 1.0;
      const double x = Generator::toUniform(bits) * normalEdge[layer];
      if (x < normalEdge[layer - 1]) return sign * x;
      if (layer == LAYERS) return sign * beyondNormalTail(generator);
      const double y = normalHeight[layer] + generator.uniform() * (normalHeight[layer - 1] - normalHeight[layer]);
      if (y < normalDensity(x)) return sign * x;
    }
  }

private:
  static constexpr int LAYERS = 256;
  static constexpr double exponentialTail = 7.69711747013104972;
  static constexpr double normalTail = 3.6541528853610088;

  double exponentialEdge[LAYERS + 1];
  double exponentialHeight[LAYERS + 1];
  double normalEdge[LAYERS + 1];
  double normalHeight[LAYERS + 1];

  static int layerOf(uint64_t bits) { return static_cast<int>(bits & 255) + 1; }
  static double exponentialDensity(double x) { return std::exp(-x); }
  static double exponentialAt(double y) { return -std::log(y); }
  static double normalDensity(double x) { return std::exp(-0.5 * x * x); }
  static double normalAt(double y) { return std::sqrt(-2 * std::log(y)); }

  static void fill(double* edge, double* height, double tail, double area, double (*density)(double), double (*at)(double)) {
    edge[LAYERS] = area / density(tail);
    height[LAYERS] = 0;
    edge[LAYERS - 1] = tail;
    height[LAYERS - 1] = density(tail);
    for (int layer = LAYERS - 2; layer >= 1; layer--) {
      height[layer] = height[layer + 1] + area / edge[layer + 1];
      edge[layer] = at(height[layer]);
    }
    edge[0] = 0;
    height[0] = 1;
  }

  static double beyondNormalTail(Generator& generator) {
    for (;;) {
      const double beyond = -std::log(generator.uniform()) / normalTail;
      const double check = -std::log(generator.uniform());
      if (check + check >= beyond * beyond) return normalTail + beyond;
    }
  }
};

inline const Ziggurat ziggurat;
