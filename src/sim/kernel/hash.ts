/**
 * A fingerprint of content: the same numbers and words give the same 32 hex digits on every machine.
 *
 * Four lanes of 32 bits, every word mixed into all of them (after MurmurHash3). It names results in a store and the streams of
 * chance; it is no defence against somebody who wants two contents to collide.
 */
export class ContentHash {
  private a = 0x6a09e667
  private b = 0xbb67ae85 | 0
  private c = 0x3c6ef372
  private d = 0xa54ff53a | 0
  private words = 0

  addNumber(value: number): this {
    if (Number.isNaN(value)) throw new RangeError('A content that holds NaN has no fingerprint')
    bytes.setFloat64(0, value === 0 ? 0 : value) // -0 and 0 are one number
    this.mix(NUMBER)
    this.mix(bytes.getInt32(0))
    this.mix(bytes.getInt32(4))
    return this
  }

  /** How many numbers follow, then the length of a table, and place and value of each cell that is not zero: most cells are. */
  addCells(table: Float64Array): this {
    let filled = 0
    for (let place = 0; place < table.length; place++) if (table[place] !== 0) filled++
    this.mix(LIST)
    this.mix(1 + 2 * filled)
    this.addNumber(table.length)
    for (let place = 0; place < table.length; place++) {
      if (table[place] !== 0) this.addNumber(place).addNumber(table[place])
    }
    return this
  }

  /** The length goes in first, so that 'ab' + 'c' is not 'a' + 'bc'. */
  addText(text: string): this {
    this.mix(TEXT)
    this.mix(text.length)
    for (let at = 0; at < text.length; at++) this.mix(text.charCodeAt(at))
    return this
  }

  /** 32 hex digits; more content may be added afterwards. */
  digest(): string {
    let a = this.a ^ this.words
    let b = this.b ^ this.words
    let c = this.c ^ this.words
    let d = this.d ^ this.words
    a = (a + b + c + d) | 0
    b = finish((b + a) | 0)
    c = finish((c + a) | 0)
    d = finish((d + a) | 0)
    a = finish(a)
    a = (a + b + c + d) | 0
    return hex(a) + hex(b + a) + hex(c + a) + hex(d + a)
  }

  private mix(word: number): void {
    const mixed = Math.imul(turn(Math.imul(word, 0xcc9e2d51), 15), 0x1b873593)
    this.a = (Math.imul(turn(this.a ^ mixed, 13), 0x239b961b) + this.b) | 0
    this.b = (Math.imul(turn(this.b ^ mixed, 17), 0xab0e9789) + this.c) | 0
    this.c = (Math.imul(turn(this.c ^ mixed, 15), 0x38b34ae5) + this.d) | 0
    this.d = (Math.imul(turn(this.d ^ mixed, 19), 0xa1e38b93) + this.a) | 0
    this.words++
  }
}

export function hashText(text: string): string {
  return new ContentHash().addText(text).digest()
}

/** What kind of thing follows, so that a number never looks like a text. */
const NUMBER = 1
const TEXT = 2
const LIST = 3

const bytes = new DataView(new ArrayBuffer(8))

function turn(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by))
}

function finish(word: number): number {
  let mixed = word ^ (word >>> 16)
  mixed = Math.imul(mixed, 0x85ebca6b)
  mixed ^= mixed >>> 13
  mixed = Math.imul(mixed, 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}

function hex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0')
}
