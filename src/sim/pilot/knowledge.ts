/** What the pilot leaves known of each assumption of the project: a posterior as plain data, from which every replication draws. */
import type { Baseline } from './baseline'
import type { PilotCase } from './case'
import { type Observed, partsWith, sumOf } from './observed'
import { type SpreadPosterior, spreadPosterior } from './operator-spread'

/** A share with its posterior Beta(a, b), over what the file would have shown. */
export interface KnownShare {
  readonly a: number
  readonly b: number
  readonly simulated: number
}

/** A factor on durations: Student's law around what was observed over what was expected. */
export interface KnownFactor {
  readonly mean: number
  readonly error: number
  readonly degrees: number
}

/** Assumptions of which a pilot tells; one that is absent was not observed and stays as the file says. */
export interface Knowledge {
  readonly reach?: KnownShare
  /** `named`: by operator; else the posterior is that of the team as if it were one operator. */
  readonly conversion?: { readonly posterior: SpreadPosterior; readonly named: boolean; readonly simulated: number }
  readonly talk?: KnownFactor
  readonly wrapUp?: KnownFactor
  /** Stages after the first; where nothing was decided yet: a range that the file gives, or nothing. */
  readonly stages: readonly (KnownShare | undefined)[]
}

/** Same operators: what they talk is known up to the chance of their calls. Others: up to how unlike operators are. */
export function knowledgeOf(pilot: PilotCase, baseline: Baseline): Knowledge {
  const { observed, campaign, file } = pilot
  const conversion = conversionOf(observed, baseline)
  const reach = reachOf(observed, baseline)
  return {
    ...(reach && { reach }),
    ...(conversion && { conversion }),
    ...factor('talk', baseline.resultTalk, baseline.otherTalk),
    ...factor('wrapUp', baseline.resultWrapUp, baseline.otherWrapUp),
    stages: campaign.conversation.stages.slice(1).map(({ id }, place) => stageOf(pilot, id, baseline.passes[place])),
  }

  function factor(name: 'talk' | 'wrapUp', ofResult: number, ofOther: number): Partial<Record<typeof name, KnownFactor>> {
    const { parts } = partsWith(observed, [name, 'conversations', 'results'], file.team === 'new' ? 'operators' : 'rows')
    const found = factorOf(
      parts.map(({ sums }) => 1000 * sums[name]),
      parts.map(({ sums: { conversations, results } }) => results * ofResult + (conversations - results) * ofOther),
    )
    return found === undefined ? {} : { [name]: found }
  }
}

function conversionOf(observed: Observed, { conversion }: Baseline): Knowledge['conversion'] {
  const { by, parts } = partsWith(observed, ['conversations', 'results'], 'operators')
  const shares = parts.filter(({ sums }) => sums.conversations > 0).map(({ sums }) => ({ events: sums.results, trials: sums.conversations }))
  if (shares.length === 0) return undefined
  const events = shares.reduce((sum, share) => sum + share.events, 0)
  const trials = shares.reduce((sum, share) => sum + share.trials, 0)
  const named = by === 'operators'
  return { posterior: spreadPosterior(named ? shares : [{ events, trials }]), named, simulated: conversion }
}

/** Days differ in reach by more than chance: their scatter takes away from the attempts (quasi-binomial, from three days on). */
function reachOf(observed: Observed, { reach }: Baseline): KnownShare | undefined {
  const found = partsWith(observed, ['attempts', 'answered'], 'days')
  const days = found.parts.filter(({ sums }) => sums.attempts > 0)
  if (days.length === 0) return undefined
  const total = sumOf(found)
  const share = total.answered / total.attempts
  let squares = 0
  for (const { sums } of days) {
    const miss = sums.answered - share * sums.attempts
    squares += (miss * miss) / Math.max(1e-9, sums.attempts * share * (1 - share))
  }
  const effect = days.length < 3 || share === 0 || share === 1 ? 1 : Math.max(1, squares / (days.length - 1))
  return { a: total.answered / effect + 0.5, b: (total.attempts - total.answered) / effect + 0.5, simulated: reach }
}

/** Ratio of sums with its standard error over the parts (delta method). */
function factorOf(taken: readonly number[], expected: readonly number[]): KnownFactor | undefined {
  const used = taken.flatMap((time, at) => (expected[at] > 0 ? [{ time, expected: expected[at] }] : []))
  const all = used.reduce((sum, part) => sum + part.expected, 0)
  if (used.length === 0 || all === 0) return undefined
  const mean = used.reduce((sum, { time }) => sum + time, 0) / all
  if (used.length === 1) return { mean, error: 0, degrees: 0 }
  const squares = used.reduce((sum, part) => sum + (part.time - mean * part.expected) * (part.time - mean * part.expected), 0)
  return { mean, error: Math.sqrt((squares * used.length) / (used.length - 1)) / all, degrees: used.length - 1 }
}

function stageOf({ file, project, campaign }: PilotCase, id: string, simulated: number): KnownShare | undefined {
  const told = file.stages.find((stage) => stage.id === id)
  if (told !== undefined && told.decided > 0) return { a: told.passed + 0.5, b: told.decided - told.passed + 0.5, simulated }
  const { low, high } = project.sources[`demand.campaigns.${campaign.id}.conversation.stages.${id}.share`] ?? {}
  const share = campaign.conversation.stages.find((stage) => stage.id === id)?.share ?? Number.NaN
  if (low === undefined || high === undefined || !(low < high) || !(share > 0) || !(share < 1)) return undefined
  // the range of the file is taken for the middle 95 of 100: a beta with the share as its mean and a quarter of the range as its deviation
  const deviation = (high - low) / 3.92
  const precision = Math.max(2, (share * (1 - share)) / (deviation * deviation) - 1)
  return { a: share * precision, b: (1 - share) * precision, simulated: share }
}
