/** The built tool, a folder of its own, and a small study in it. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { studyData } from '../sim/study/study-fixture'

const file = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

export const folder = mkdtempSync(join(tmpdir(), 'callsim-study-'))

export interface Outcome {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** The tool as users call it; the first call builds it. */
export async function callsim(...words: string[]): Promise<Outcome> {
  const tool = spawn(process.execPath, [file('scripts/callsim.mjs'), ...words], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
  const [out, err] = await Promise.all([text(tool.stdout), text(tool.stderr), once(tool, 'close')])
  return { code: tool.exitCode, out, err }
}

/** The tool itself, to be ended by a signal. */
export function started(...words: string[]) {
  return spawn(process.execPath, [file('dist-cli/callsim.js'), ...words], { cwd: folder, stdio: 'ignore' })
}

export function written(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

export function writtenStudy(name: string, change: object = {}): string {
  return written(name, JSON.stringify(studyData(change)))
}
