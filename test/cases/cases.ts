/** The cases of truth of one family, as `README.md` beside this file describes them. */
import { readFileSync } from 'node:fs'

interface Case {
  readonly id: string
  readonly model: {
    readonly classes: readonly { readonly arrivals: { readonly rate_per_s: number }; readonly patience: { readonly mean_s: number } | null }[]
    readonly groups: readonly { readonly agents: number; readonly service: Readonly<Record<string, { readonly mean_s: number }>> }[]
  }
  readonly expected: Readonly<Record<string, number>>
}

export function casesOf(family: string): readonly Case[] {
  const file: { cases: readonly Case[] } = JSON.parse(readFileSync(new URL(`${family}.json`, import.meta.url), 'utf8'))
  return file.cases
}

/** The rates per second of a case with one class of callers and one group of operators. */
export function singleQueueOf({ model }: Case) {
  const [callers] = model.classes
  const [group] = model.groups
  return {
    arrivalRate: callers.arrivals.rate_per_s,
    serviceRate: 1 / group.service[Object.keys(group.service)[0]].mean_s,
    abandonRate: 1 / (callers.patience?.mean_s ?? Number.POSITIVE_INFINITY),
    servers: group.agents
  }
}
