/** `callsim pilot`: a project forecast from its pilot; a project file is lived through as an example, with the reveal. */
import { translator } from '../messages/index'
import type { Project } from '../sim/project/schema'
import { inThreadPool } from '../workers/in-thread'
import { nodePool } from '../workers/node/node-pool'
import { type PilotOptions, pilotOver } from '../workers/pilot'
import { type ExampleAnswer, exampleOver } from '../workers/pilot-example'
import type { PilotCommand } from './commands'
import { isPilotText, pilotFrom } from './pilot-file'
import { exampleText, pilotText } from './pilot-text'
import { InputError, projectFrom, textOf } from './project-file'
import { StatusLine } from './status-line'

/** The exit code. @throws InputError */
export async function pilot(command: PilotCommand): Promise<number> {
  const { file, language, workers, json } = command
  const text = await textOf(file, language ?? 'en')
  const pool = workers === 0 ? inThreadPool() : nodePool(new URL('./node-worker.js', import.meta.url), workers)
  const status = new StatusLine(process.stderr, { logMs: 5000 })
  const interrupted = new AbortController()
  try {
    const printed = isPilotText(text) ? await fromPilot(text) : await fromProject()
    status.end()
    process.stdout.write(`${printed}\n`)
    return 0
  } finally {
    status.end()
    pool.close()
  }

  async function fromPilot(content: string): Promise<string> {
    const { team, until, replications, seed, rows } = command
    const input = await pilotFrom(file, content, rows, language)
    const spoken = language ?? input.project.language
    refuse(['setup', 'share', 'course'], 'pilot.onlyProject', spoken)
    const job = { project: input.project, file: team === undefined ? input.file : { ...input.file, team }, until, replications, seed }
    const answer = await listening(spoken, (options) => pilotOver(pool, job, options))
    return json ? JSON.stringify(answer, null, 2) : pilotText(answer, input.project, spoken)
  }

  async function fromProject(): Promise<string> {
    const { setup, share, course, replications, seed } = command
    const project = await projectFrom(file, language)
    const spoken = language ?? project.language
    refuse(['rows', 'until', 'team'], 'pilot.onlyPilot', spoken)
    refuseProject(project, file, setup, spoken)
    const example: ExampleAnswer = await listening(spoken, (options) => exampleOver(pool, { project, setup, share, course, replications, seed }, options))
    return json ? JSON.stringify(example, null, 2) : exampleText(example, project, spoken)
  }

  function refuse(
    names: readonly ('setup' | 'share' | 'course' | 'rows' | 'until' | 'team')[],
    key: 'pilot.onlyPilot' | 'pilot.onlyProject',
    spoken: 'en' | 'ru',
  ) {
    const found = names.find((name) => command[name] !== undefined)
    if (found !== undefined) throw new InputError(translator(spoken)(key, { option: `--${found}` }))
  }

  async function listening<T>(spoken: 'en' | 'ru', work: (options: PilotOptions) => Promise<T>): Promise<T> {
    const t = translator(spoken)
    const onInterrupt = () => interrupted.abort(new InputError(t('cli.interruptedEarly')))
    process.on('SIGINT', onInterrupt)
    try {
      return await work({ signal: interrupted.signal, onProgress: ({ done, of }) => status.show(() => t('pilot.progress', { done, of })) })
    } finally {
      process.off('SIGINT', onInterrupt)
    }
  }
}

/** @throws InputError where a project cannot be an example. */
function refuseProject({ demand, setups }: Project, file: string, setup: string | undefined, spoken: 'en' | 'ru'): void {
  const t = translator(spoken)
  if (demand.callTypes.length > 0 || demand.campaigns.length !== 1) throw new InputError(t('pilot.noCampaign', { file }))
  const known = setups.map(({ id }) => id)
  if (setup !== undefined && !known.includes(setup)) throw new InputError(t('cli.unknownSetup', { found: setup, known: known.join(', ') }))
  const wanted = setups.filter(({ id }) => setup === undefined || id === setup)
  const byNumber = wanted.find(({ groups }) => groups.some(({ staffing }) => staffing !== undefined))
  if (byNumber !== undefined) throw new InputError(t('pilot.byNumber', { file, setup: byNumber.id }))
}
