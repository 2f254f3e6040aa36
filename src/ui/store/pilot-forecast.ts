/** Forecasts of pilots, and pilots of the library that are lived through to be forecast and revealed. */
import { create } from 'zustand'
import type { PilotAnswer } from '../../sim/pilot/answer'
import type { PilotFile } from '../../sim/pilot/schema'
import type { Project } from '../../sim/project/schema'
import type { PilotJob } from '../../workers/pilot'
import type { ExampleAnswer } from '../../workers/pilot-example'
import { askedStore } from './asked'
import { useProjectStore } from './project'
import { contentKey } from './runs'

const forecasts = askedStore<PilotAnswer>()
export const useForecast = forecasts.use
export const stopForecast = forecasts.stop

/** Projects of the same kind under the same name: a forecast of one may be shown, as out of date, until that of the other is there. */
export function scopeOf({ name, setups, demand }: Project): string {
  const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id)
  return JSON.stringify([name, ids(setups), demand.campaigns.map(({ id, conversation }) => [id, ids(conversation.stages)])])
}

/** All that a forecast depends on; the plan and its rule are judged without it. */
export function forecastKey({ project, file, until }: PilotJob): string {
  const { plan: _plan, name: _name, project: _project, $schema: _schema, ...content } = file
  return `${scopeOf(project)} ${JSON.stringify([content, until, contentKey(project)])}`
}

/** Content of the project whose forecast was asked for last. */
let subject: string | undefined

export function startForecast(job: PilotJob): Promise<void> {
  subject = contentKey(job.project)
  return forecasts.start(forecastKey(job), job.file.replications, (runner, listening) => runner.pilot(job, listening))
}

// of another project nobody waits for it
useProjectStore.subscribe(({ project }, past) => {
  if (project !== past.project && (!project || contentKey(project) !== subject)) stopForecast()
})

/** What is told on the way has neither file nor reveal. */
export interface ShownExample {
  readonly answer: PilotAnswer
  readonly file?: PilotFile
  readonly revealed?: ExampleAnswer['revealed']
}

const examples = askedStore<ShownExample>()
export const useExample = examples.use
export const stopExample = examples.stop

export interface ExampleQuestion {
  readonly project: Project
  readonly course: number
  readonly replications: number
}

export function exampleKey({ project, course, replications }: ExampleQuestion): string {
  return `${course} ${replications} ${contentKey(project)}`
}

export function startExample(question: ExampleQuestion): Promise<void> {
  return examples.start(exampleKey(question), question.replications, (runner, { signal, onProgress }) =>
    runner.pilotExample(question, { signal, onProgress: ({ done, of, answer }) => onProgress({ done, of, answer: { answer } }) }),
  )
}

interface ExampleChoice {
  /** Name of the scenario; undefined: the open project. */
  readonly slug: string | undefined
  readonly course: number
  /** Questions whose outcome was revealed. */
  readonly revealed: readonly string[]
}

export const useExampleChoice = create<ExampleChoice>()(() => ({ slug: 'insurance-cross-sell', course: 0, revealed: [] }))

export const chooseExample = (choice: Partial<Pick<ExampleChoice, 'slug' | 'course'>>): void => useExampleChoice.setState(choice)
export const revealOutcome = (key: string): void => useExampleChoice.setState(({ revealed }) => ({ revealed: [...revealed, key] }))
