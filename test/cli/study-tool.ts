/** The built tool, a folder of its own, and a small study in it. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'
import { studyData } from '../sim/study/study-fixture'

const file = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

export interface Outcome {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** For one test file, in a folder that goes with it: files of tests share what they import, and each would remove the folder of the other. */
export function studyTool() {
  const folder = mkdtempSync(join(tmpdir(), 'callsim-study-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const written = (name: string, content: string): string => {
    const path = join(folder, name)
    writeFileSync(path, content)
    return path
  }
  return {
    folder,
    /** The tool as users call it; the first call builds it. */
    async callsim(...words: string[]): Promise<Outcome> {
      const tool = spawn(process.execPath, [file('scripts/callsim.mjs'), ...words], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
      const [out, err] = await Promise.all([text(tool.stdout), text(tool.stderr), once(tool, 'close')])
      return { code: tool.exitCode, out, err }
    },
    /** The tool itself, to be ended by a signal. */
    started: (...words: string[]) => spawn(process.execPath, [file('dist-cli/callsim.js'), ...words], { cwd: folder, stdio: 'ignore' }),
    written,
    writtenStudy: (name: string, change: object = {}) => written(name, JSON.stringify(studyData(change))),
  }
}
