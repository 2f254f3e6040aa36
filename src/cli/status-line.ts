/** Lines on standard error, and below them how far the work is: rewritten on a terminal, said now and then elsewhere. */

const pauseMs = 60_000

export class StatusLine {
  private readonly stream: NodeJS.WriteStream
  private shown = ''
  private last = performance.now()

  constructor(stream: NodeJS.WriteStream) {
    this.stream = stream
  }

  say(...lines: readonly string[]): void {
    for (const line of lines) this.stream.write(this.stream.isTTY ? `\r\x1b[K${line}\n` : `${line}\n`)
    if (this.stream.isTTY) this.stream.write(this.shown)
  }

  show(text: string): void {
    if (this.stream.isTTY) {
      this.stream.write(`\r\x1b[K${text}`)
      this.shown = text
    } else if (performance.now() - this.last > pauseMs) {
      this.last = performance.now()
      this.stream.write(`${text}\n`)
    }
  }

  /** Takes the line away. */
  end(): void {
    if (this.stream.isTTY) this.stream.write('\r\x1b[K')
    this.shown = ''
  }
}
