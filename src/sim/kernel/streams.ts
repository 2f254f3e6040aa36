/** Streams of chance, found by name: whatever else is drawn, the stream of one name in one replication stays the same. */
/// <reference path="./seedrandom-alea.d.ts" />
import alea from 'seedrandom/lib/alea.js'
import { hashText } from './hash'
import { exp, ln } from './portable'
import { exponentialSteps, normalSteps } from './ziggurat'

/**
 * The stream that decides what its name says. Streams are never found by order of creation, so adding one leaves the others
 * unchanged, and two set-ups that share a seed meet the same callers.
 */
export function openStream(seed: string, replication: number, name: string): Stream {
  // seedrandom repeats short keys and folds letters together; a fingerprint is a key of fixed length that keeps all names apart
  const bits = alea(hashText(`${seed.length}:${seed}/${replication}/${name}`))
  return new Stream(Int32Array.of(bits.int32(), bits.int32(), bits.int32(), bits.int32()))
}

/** The same where something may be drawn from it; else one that costs nothing to open, because finding a stream by its name takes longer than 100 draws. */
export function openStreamIf(isDrawnFrom: boolean, seed: string, replication: number, name: string): Stream {
  return isDrawnFrom ? openStream(seed, replication, name) : new Stream(Int32Array.of(0, 0, 0, 0))
}

/** A generator (sfc32, 128 bits of state) and what is drawn from it all the time. */
export class Stream {
  private readonly state = new Int32Array(4)
  private readonly key: Int32Array

  constructor(key: Int32Array) {
    this.key = key
    this.seek(0, 0)
  }

  /**
   * Jumps to the start of part `part` of subject number `index` and returns itself: what is drawn next depends on the stream's name
   * and these two whole numbers (below 2^32) only. So contact number 7 lives the same life whoever is dialled before it.
   */
  seek(index: number, part: number): this {
    const { state, key } = this
    let a = key[0] ^ index
    let b = key[1] ^ part
    let c = key[2]
    let d = key[3]
    // neighbours differ in one bit: 12 rounds spread it over all 128; written out as in `bits`, because stored rounds take thrice as long
    for (let round = 0; round < 16; round++) {
      const out = (a + b + d) | 0
      d = (d + 1) | 0
      a = b ^ (b >>> 9)
      b = (c + (c << 3)) | 0
      c = (((c << 21) | (c >>> 11)) + out) | 0
    }
    state[0] = a
    state[1] = b
    state[2] = c
    state[3] = d
    return this
  }

  /** In (0, 1), in steps of 2^−32; never 0 and never 1. */
  uniform(): number {
    return ((this.bits() >>> 0) + 0.5) * 2.3283064365386963e-10
  }

  /** Exponential with mean 1. */
  exponential(): number {
    const bits = this.bits()
    const layer = bits & 255
    const x = ((bits >>> 8) + 0.5) * exponentialSteps.steps[layer]
    return x < exponentialSteps.edges[layer + 1] ? x : 0 + this.exponentialOnSlope(layer, x)
  }

  /** Standard normal. */
  normal(): number {
    const bits = this.bits()
    const layer = bits & 127
    const x = ((bits >> 7) + 0.5) * normalSteps.steps[layer]
    return Math.abs(x) < normalSteps.edges[layer + 1] ? x : 0 + this.normalOnSlope(layer, x)
  }

  /** The next 32 bits as a signed whole number. */
  private bits(): number {
    const state = this.state
    const b = state[1]
    const c = state[2]
    const d = state[3]
    const out = (state[0] + b + d) | 0
    state[3] = d + 1
    state[0] = b ^ (b >>> 9)
    state[1] = c + (c << 3)
    state[2] = ((c << 21) | (c >>> 11)) + out
    return out
  }

  private exponentialOnSlope(layer: number, x: number): number {
    const { heights, tail } = exponentialSteps
    if (layer === 0) return tail + this.exponential() // what is left of an exponential is an exponential again
    const y = heights[layer] + this.uniform() * (heights[layer + 1] - heights[layer])
    return y < exp(-x) ? x : this.exponential()
  }

  private normalOnSlope(layer: number, x: number): number {
    const { heights, tail } = normalSteps
    if (layer === 0) return x < 0 ? -this.normalTail(tail) : this.normalTail(tail)
    const y = heights[layer] + this.uniform() * (heights[layer + 1] - heights[layer])
    return y < exp(-0.5 * x * x) ? x : this.normal()
  }

  /** Beyond `tail`, by Marsaglia's rejection. */
  private normalTail(tail: number): number {
    for (;;) {
      const beyond = -ln(this.uniform()) / tail
      if (-2 * ln(this.uniform()) > beyond * beyond) return tail + beyond
    }
  }
}
