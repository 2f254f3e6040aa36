import type { Frame } from './frame'
import type { Replication } from './replication'
import type { Entity, MeasureInfo, OutcomeOf } from './results'

/**
 * A measure of the catalogue, ready to be taken from replications. With a bottom it is a ratio of sums, Σ top ÷ Σ bottom; without, the
 * mean of the tops. NaN on top: the replication has no such figure.
 */
export interface Measure {
  readonly info: MeasureInfo
  readonly outcomeOf: OutcomeOf
  /** The top counts events: below 30 the figure is marked. */
  readonly counted: boolean
  /** The top is 1 or 0: a share of replications. */
  readonly yesOrNo: boolean
  /** The largest outcome is told beside the mean. */
  readonly extreme?: true
  top(replication: Replication): number
  bottom?(replication: Replication): number
  /** The figure of each counted day, where single days are the outcomes. */
  days?(replication: Replication): number[]
  /** What the figure measures had not ended with the horizon: the figure is less than what it would have been. */
  cutOff?(replication: Replication): boolean
}

/** Formula of a measure on a row of columns: of a day, or summed over the days of a replication. */
export interface Formula<Column, Base> {
  readonly kind: string
  /** Last part of the key where it is not the kind. */
  readonly key?: string
  readonly unit: MeasureInfo['unit']
  readonly better?: 'lower' | 'higher'
  readonly counted?: true
  readonly yesOrNo?: true
  readonly stage?: MeasureInfo['stage']
  readonly part?: MeasureInfo['part']
  readonly service?: MeasureInfo['service']
  top(of: (column: Column) => number, base: Base): number
  bottom?(of: (column: Column) => number, base: Base): number
  cutOff?(base: Base): boolean
}

/** Where the rows of an entity lie, and what beside the columns its formulas speak of. */
export interface Rows<Base> {
  readonly entity: Entity
  readonly outcomeOf: OutcomeOf
  readonly width: number
  /** Number of the entity in its tables. */
  readonly place: number
  sums(replication: Replication): Float64Array
  byDay(replication: Replication): Float64Array
  base(replication: Replication): Base
  dayBase(replication: Replication): Base
}

/** The measure that a formula makes of an entity's rows. */
export function measureOf<Column extends string, Base>(
  formula: Formula<Column, Base>,
  columns: Readonly<Record<Column, number>>,
  rows: Rows<Base>,
  frame: Frame,
): Measure {
  let cells: Float64Array = new Float64Array(0)
  let from = 0
  const of = (column: Column) => cells[from + columns[column]]
  const onSums = (replication: Replication) => {
    cells = rows.sums(replication)
    from = rows.place * rows.width
  }
  const { bottom, cutOff } = formula
  return {
    info: infoOf(formula, rows.entity),
    outcomeOf: rows.outcomeOf,
    counted: formula.counted === true,
    yesOrNo: formula.yesOrNo === true,
    top(replication) {
      onSums(replication)
      return formula.top(of, rows.base(replication))
    },
    ...(bottom && {
      bottom(replication: Replication) {
        onSums(replication)
        return bottom(of, rows.base(replication))
      },
    }),
    ...(cutOff && { cutOff: (replication: Replication) => cutOff(rows.base(replication)) }),
    ...(rows.outcomeOf === 'day' && {
      days(replication: Replication) {
        const values: number[] = []
        const base = rows.dayBase(replication)
        const { days } = replication.counts
        cells = rows.byDay(replication)
        for (let row = frame.model.calendar.warmUpDays; row < days; row++) {
          from = (rows.place * (days + 1) + row) * rows.width
          const below = bottom === undefined ? 1 : bottom(of, base)
          if (below > 0) values.push(formula.top(of, base) / below)
        }
        return values
      },
    }),
  }
}

function infoOf<Column, Base>({ kind, key, unit, better, stage, part, service }: Formula<Column, Base>, entity: Entity): MeasureInfo {
  const last = key ?? kind
  return {
    key: entity.of === 'project' ? last : `${entity.id}.${last}`,
    kind,
    entity,
    unit,
    ...(stage && { stage }),
    ...(part && { part }),
    ...(service && { service }),
    ...(better && { better }),
  }
}
