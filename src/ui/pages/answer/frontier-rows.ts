/** The pacing frontier in words and digits: the present mode, the best one within the limit, from how many operators on dialing ahead pays. */
import { EN_DASH, formatFor, NBSP, span } from '../../../messages/format'
import { frontierOf, type PacingFrontier, type PacingTeam } from '../../../sim/pacing/frontier'
import type { PacingPoint } from '../../../sim/pacing/measure'
import { type PacingWay, pacingWays } from '../../../sim/pacing/question'
import type { FrontierCurve, FrontierMark } from '../../charts/frontier-chart'
import { amount, digits, ranged } from '../../parts/amounts'
import type { FigureTableData } from '../../parts/figure-table'
import { lowered, type Wording } from '../../parts/measure-words'
import { type DialModeQuestion, MARGIN } from './dial-mode-question'

export interface FrontierView {
  /** The present mode as it is set; the first point that is measured. */
  readonly present: PacingPoint | undefined
  readonly frontier: PacingFrontier
  readonly limit: number
  readonly team: number
  /** How many points each team has in the end. */
  readonly pointsOfTeam: number
}

export function frontierView({ job, team }: DialModeQuestion, points: readonly PacingPoint[]): FrontierView {
  const [present, ...others] = points
  return {
    present,
    frontier: frontierOf(job.question, others),
    limit: job.question.share,
    team,
    pointsOfTeam: (job.tasks.length - 1) / job.question.operators.length,
  }
}

export const teamWith = ({ frontier }: FrontierView, operators: number): PacingTeam | undefined => frontier.teams.find((team) => team.operators === operators)

const shareText = ({ mean, low, high }: PacingPoint['busy'], wording: Wording) => ranged(mean, Math.max(0, low), Math.min(1, high), 'share', wording, false)

function bracketed(interval: PacingPoint['busy'], wording: Wording): string {
  const { value, range } = shareText(interval, wording)
  return range === '' || range === value ? value : `${value} (${range})`
}

/** "Power, several lines", "Predictive: adaptive ratio, tapered". */
function wayName(way: PacingWay, { t }: Wording): string {
  switch (way) {
    case 'adaptive-hard':
      return `${t('dialMode.adaptive')}, ${lowered(t('reaction.hard'))}`
    case 'adaptive-average':
      return `${t('dialMode.adaptive')}, ${lowered(t('reaction.average'))}`
    case 'adaptive-tapered':
      return `${t('dialMode.adaptive')}, ${lowered(t('reaction.tapered'))}`
    default:
      return t(`dialMode.${way}`)
  }
}

/** What the knob of a mode is set to: lines for an idle operator, or the abandoned share that it aims at. */
function knobText({ way, knob }: Pick<PacingPoint, 'way' | 'knob'>, wording: Wording): string {
  const { t, language } = wording
  if (knob === undefined) return ''
  if (way === 'power') return t('outbound.modes.lines', { n: formatFor(language).number(knob) })
  return t('outbound.modes.aims', { share: amount(knob, 'share', wording) })
}

function setting(point: PacingPoint, wording: Wording): string {
  return [wayName(point.way, wording), knobText(point, wording)].filter(Boolean).join(', ')
}

/** "12.1 pp", and with its interval "12.1 pp (11.4–12.8)". */
function points({ mean, low, high }: { readonly mean: number; readonly low?: number; readonly high?: number }, { t, language }: Wording): string {
  const number = (share: number) => formatFor(language).number(100 * share, 1)
  const value = t('measures.difference.points', { n: number(mean) }).replaceAll(' ', NBSP)
  return low === undefined || high === undefined ? value : `${value} (${span(number(low), number(high))})`
}

/** Sentences, as far as the points measured so far bear them out. */
export function frontierWords(view: FrontierView, operators: number, modeName: string, wording: Wording): readonly string[] {
  const { present, frontier, team } = view
  return [
    ...(present ? [presentWords(present, team, modeName, wording)] : []),
    ...bestWords(teamWith(view, operators), view.pointsOfTeam, view.limit, wording),
    ...paysWords(frontier, wording),
  ]
}

function presentWords({ busy, abandoned }: PacingPoint, team: number, mode: string, wording: Wording): string {
  const n = wording.t('answer.withOperators', { count: team, n: digits(team, 0, wording.language) })
  return wording.t('outbound.modes.present', { mode, operators: n, busy: bracketed(busy, wording), abandoned: bracketed(abandoned, wording) })
}

/** Said when all points of the team are there. */
function bestWords(team: PacingTeam | undefined, whole: number, limit: number, wording: Wording): string[] {
  const { t, language } = wording
  if (!team || team.points.length < whole) return []
  const operators = t('answer.withOperators', { count: team.operators, n: digits(team.operators, 0, language) })
  const limitText = amount(limit, 'share', wording)
  if (!team.best || !team.gain) return [t('outbound.modes.noneKeeps', { operators, limit: limitText })]
  if (team.best.way === 'progressive') return [t('outbound.modes.bestIsOne', { operators, limit: limitText })]
  const values = {
    operators,
    limit: limitText,
    mode: setting(team.best, wording),
    busy: bracketed(team.best.busy, wording),
    gain: points(team.gain, wording),
  }
  return [t('outbound.modes.best', values)]
}

function paysWords({ teams, paysFrom, paysNotAt }: PacingFrontier, wording: Wording): string[] {
  const { t, language } = wording
  const count = (n: number) => digits(n, 0, language)
  const margin = points({ mean: MARGIN }, wording).replace(/[.,]0/, '')
  if (paysFrom !== undefined && paysNotAt !== undefined) return [t('outbound.modes.paysFrom', { n: count(paysFrom), m: count(paysNotAt), margin })]
  if (paysFrom !== undefined) return [t('outbound.modes.paysAlready', { n: count(paysFrom), margin })]
  const all = teams.every(({ gain }) => gain !== undefined)
  return paysNotAt !== undefined && all ? [t('outbound.modes.paysNot', { n: count(paysNotAt), margin })] : []
}

/** The name at a line: short, since five or more stand close together. */
function shortName(way: PacingWay, { t }: Wording): string {
  switch (way) {
    case 'adaptive-hard':
      return t('outbound.modes.short.adaptive', { reaction: lowered(t('reaction.hard')) })
    case 'adaptive-average':
      return t('outbound.modes.short.adaptive', { reaction: lowered(t('reaction.average')) })
    case 'adaptive-tapered':
      return t('outbound.modes.short.adaptive', { reaction: lowered(t('reaction.tapered')) })
    case 'expected-free':
      return t('outbound.modes.short.expectedFree')
    case 'chance-constrained':
      return t('outbound.modes.short.chance')
    default:
      return t(`outbound.modes.short.${way}`)
  }
}

/** What is measured of one way of dialing, along its knob. */
function pointsAlong(way: PacingWay, team: PacingTeam | undefined): PacingPoint[] {
  return (team?.points ?? []).filter((point) => point.way === way).sort((a, b) => (a.knob ?? 0) - (b.knob ?? 0))
}

/** A line a mode, or a point where there is nothing to set. */
export function frontierCurves(team: PacingTeam | undefined, wording: Wording): readonly FrontierCurve[] {
  return pacingWays.flatMap((way): FrontierCurve[] => {
    const measured = pointsAlong(way, team)
    if (measured.length === 0) return []
    return [
      {
        key: way,
        label: shortName(way, wording),
        abandoned: measured.map((point) => point.abandoned.mean),
        busy: measured.map((point) => point.busy.mean),
        hover: measured.map((point) => hoverText(setting(point, wording), point, wording)),
      },
    ]
  })
}

export function presentMark({ present }: FrontierView, mode: string, wording: Wording): FrontierMark | undefined {
  if (!present) return undefined
  const { busy, abandoned } = present
  return { busy, abandoned, label: wording.t('outbound.modes.now'), hover: hoverText(mode, present, wording) }
}

function hoverText(name: string, { busy, abandoned }: PacingPoint, wording: Wording): string {
  return wording.t('outbound.modes.hover', { name, busy: bracketed(busy, wording), abandoned: bracketed(abandoned, wording) })
}

/** Every point of a team: what is set, how busy, how many abandoned, how many dials. */
export function pointTable(team: PacingTeam | undefined, limit: number, wording: Wording): FigureTableData {
  const { t } = wording
  const heads = (['mode', 'busy', 'abandoned', 'dials', 'kept'] as const).map((name) => t(`outbound.modes.head.${name}`))
  const rows = pacingWays.flatMap((way) => pointsAlong(way, team))
  return {
    head: heads,
    rows: rows.map((point) => [
      setting(point, wording),
      bracketed(point.busy, wording),
      bracketed(point.abandoned, wording),
      ranged(point.dials.mean, point.dials.low, point.dials.high, 'perHour', wording).value,
      t(point.abandoned.mean <= limit ? 'outbound.modes.yes' : 'outbound.modes.no'),
    ]),
  }
}

export interface TeamRow {
  readonly operators: number
  readonly best: string
  readonly busy: string
  readonly one: string
  readonly gain: string
  readonly pays: boolean
}

/** The best mode of each team size, and what it is worth. */
export function teamRows({ frontier }: FrontierView, wording: Wording): readonly TeamRow[] {
  return frontier.teams.flatMap(({ operators, points: measured, best, gain }): TeamRow[] => {
    const one = measured.find(({ way }) => way === 'progressive')
    if (!best || !gain || !one) return []
    return [
      {
        operators,
        best: setting(best, wording),
        busy: bracketed(best.busy, wording),
        one: bracketed(one.busy, wording),
        gain: best === one ? EN_DASH : points(gain, wording),
        pays: gain.mean >= MARGIN,
      },
    ]
  })
}
