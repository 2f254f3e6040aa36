import { MENU, MENU_WIDTH, type MenuColumn } from '../centre/counts'
import { countedDays, type Frame } from './frame'
import type { Measure } from './measure'
import { menuPartMeasures } from './menu-part-measures'
import type { Replication } from './replication'
import type { MeasureInfo } from './results'

type Of = (column: MenuColumn) => number
type Words = Pick<MeasureInfo, 'kind' | 'unit' | 'better'>

/** All measures of one voice menu; whole projects are the outcomes. */
export function menuMeasures(frame: Frame, place: number): Measure[] {
  const { id, name } = frame.setup.menus[place]
  const { open, close } = frame.model.calendar
  const days = countedDays(frame)
  const ofReplication =
    ({ counts }: Replication): Of =>
    (column) =>
      counts.menus[place * MENU_WIDTH + MENU[column]]
  const measure = (words: Words, top: (of: Of) => number, bottom: (of: Of) => number, counted = false): Measure => ({
    info: { key: `${id}.${words.kind}`, entity: { of: 'menu', id, name }, ...words },
    outcomeOf: 'project',
    counted,
    yesOrNo: false,
    top: (replication) => top(ofReplication(replication)),
    bottom: (replication) => bottom(ofReplication(replication)),
  })
  const share = (kind: string, column: MenuColumn, better?: 'lower' | 'higher') =>
    measure(
      { kind, unit: 'share', ...(better && { better }) },
      (of) => of(column),
      (of) => of('entered'),
      true,
    )
  const meanTime = (kind: string, time: MenuColumn, count: MenuColumn) =>
    measure(
      { kind, unit: 'seconds' },
      (of) => of(time) / 1000,
      (of) => of(count),
    )
  const allTime = (of: Of) => of('timeContained') + of('timeHungUp') + of('timePassedOn')
  return [
    measure(
      { kind: 'menuEntered', unit: 'count' },
      (of) => of('entered'),
      () => days,
    ),
    share('menuContained', 'contained', 'higher'),
    share('menuHungUp', 'hungUp', 'lower'),
    share('menuPassedOn', 'passedOn'),
    measure(
      { kind: 'menuTime', unit: 'seconds', better: 'lower' },
      (of) => allTime(of) / 1000,
      (of) => of('contained') + of('hungUp') + of('passedOn'),
    ),
    meanTime('menuTimeContained', 'timeContained', 'contained'),
    meanTime('menuTimeHungUp', 'timeHungUp', 'hungUp'),
    meanTime('menuTimePassedOn', 'timePassedOn', 'passedOn'),
    measure({ kind: 'portsMean', unit: 'ratio' }, allTime, () => days * (close - open)),
    ...(frame.model.menus[place].ports < Number.MAX_SAFE_INTEGER
      ? [
          measure(
            { kind: 'menuBlocked', unit: 'share', better: 'lower' },
            (of) => of('blocked'),
            (of) => of('entered') + of('blocked'),
            true,
          ),
        ]
      : []),
    ...menuPartMeasures(frame, place),
  ]
}
