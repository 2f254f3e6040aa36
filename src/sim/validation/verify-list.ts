/** A list worked off by progressive dialing: the whole campaign is one replication, so that what differs from one to the next is seen too. */
import { ATTEMPT, ATTEMPT_WIDTH, CAMPAIGN, type CampaignColumn, type Counts, GROUP, type GroupColumn } from '../centre/counts'
import type { TruthCase } from './case-file'
import { meanOf } from './case-laws'
import { estimate } from './estimate'
import { type Leaf, pathText } from './expected-tree'
import { type Events, judge, judgeExact, missing, type Place, type Row } from './judge'
import { LEAST_TIME, listForms } from './list-forms'
import { liveBy } from './live'
import { listProject } from './outbound-project'
import { listRunOf } from './outbound-timing'
import type { ListCase } from './read-outbound'
import { columnsOf, type Sample, type Sums } from './reading'
import { UnsupportedCase } from './unsupported'
import type { Effort } from './verify-centre'

const EXACT = 1e-9

/** Places of a reading; numbers of attempts follow: how many records had that many at least. */
const AT = { dials: 0, dialSquares: 1, contacts: 2, contactSquares: 3, results: 4, resultSquares: 5, unreached: 6, work: 7, length: 8, finished: 9 } as const
const FIRST_ATTEMPT = Object.keys(AT).length

/** @throws UnsupportedCase */
export function verifyList(one: TruthCase, model: ListCase, leaves: readonly Leaf[], { precision, times, seed }: Effort): readonly Row[] {
  const forms = listForms(model)
  const run = listRunOf(model, forms.expected_dials, forms[LEAST_TIME], precision, times)
  const sample = liveBy(listProject(model, run), run.replications, seed, (counts) => readingOf(counts, model, 1000 * run.scale))
  if (sample.total[AT.finished] < run.replications) throw new UnsupportedCase(`a list that is worked off within ${run.days} days`)
  const figures = figuresOf(model)
  return leaves.map(({ path, expected }) => {
    const place = { family: one.family, id: one.id, figure: pathText(path) }
    const [name] = path
    if (path.length === 1 && name === LEAST_TIME) return judgeBound(place, expected, sample, model)
    if (path.length > 1 || !Object.hasOwn(figures, name)) return missing(place, expected, 'no such figure is known')
    const events = SHARES[name]
    return judge(place, expected, estimate(sample, figures[name]), events === undefined ? undefined : eventsOf(sample, events, model))
  })
}

function readingOf(counts: Counts, { max_attempts }: ListCase, perSecond: number): Float64Array {
  const { days, lastActivity, finished, attempts } = counts
  const whole = { kind: 'days' as const, firstRow: 0, lastRow: days }
  const [campaigns, groups] = [columnsOf(counts, whole, 0, 'campaigns'), columnsOf(counts, whole, 0, 'groups')]
  const campaign = (column: CampaignColumn) => campaigns[CAMPAIGN[column]]
  const seconds = (column: GroupColumn) => groups[GROUP[column]] / perSecond
  const numbers = [campaign('attempts'), campaign('conversations'), campaign('stage1')].flatMap((count) => [count, count * count])
  const work = seconds('dialing') + seconds('talk') + seconds('wrapUp')
  const tries = Array.from({ length: max_attempts }, (_, place) => attempts[place * ATTEMPT_WIDTH + ATTEMPT.attempts])
  return Float64Array.from([...numbers, campaign('closedUnanswered'), work, lastActivity[0] / perSecond, finished[0], ...tries])
}

type Of = (sums: Sums) => number

function figuresOf({ records, max_attempts }: ListCase): Readonly<Record<string, Of>> {
  const mean =
    (place: number): Of =>
    (sums) =>
      sums.at(place) / sums.replications
  const perRecord =
    (place: number): Of =>
    (sums) =>
      mean(place)(sums) / records
  const sd =
    (place: number): Of =>
    (sums) => {
      const n = sums.replications
      const about = mean(place)(sums)
      return Math.sqrt(((mean(place + 1)(sums) - about * about) * n) / (n - 1))
    }
  const squaresPerRecord: Of = (sums) => {
    let sum = 0
    for (let attempt = 0; attempt < max_attempts; attempt++) sum += (2 * attempt + 1) * perRecord(FIRST_ATTEMPT + attempt)(sums)
    return sum
  }
  const attempts = perRecord(AT.dials)
  return {
    mean_attempts_per_record: attempts,
    std_attempts_per_record: (sums) => Math.sqrt(squaresPerRecord(sums) - attempts(sums) * attempts(sums)),
    expected_dials: mean(AT.dials),
    std_dials: sd(AT.dials),
    contact_rate: perRecord(AT.contacts),
    expected_contacts: mean(AT.contacts),
    std_contacts: sd(AT.contacts),
    dials_per_contact: (sums) => sums.at(AT.dials) / sums.at(AT.contacts),
    expected_conversions: mean(AT.results),
    std_conversions: sd(AT.results),
    agent_work_seconds: mean(AT.work),
    exhausted_share: perRecord(AT.unreached),
  }
}

/** Shares of the records, by the place of their numerator. */
const SHARES: Readonly<Record<string, number>> = { contact_rate: AT.contacts, exhausted_share: AT.unreached }

function eventsOf({ total, readings }: Sample, place: number, { records }: ListCase): Events {
  return { seen: total[place], of: readings.length * records }
}

/**
 * The campaign is no shorter than if nobody ever waited for a number to call, and longer by no more than the longest way of one record: at the
 * end the others have nothing left to do.
 */
function judgeBound(place: Place, expected: number, sample: Sample, model: ListCase): Row {
  const length = estimate(sample, (sums) => sums.at(AT.length) / sums.replications)
  const { max_attempts, agents } = model
  let lastOfAll = 0
  for (let agent = 1; agent <= agents; agent++) lastOfAll += 1 / agent
  const slack = max_attempts * meanOf(model.ring_s) + lastOfAll * 2 * (meanOf(model.talk_s) + meanOf(model.wrap_s))
  const within = Math.min(Math.max(length.value, expected), expected + slack)
  const row = judge(place, expected, { value: expected + length.value - within, standardError: length.standardError })
  return { ...row, obtained: length.value, reason: `a lower bound; the campaign may be ${Math.round(slack)} s longer` }
}

/** The same figures in closed form. */
export function exactList(one: TruthCase, model: ListCase, leaves: readonly Leaf[]): readonly Row[] {
  const forms = listForms(model)
  return leaves.flatMap(({ path, expected }) => {
    const place = { family: one.family, id: one.id, figure: `closed form: ${pathText(path)}` }
    return path.length === 1 && Object.hasOwn(forms, path[0]) ? [judgeExact(place, expected, forms[path[0]], EXACT)] : []
  })
}
