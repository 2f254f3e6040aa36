/** How the page says what a decision says: its rounding, its names of measures. */
import type { Speaker } from '../../messages/decision-words'
import { formatFor } from '../../messages/format'
import { textIn } from '../../sim/terms/text'
import { amount } from './amounts'
import { measureName, type Wording } from './measure-words'

export function speakerOf(wording: Wording): Speaker {
  const { t, language } = wording
  return {
    t,
    format: formatFor(language),
    text: (text) => textIn(text, language),
    value: (value, unit, halfWidth = 0) => amount(value, unit, wording, halfWidth),
    measureOf: (info) => {
      const name = measureName(info, wording)
      return info.entity.of === 'project' ? name : `${textIn(info.entity.name, language)}: ${name}`
    },
  }
}
