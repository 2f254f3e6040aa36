/** Whole projects with their pilots: how often the forecast's ranges hold what came. */
import { runReplication } from '../../../src/sim/engine/replication'
import { frameOf } from '../../../src/sim/experiment/frame'
import { type Baseline, baselineFrame, baselineOf, firstDays } from '../../../src/sim/pilot/baseline'
import { type PilotCase, pilotCase } from '../../../src/sim/pilot/case'
import { type Draw, drawFor, modelWith } from '../../../src/sim/pilot/draw'
import { exampleFile, operatorsApart, reveal } from '../../../src/sim/pilot/example'
import { forecastOf } from '../../../src/sim/pilot/forecast'
import { knowledgeOf } from '../../../src/sim/pilot/knowledge'
import { dayOfShare, seenIn } from '../../../src/sim/pilot/observe'
import { type Outcome, outcomeOf } from '../../../src/sim/pilot/outcome'
import { restOf } from '../../../src/sim/pilot/rest'
import { readProject } from '../../../src/sim/project/read'
import type { Project } from '../../../src/sim/project/schema'

export interface CoverageQuestion {
  readonly contacts: number
  /** Deviation of the log-odds of a result between operators. */
  readonly spread: number
  readonly team: 'same' | 'new'
  readonly projects: number
  readonly replications: number
  readonly baselineReplications: number
  readonly seed: string
}

export interface Covered {
  readonly figure: string
  /** Share of projects in the range of 80 and of 95 of 100; share that ended below and above the range of 80. */
  readonly in80: number
  readonly in95: number
  readonly below80: number
  readonly above80: number
  /** Mean width of the range of 95 of 100, relative to the mean of the figure. */
  readonly width95: number
}

const keys = ['offers.stage1', 'offers.workingDays', 'cost', 'costPerStage1'] as const

const nothing: Draw = { reach: 1, talk: 1, wrapUp: 1, conversion: [], stages: [], drift: { reach: 1, results: 1 } }

export function coverageOf(question: CoverageQuestion): Covered[] {
  const { projects, replications, seed, team } = question
  const project = projectOf(question)
  const whole = frameOf(project, 'team')
  const baselines = new Map<number, Baseline>()
  const tallies = keys.map(() => ({ in80: 0, in95: 0, below80: 0, above80: 0, width95: 0 }))
  for (let course = 0; course < projects; course++) {
    const truth = runReplication(whole.model, `${seed}/course`, course)
    const days = dayOfShare(whole, truth, 0.1)
    const first = frameOf(firstDays(project, days), 'team')
    const file = { ...exampleFile(project, 'team', seenIn(first, runReplication(first.model, `${seed}/course`, course))), team }
    const pilot = pilotCase(project, file)
    const rest = restOf(pilot)
    const baseline = baselines.get(days) ?? longBaseline(question, pilot)
    baselines.set(days, baseline)
    const knowledge = knowledgeOf(pilot, baseline)
    const own = `${seed}/forecast ${course}`
    const outcomes: Outcome[] = []
    for (let replication = 0; replication < replications; replication++) {
      const draw = drawFor(knowledge, file, rest.operators, own, replication)
      const model = modelWith(rest.frame.model, draw)
      const counts = runReplication(model, own, replication)
      outcomes.push(outcomeOf(pilot, { ...rest, frame: { ...rest.frame, model } }, baseline, draw, counts, own, replication))
    }
    const forecast = forecastOf(pilot, outcomes)
    // the same team: what the course brought; another one: a rest with operators whom nobody has seen, as the file has them
    const others = `${seed}/others`
    const unseen = () => outcomeOf(pilot, rest, baseline, nothing, runReplication(rest.frame.model, others, course), others, course)
    const actual = team === 'new' ? actualOf(forecastOf(pilot, [unseen()]).figures) : actualOf(reveal(project, 'team', truth, forecast))
    keys.forEach((key, place) => {
      const figure = forecast.figures.find((one) => one.key === key)
      if (figure === undefined) throw new Error(key)
      const [of80, of95] = figure.ranges
      const value = actual(key)
      const tally = tallies[place]
      if (value >= of80.low && value <= of80.high) tally.in80++
      if (value >= of95.low && value <= of95.high) tally.in95++
      if (value < of80.low) tally.below80++
      if (value > of80.high) tally.above80++
      tally.width95 += (of95.high - of95.low) / figure.mean
    })
  }
  return keys.map((figure, place) => {
    const { in80, in95, below80, above80, width95 } = tallies[place]
    return { figure, in80: in80 / projects, in95: in95 / projects, below80: below80 / projects, above80: above80 / projects, width95: width95 / projects }
  })
}

function actualOf(figures: readonly { readonly key: string; readonly actual?: number; readonly mean?: number }[]): (key: string) => number {
  return (key) => {
    const figure = figures.find((one) => one.key === key)
    return figure?.actual ?? figure?.mean ?? Number.NaN
  }
}

/** What the file would have shown in so many days: the same for all projects, so its own noise must be small. */
function longBaseline({ baselineReplications, seed }: CoverageQuestion, pilot: PilotCase): Baseline {
  const frame = baselineFrame(pilot)
  return baselineOf(
    frame,
    Array.from({ length: baselineReplications }, (_, replication) => runReplication(frame.model, `${seed}/baseline`, replication)),
  )
}

/** Four operators sell to a list in about twelve days; progressive dialing, three attempts a contact. */
function projectOf({ contacts, spread }: CoverageQuestion): Project {
  const lognormal = (mean: number, cv: number) => ({ kind: 'lognormal', mean, cv })
  const data = {
    format: 'callsim',
    version: 2,
    name: 'Offers',
    currency: 'RUB',
    language: 'en',
    calendar: { signing: '2026-09-07', workdays: ['mon', 'tue', 'wed', 'thu', 'fri'], open: '09:00', close: '18:00', horizonDays: 30, interval: 60 },
    demand: {
      campaigns: [
        {
          id: 'offers',
          name: 'Offers',
          list: {
            contacts,
            reach: 0.45,
            ring: {
              answered: lognormal(12, 0.5),
              unanswered: { kind: 'deterministic', mean: 25 },
              busy: { kind: 'deterministic', mean: 4 },
              machine: lognormal(15, 0.3),
            },
            attemptsAtMost: 3,
            retry: { busy: 30, noAnswer: 150, machine: 1200, refusal: null, later: 1440, abandoned: 1440 },
            hours: { from: '09:00', to: '18:00' },
          },
          conversation: {
            productiveTalk: lognormal(600, 0.5),
            otherTalk: lognormal(240, 0.8),
            productiveWrapUp: lognormal(300, 0.5),
            otherWrapUp: lognormal(60, 0.6),
            stages: [{ id: 'orders', name: 'Orders', share: 0.2 }],
          },
        },
      ],
    },
    setups: [
      {
        id: 'team',
        name: 'Team',
        kind: 'vendor',
        start: {},
        groups: [{ id: 'operators', name: 'Operators', skills: ['offers'], shifts: [{ operators: 4, from: '09:00', to: '18:00' }] }],
        terms: [
          { kind: 'operator-hour', amount: 700, basis: 'scheduled' },
          { kind: 'attempt', amount: 0.48 },
          { kind: 'result', amount: 300, stage: 1 },
        ],
      },
    ],
  }
  const read = readProject(data)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return operatorsApart(read.project, 'team', spread)
}
