/** How the page says what a decision says: its rounding, its names of measures. */
import type { Speaker } from '../../messages/decision-words'
import { formatFor } from '../../messages/format'
import type { RunReport } from '../../sim/experiment/results'
import { textIn } from '../../sim/terms/text'
import { amount } from './amounts'
import { measureName, type Wording } from './measure-words'
import { subjectsOf } from './subjects'

/** A report that speaks of one campaign or call type alone need not name it with every measure. */
export function speakerOf(wording: Wording, report: RunReport): Speaker {
  const { t, language } = wording
  const alone = subjectsOf(report).length < 2
  return {
    t,
    format: formatFor(language),
    text: (text) => textIn(text, language),
    value: (value, unit, halfWidth = 0) => amount(value, unit, wording, halfWidth),
    measureOf: (info) => {
      const name = measureName(info, wording)
      return info.entity.of === 'project' || (alone && info.entity.of !== 'group') ? name : `${textIn(info.entity.name, language)}: ${name}`
    },
  }
}
