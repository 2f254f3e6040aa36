/** The built command line as processes that can be killed, and a study that is long enough for that. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../', import.meta.url))
export const tool = join(root, 'dist-cli/callsim.js')

/** Builds the command line if a source is newer. */
export function buildTool(): void {
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/callsim.mjs'), '--version'], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
}

export interface Running {
  /** What it has said so far. */
  said(): string
  kill(signal: NodeJS.Signals): Promise<void>
  /** The exit code; null for a killed process. */
  readonly ended: Promise<number | null>
}

/** Processes and folders of a test, all gone when it is over. */
export class Machines {
  readonly folder = mkdtempSync(join(tmpdir(), 'callsim-machines-'))
  private readonly started: ChildProcess[] = []

  run(words: readonly string[], script = tool): Running {
    const child = spawn(process.execPath, [script, ...words], { cwd: this.folder, stdio: ['ignore', 'pipe', 'pipe'] })
    let text = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (text += piece))
    this.started.push(child)
    const ended = once(child, 'close').then(() => child.exitCode)
    return {
      said: () => text,
      ended,
      async kill(signal) {
        child.kill(signal)
        await ended
      },
    }
  }

  async end(): Promise<void> {
    for (const child of this.started) if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
    await Promise.all(this.started.map((child) => child.exitCode ?? child.signalCode ?? once(child, 'close')))
    rmSync(this.folder, { recursive: true, force: true })
  }
}

/** Talk time and patience of the secretary scenario, over longer projects: 3 × 2 points, three set-ups, so 18 batches for each 20 replications. */
export function studyFile(folder: string, replications: number): string {
  const file = join(folder, 'trial.study.json')
  const project = JSON.parse(readFileSync(join(root, 'scenarios/secretary.json'), 'utf8'))
  project.calendar.horizonDays = 10
  const study = {
    format: 'callsim-study',
    version: 1,
    name: 'Trial',
    project,
    vary: [
      { id: 'talk', path: 'demand.callTypes.clinic.talk.mean', from: 80, to: 120, steps: 3 },
      { id: 'patience', path: 'demand.callTypes.clinic.patience.time.mean', values: [60, 150] },
    ],
    replications,
    measures: ['cost', 'clinic.serviceLevel', 'clinic.abandonedShare', 'law.asa', 'operators'],
  }
  writeFileSync(file, JSON.stringify(study))
  return file
}

/** Names of the batches in the file, in their order; the first line is the header. */
export function batchesIn(folder: string): string[] {
  const file = join(folder, 'batches.ndjson')
  if (!existsSync(file)) return []
  const lines = readFileSync(file, 'utf8').split('\n').slice(1, -1)
  return lines.map((line) => String(JSON.parse(line).id))
}

/** The files that must not depend on who did the batches. */
export function resultsIn(folder: string): Record<string, string> {
  const names = readdirSync(folder).filter((name) => name.startsWith('results.'))
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}
