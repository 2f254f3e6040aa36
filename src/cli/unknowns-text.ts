/** Inputs that are not known: what each does alone, and what knowing it would be worth. */
import { turnWords } from '../messages/decision-words'
import { fieldWords } from '../messages/fields'
import type { Information } from '../sim/decision/information'
import type { Tornado } from '../sim/decision/tornado'
import { fieldAt } from '../sim/project/field-at'
import { positionsOf } from '../sim/project/paths'
import { type Project, ProjectShape } from '../sim/project/schema'
import { table } from './table'
import type { Wording } from './wording'

const shown = 12

/** The field in words, and where it stands. */
function inputName(path: string, project: Project, { language }: Wording): string {
  const place = positionsOf(project, path)
  const field = place && fieldAt(ProjectShape, project, place)
  return field === undefined ? path : `${fieldWords(field, language).title} (${path})`
}

export function tornadoText({ bars, left }: Tornado, project: Project, money: string, nameOf: (setup: string) => string, wording: Wording): string {
  const { t, format } = wording
  const perResult = bars.some(({ effects }) => effects.some(({ costPerResult }) => costPerResult !== undefined))
  const what = perResult ? 'costPerResult' : 'cost'
  const rows = bars.slice(0, shown).flatMap(({ path, low, high, effects, repriced }) => {
    const setups = [...new Set(effects.map(({ setup }) => setup))]
    const range = format.interval(low, high, (value) => format.number(value))
    return [
      [inputName(path, project, wording), range, '', '', repriced ? t('decision.repriced') : ''],
      ...setups.map((setup) => {
        const [atLow, atHigh] = (['low', 'high'] as const).map((at) => effects.find((one) => one.setup === setup && one.at === at)?.[what])
        const change = (effect: typeof atLow) => (effect === undefined ? '' : wording.value(effect.change, 'money', (effect.high - effect.low) / 2))
        return [`  ${nameOf(setup)}`, '', change(atLow), change(atHigh), '']
      }),
    ]
  })
  const head = [t('decision.column.input'), '', t('decision.column.low'), t('decision.column.high'), '']
  const hidden = left.length + Math.max(0, bars.length - shown)
  return [
    t('decision.section.tornado', { what: t(`decision.column.${what}`), money }),
    table([head, ...rows], ['left', 'right', 'right', 'right', 'left']),
    ...(hidden > 0 ? [t('decision.left', { count: hidden })] : []),
  ].join('\n')
}

export function informationText(
  { criterion, best, setups, inputs, points }: Information,
  project: Project,
  nameOf: (setup: string) => string,
  wording: Wording,
): string {
  const { t, format } = wording
  const often = setups.find(({ setup }) => setup === best)?.best ?? 0
  const clear = inputs.filter((input) => input.clear)
  const rows = clear.map((input) => [
    inputName(input.path, project, wording),
    wording.value(input.value, 'money', input.value / 10),
    turnWords(input, best, nameOf, wording, (value) => format.number(value, 3)),
  ])
  const head = [t('decision.column.input'), t('decision.column.worth'), t('decision.column.turns')]
  return [
    t('decision.section.information'),
    t('decision.information.best', { criterion: t(`decision.information.criterion.${criterion}`), best: nameOf(best), n: Math.round(100 * often) }),
    ...(rows.length === 0 ? [t('decision.information.none')] : [table([head, ...rows], ['left', 'right', 'left'])]),
    t('decision.information.points', { count: points }),
  ].join('\n')
}
