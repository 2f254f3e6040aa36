import { describe, expect, it } from 'vitest'
import { ContentHash, hashText } from '../../../src/sim/kernel/hash'

describe('Fingerprint of content', () => {
  it('stays what it was, on every machine and in every version', () => {
    expect(hashText('')).toBe('92dd0a389ab3a6f85badb0ddaa9242e0')
    expect(hashText('Zürich, Київ, 東京')).toBe('f9c0f32b330766ac83cf2542e0d9c581')
    expect(
      new ContentHash()
        .addNumber(0.1)
        .addText('a')
        .addCells(Float64Array.of(1, 0, -2.5, 1e300))
        .digest(),
    ).toBe('2d60a7926831a9741ded0053e53dc634')
  })

  it('keeps apart what only looks alike', () => {
    const digests = [
      new ContentHash(),
      new ContentHash().addText(''),
      new ContentHash().addText('1'),
      new ContentHash().addNumber(1),
      new ContentHash().addCells(Float64Array.of(1)),
      new ContentHash().addCells(Float64Array.of()).addNumber(1),
      new ContentHash().addText('ab').addText('c'),
      new ContentHash().addText('a').addText('bc'),
      new ContentHash().addText('а'), // Cyrillic
      new ContentHash().addText('0'),
      new ContentHash().addNumber(0),
      new ContentHash().addNumber(0).addNumber(0),
      new ContentHash().addNumber(Number.MIN_VALUE),
      new ContentHash().addNumber(Number.POSITIVE_INFINITY),
    ].map((content) => content.digest())
    expect(new Set(digests).size).toBe(digests.length)
    for (const digest of digests) expect(digest).toMatch(/^[0-9a-f]{32}$/)
  })

  it('takes -0 for 0 and refuses NaN', () => {
    expect(new ContentHash().addNumber(-0).digest()).toBe(new ContentHash().addNumber(0).digest())
    expect(() => new ContentHash().addNumber(Number.NaN)).toThrow(RangeError)
    expect(() => new ContentHash().addCells(Float64Array.of(1, Number.NaN))).toThrow(RangeError)
  })

  it('can be read on the way', () => {
    const content = new ContentHash().addText('a')
    expect(content.digest()).toBe(content.digest())
    expect(content.addText('b').digest()).toBe(new ContentHash().addText('a').addText('b').digest())
  })

  it('sees every changed sign, and every bit moves about half of the digest', () => {
    const seen = new Set<string>()
    for (let signs = 0; signs < 4096; signs++) {
      const content = new ContentHash()
      for (let bit = 0; bit < 12; bit++) content.addNumber((signs >> bit) & 1 ? -1 : 1)
      seen.add(content.digest())
    }
    expect(seen.size).toBe(4096)
    let moved = 0
    for (let at = 0; at < 2000; at++) moved += bitsThatDiffer(hashText(`name ${at}`), hashText(`name ${at + 1}`))
    expect(Math.abs(moved / 2000 - 64)).toBeLessThan(4 * Math.sqrt(32 / 2000))
  })

  it('has no two short texts in common', () => {
    const seen = new Set<string>()
    for (let at = 0; at < 100_000; at++) seen.add(hashText(String(at)).slice(0, 16))
    expect(seen.size).toBe(100_000)
  })
})

function bitsThatDiffer(a: string, b: string): number {
  let count = 0
  for (let digit = 0; digit < 32; digit++) {
    for (let bits = Number.parseInt(a[digit], 16) ^ Number.parseInt(b[digit], 16); bits > 0; bits >>= 1) count += bits & 1
  }
  return count
}
