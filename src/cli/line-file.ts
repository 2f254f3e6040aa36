/** A file of lines that only grows: a line that was promised is on the disk, and half a line left by a crash is cut off before anything follows. */
import { createReadStream } from 'node:fs'
import { type FileHandle, open, rename } from 'node:fs/promises'
import { createInterface } from 'node:readline'

const pieceSize = 65_536
const lineEnd = 10

export class LineFile {
  private readonly handle: FileHandle
  private readonly waiting: string[] = []
  private turn: Promise<void> = Promise.resolve()

  private constructor(handle: FileHandle) {
    this.handle = handle
  }

  /** Opened at its end; a new file begins with the header. */
  static async open(path: string, header: string): Promise<LineFile> {
    const handle = await open(path, 'a+')
    await handle.truncate(await wholeLength(handle))
    const file = new LineFile(handle)
    if ((await handle.stat()).size === 0) await file.append(header)
    return file
  }

  /** Resolves when the line is on the disk; lines that come meanwhile go there together. */
  append(line: string): Promise<void> {
    this.waiting.push(`${line}\n`)
    this.turn = this.turn.then(() => this.write())
    return this.turn
  }

  async close(): Promise<void> {
    await this.turn.catch(() => {}) // who waited for that line knows already
    await this.handle.close()
  }

  private async write(): Promise<void> {
    const text = this.waiting.splice(0).join('')
    if (text === '') return
    await this.handle.appendFile(text)
    await this.handle.datasync()
  }
}

/** The lines of a file that are whole, one after another; none where there is no file. */
export async function* linesOf(path: string): AsyncGenerator<string> {
  const handle = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (handle === undefined) return
  const end = await wholeLength(handle)
  await handle.close()
  if (end > 0) yield* createInterface({ input: createReadStream(path, { end: end - 1 }), crlfDelay: Number.POSITIVE_INFINITY })
}

/** All at once or not at all: whoever opens the file meanwhile sees the old one. */
export async function replaceFile(path: string, lines: Iterable<string>): Promise<void> {
  const beside = `${path}.new`
  const handle = await open(beside, 'w')
  for (const line of lines) await handle.appendFile(`${line}\n`)
  await handle.datasync()
  await handle.close()
  await rename(beside, path)
}

/** Bytes up to and including the last end of a line. */
async function wholeLength(handle: FileHandle): Promise<number> {
  const piece = Buffer.alloc(pieceSize)
  let before = (await handle.stat()).size
  while (before > 0) {
    const from = Math.max(0, before - pieceSize)
    const { bytesRead } = await handle.read(piece, 0, before - from, from)
    const place = piece.subarray(0, bytesRead).lastIndexOf(lineEnd)
    if (place >= 0) return from + place + 1
    before = from
  }
  return 0
}
