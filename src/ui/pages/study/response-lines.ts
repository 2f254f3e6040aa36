/** Curves of a measure along a field: a line a set-up, or a set-up and value of a second field; their table and what they say. */
import type { StudyPoint, StudyValue } from '../../../sim/study/results-file'
import type { ResponseLine, ResponsePoint } from '../../charts/response-chart'
import type { FigureTableData } from '../../parts/figure-table'
import { figureText } from '../../parts/figure-text'
import { isSpread } from '../../parts/interval-words'
import type { Wording } from '../../parts/measure-words'
import { fixedFields, type SettledChoices } from './study-choices'
import { figureAt, placeText, pointFinder, type StudyView, type ViewedSetup } from './study-view'

export interface Response {
  readonly lines: readonly ResponseLine[]
  readonly table: FigureTableData
  readonly finding: string
}

interface Place {
  readonly x: number
  readonly at: string
  readonly point: StudyPoint | undefined
}

interface Track {
  readonly setup: ViewedSetup
  readonly name: string
  /** Where the list beside the drawing says which field it is. */
  readonly short: string
  readonly place?: number
  readonly places: readonly Place[]
}

/** "84.3 % (83.1–85.4)". */
export function bracketed(point: StudyPoint | undefined, setup: string, { measure, interval }: SettledChoices, wording: Wording): string {
  const figure = figureAt(point, setup, measure.key, interval)
  if (!figure) return '–'
  const { value, range } = figureText(figure, wording)
  return isSpread(range) ? `${value} (${range})` : value
}

export function responseOf(view: StudyView, choices: SettledChoices, wording: Wording): Response {
  const tracks = view.onGrid ? gridTracks(view, choices) : scatteredTracks(view, choices)
  const drawn = tracks.map((track) => lineOf(track, choices, wording))
  return {
    lines: drawn.filter(({ runs }) => runs.length > 0),
    table: view.onGrid ? gridTable(tracks, choices, wording) : scatteredTable(view, choices, wording),
    finding: tracks.flatMap((track) => findingOf(track, choices, wording)).join(' '),
  }
}

/** Where words stand in place of numbers, a position for each. */
export const positionOf = ({ across }: SettledChoices, value: StudyValue): number => (across.numeric ? Number(value) : across.values.indexOf(value))

/** Points of several lines at one word stand side by side, so far apart. */
const BESIDE = 0.06

function gridTracks(view: StudyView, choices: SettledChoices): readonly Track[] {
  const { across, lines, fixed, setups } = choices
  const set = fixedFields(view, [across, lines])
  const find = pointFinder(
    view.points,
    [across, ...(lines ? [lines] : []), ...set].map(({ id }) => id),
  )
  const held = Object.fromEntries(set.map(({ id }) => [id, fixed[id]]))
  return view.setups
    .filter(({ id }) => setups.includes(id))
    .flatMap((setup, which) =>
      (lines ? lines.values.map((value) => ({ [lines.id]: value })) : [{}]).map((own, place, all): Track => {
        const aside = across.numeric ? 0 : BESIDE * (which * all.length + place - (setups.length * all.length - 1) / 2)
        const value = lines && own[lines.id]
        const said = lines && value !== undefined ? lines.said(value) : ''
        const alone = setups.length === 1
        return {
          setup,
          name: said === '' ? setup.name : alone ? `${lines?.name}: ${said}` : `${setup.name}, ${said}`,
          short: said === '' ? setup.name : alone ? said : `${setup.name}, ${said}`,
          ...(lines && { place }),
          places: across.values.map((one) => ({
            x: positionOf(choices, one) + aside,
            at: across.said(one),
            point: find({ ...held, ...own, [across.id]: one }),
          })),
        }
      }),
    )
}

function scatteredTracks(view: StudyView, choices: SettledChoices): readonly Track[] {
  const { across, setups } = choices
  return view.setups
    .filter(({ id }) => setups.includes(id))
    .map((setup) => ({
      setup,
      name: setup.name,
      short: setup.name,
      places: view.points
        .flatMap((point) => {
          const value = point.values[across.id]
          return value === undefined ? [] : [{ x: positionOf(choices, value), at: placeText(view, point), point }]
        })
        .sort((one, other) => one.x - other.x),
    }))
}

function lineOf({ setup, short, place, places }: Track, choices: SettledChoices, wording: Wording): ResponseLine {
  const runs: ResponsePoint[][] = [[]]
  for (const { x, at, point } of places) {
    const figure = figureAt(point, setup.id, choices.measure.key, choices.interval)
    if (!figure || !Number.isFinite(figure.mean)) {
      runs.push([])
      continue
    }
    const { low, high, events } = figureText(figure, wording)
    const bounded = Number.isFinite(low) && Number.isFinite(high)
    runs.at(-1)?.push({
      x,
      mean: figure.mean,
      low: bounded ? low : figure.mean,
      high: bounded ? high : figure.mean,
      fewEvents: events !== 'enough',
      hover: wording.t('studyPage.response.hover', { at, name: short, value: bracketed(point, setup.id, choices, wording) }),
    })
  }
  return {
    id: `${setup.id} ${place ?? ''}`,
    name: short,
    swatch: setup.swatch,
    ...(place !== undefined && { place }),
    runs: runs.filter((run) => run.length > 0),
  }
}

function gridTable(tracks: readonly Track[], choices: SettledChoices, wording: Wording): FigureTableData {
  return {
    head: [choices.across.title, ...tracks.map(({ name }) => name)],
    rows: (tracks[0]?.places ?? []).map(({ at }, place) => [
      at,
      ...tracks.map(({ setup, places }) => bracketed(places[place]?.point, setup.id, choices, wording)),
    ]),
  }
}

function scatteredTable(view: StudyView, choices: SettledChoices, wording: Wording): FigureTableData {
  const setups = view.setups.filter(({ id }) => choices.setups.includes(id))
  return {
    head: [wording.t('studyPage.response.point'), ...view.fields.map(({ title }) => title), ...setups.map(({ name }) => name)],
    rows: view.points.map((point) => [
      String(point.point + 1),
      ...view.fields.map((field) => (point.values[field.id] === undefined ? '–' : field.text(point.values[field.id]))),
      ...setups.map(({ id }) => bracketed(point, id, choices, wording)),
    ]),
  }
}

/** From the first to the last value, for those who do not see the curve. */
function findingOf({ setup, name, places }: Track, choices: SettledChoices, wording: Wording): string[] {
  const known = places.filter(({ point }) => figureAt(point, setup.id, choices.measure.key, choices.interval))
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last) return []
  const text = (place: Place) => bracketed(place.point, setup.id, choices, wording)
  return [wording.t('studyPage.response.finding', { name, first: text(first), from: first.at, last: text(last), to: last.at })]
}
