/** For and against each set-up in words. */
import type { Point, ProsAndCons } from '../sim/decision/pros-and-cons'
import type { MeasureUnit, RunReport } from '../sim/experiment/results'
import type { Wording } from './wording'

const unitOf = {
  cost: 'money',
  costPerResult: 'money',
  startCost: 'money',
  results: 'count',
  serviceLevel: 'share',
  firstCall: 'workdays',
  end: 'workdays',
} as const satisfies Record<string, MeasureUnit>

export function pointsText(all: readonly ProsAndCons[], report: RunReport, nameOf: (setup: string) => string, wording: Wording): string {
  const { t } = wording
  const blocks = all.map(({ setup, points }) => [
    `  ${nameOf(setup)}`,
    ...points.map((point) => `    ${t(`decision.point.${point.side}`, { text: words(point) })}`),
  ])
  return [t('decision.section.pros'), ...blocks.flat()].join('\n')

  function words(point: Point): string {
    switch (point.kind) {
      case 'goal': {
        const info = report.setups.flatMap((setup) => setup.info).find(({ key }) => key === point.measure)
        return t('decision.point.goal', { measure: info ? wording.measureOf(info) : point.measure, n: Math.round(100 * point.chance.share) })
      }
      case 'risk':
        return t('decision.point.risk', { risk: t(`decision.risk.${point.risk}`), bearer: t(`decision.bearer.${point.side === 'for' ? 'vendor' : 'client'}`) })
      case 'unfinished':
        return t('decision.point.unfinished', { n: Math.round(100 * point.chance.share) })
      default: {
        const { kind, figure, nearest, nearestMean, share } = point
        const half = 'low' in figure ? (figure.high - figure.low) / 2 : 0
        const [value, otherValue] = [figure.mean, nearestMean].map((one) => wording.value(one, unitOf[kind], half))
        const told = t(`decision.point.${kind}`, { value, other: nameOf(nearest), otherValue })
        return share < 1 ? `${told}${t('decision.point.share', { n: Math.round(100 * share) })}` : told
      }
    }
  }
}
