/** What every part of a decision on a page is given. */
import type { Speaker } from '../../messages/decision-words'
import type { Option } from '../../sim/decision/option'
import { textIn } from '../../sim/terms/text'
import { lowered, type Wording } from './measure-words'
import { type SwatchClass, swatchClass } from './swatch'

export interface DecisionSetup {
  readonly id: string
  readonly name: string
  /** In the middle of a sentence. */
  readonly inside: string
  readonly swatch: SwatchClass
}

export interface DecisionPart {
  readonly setups: readonly DecisionSetup[]
  readonly nameOf: (setup: string) => string
  readonly speaker: Speaker
  readonly wording: Wording
}

export function setupsOf(options: readonly Pick<Option, 'setup' | 'name' | 'kind'>[], { language }: Wording): readonly DecisionSetup[] {
  return options.map(({ setup, name, kind }, place) => {
    const text = textIn(name, language)
    return { id: setup, name: text, inside: kind === 'in-house' ? lowered(text) : text, swatch: swatchClass(place) }
  })
}
