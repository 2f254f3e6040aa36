/** The form as data: what the schema's JSON form and its `meta` say about each value, in the few shapes that the page can draw. */
import type { FieldKey, Unit } from '../../sim/terms/fields'

interface Base {
  readonly field: FieldKey | undefined
  /** May be left out, and is not filled in. */
  readonly optional: boolean
  readonly initial?: unknown
}

export interface NumberNode extends Base {
  readonly shape: 'number'
  readonly unit: Unit
  readonly integer: boolean
  readonly min?: number
  readonly max?: number
  readonly typical?: readonly [number, number]
  /** Empty stands for null: "never". */
  readonly nullable: boolean
}

export interface PlainNode extends Base {
  readonly shape: 'text' | 'word' | 'time' | 'date' | 'boolean' | 'weekdays' | 'dates' | 'words'
}

/** Any number of figures, or exactly so many. */
export interface NumbersNode extends Base {
  readonly shape: 'numbers'
  readonly unit: Unit
  readonly least: number
  readonly most: number
}

export interface EnumNode extends Base {
  readonly shape: 'enum'
  readonly options: readonly (string | number)[]
}

export interface Member {
  readonly name: string
  readonly node: FormNode
}

export interface ObjectNode extends Base {
  readonly shape: 'object'
  readonly members: readonly Member[]
}

export interface ListNode extends Base {
  readonly shape: 'list'
  readonly item: FormNode
  readonly least: number
  readonly most: number
}

/** One of several kinds of object, told apart by the value of `tag`. */
export interface ChoiceNode extends Base {
  readonly shape: 'choice'
  readonly tag: string
  readonly branches: readonly { readonly kind: string; readonly members: readonly Member[] }[]
}

export type FormNode = NumberNode | NumbersNode | PlainNode | EnumNode | ObjectNode | ListNode | ChoiceNode
