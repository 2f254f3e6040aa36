/** A voice menu by its steps, and by the ways out of it: tables, with bars for what is compared down a column. */
import type { Entity, SetupResult } from '../../../sim/experiment/results'
import type { Project } from '../../../sim/project/schema'
import { textIn } from '../../../sim/terms/text'
import type { BarTableData } from '../../parts/bar-table'
import type { Wording } from '../../parts/measure-words'
import { figureCell, mostOf, partsOf } from './part-tables'

type MenuEntity = Extract<Entity, { readonly id: string }>

/** Menus that calls of the type enter, or that pass calls on to it; all of the set-up where its description is not at hand. */
export function menusOf({ id, info }: SetupResult, project: Project | undefined, callType: string): readonly MenuEntity[] {
  const entities = new Map(info.flatMap(({ entity }) => (entity.of === 'menu' ? [[entity.id, entity] as const] : [])))
  const described = project?.setups.find((setup) => setup.id === id)?.menus
  return [...entities.values()].filter((menu) => {
    const one = described?.find((other) => other.id === menu.id)
    const passesOn = info.some(({ entity, part }) => part?.of === 'exit' && part.id === callType && entity.of === 'menu' && entity.id === menu.id)
    return one === undefined || one.callTypes.includes(callType) || passesOn
  })
}

const ofStep = [
  ['visits', 'visits'],
  ['time', 'time'],
  ['invalidShare', 'invalid'],
  ['hungUpShare', 'hungUp'],
] as const

/** A row a step, in the order of the file. A column in which no step has anything is left out. */
export function stepTable(setup: SetupResult, menu: string, wording: Wording): BarTableData {
  const { t, language } = wording
  const steps = partsOf(setup, 'menu', menu, 'stepVisits')
  const columns = ofStep
    .map(([name, word]) => ({ word, figures: steps.map(({ id }) => setup.measures[`${menu}.step.${id}.${name}`]) }))
    .filter(({ figures }) => figures.some((figure) => figure !== undefined))
    .map((column) => ({ ...column, most: mostOf(column.figures) }))
  return {
    head: [t('inbound.menu.step'), ...columns.map(({ word }) => t(`inbound.menu.${word}`))],
    rows: steps.map(({ id, name }, at) => ({
      key: id,
      name: textIn(name, language),
      cells: columns.map(({ word, figures, most }) => ({ key: word, ...figureCell(figures[at], most, wording) })),
    })),
  }
}

/** A row a way out: served, hung up, each call type, and who never came in. */
export function exitTable(setup: SetupResult, menu: string, wording: Wording): BarTableData {
  const { t, language } = wording
  const figure = (last: string) => setup.measures[`${menu}.${last}`]
  const exits = partsOf(setup, 'menu', menu, 'menuExitShare').map(({ id, name }) => ({
    key: `exit ${id}`,
    name: t('inbound.menu.passedOn', { callType: textIn(name, language) }),
    share: figure(`exit.${id}.share`),
    time: figure(`exit.${id}.time`),
  }))
  const ways = [
    { key: 'contained', name: t('inbound.menu.contained'), share: figure('menuContained'), time: figure('menuTimeContained') },
    { key: 'hungUp', name: t('inbound.menu.leftMenu'), share: figure('menuHungUp'), time: figure('menuTimeHungUp') },
    ...exits,
    { key: 'blocked', name: t('inbound.menu.blocked'), share: figure('menuBlocked'), time: undefined },
  ].filter(({ share }) => share !== undefined)
  const [mostShare, mostTime] = [mostOf(ways.map(({ share }) => share)), mostOf(ways.map(({ time }) => time))]
  return {
    head: [t('inbound.menu.exit'), t('inbound.menu.share'), t('inbound.menu.timeInMenu')],
    rows: ways.map(({ key, name, share, time }) => ({
      key,
      name,
      cells: [
        { key: 'share', ...figureCell(share, mostShare, wording) },
        { key: 'time', ...figureCell(time, mostTime, wording) },
      ],
    })),
  }
}
