/** For and against each set-up in words. */
import { pointWords } from '../messages/decision-words'
import type { ProsAndCons } from '../sim/decision/pros-and-cons'
import type { RunReport } from '../sim/experiment/results'
import type { Wording } from './wording'

export function pointsText(all: readonly ProsAndCons[], report: RunReport, nameOf: (setup: string) => string, wording: Wording): string {
  const { t } = wording
  const blocks = all.map(({ setup, points }) => [
    `  ${nameOf(setup)}`,
    ...points.map((point) => `    ${t(`decision.point.${point.side}`, { text: pointWords(point, report, nameOf, wording) })}`),
  ])
  return [t('decision.section.pros'), ...blocks.flat()].join('\n')
}
