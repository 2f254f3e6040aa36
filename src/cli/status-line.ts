/** How far the work is, on standard error: one line that is rewritten on a terminal, said now and then elsewhere; and lines that stay above it. */

interface Pauses {
  /** A terminal is written to so often at most, anything else much more rarely. */
  readonly terminalMs?: number
  readonly logMs: number
}

export class StatusLine {
  private readonly stream: NodeJS.WriteStream
  private readonly pauseMs: number
  private shown = ''
  private last: number

  constructor(stream: NodeJS.WriteStream, { terminalMs = 0, logMs }: Pauses) {
    this.stream = stream
    this.pauseMs = stream.isTTY ? terminalMs : logMs
    this.last = stream.isTTY ? Number.NEGATIVE_INFINITY : performance.now()
  }

  say(...lines: readonly string[]): void {
    for (const line of lines) this.stream.write(this.stream.isTTY ? `\r\x1b[K${line}\n` : `${line}\n`)
    if (this.stream.isTTY) this.stream.write(this.shown)
  }

  /** The text is made only when it is time for it. */
  show(text: () => string): void {
    const now = performance.now()
    if (now - this.last < this.pauseMs) return
    this.last = now
    this.shown = text()
    this.stream.write(this.stream.isTTY ? `\r\x1b[K${this.shown}` : `${this.shown}\n`)
  }

  /** Takes the line away, so that what follows stands alone. */
  end(): void {
    if (this.stream.isTTY) this.stream.write('\r\x1b[K')
    this.shown = ''
  }
}
