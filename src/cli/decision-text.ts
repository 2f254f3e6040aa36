/** A decision for people: set-ups beside each other, why, and what would turn it. */
import { criterionWords, noticeWords, scenarioWords } from '../messages/decision-words'
import type { DecisionReport } from '../sim/decision/report'
import type { Project } from '../sim/project/schema'
import { breakEvenText, mapText } from './break-even-text'
import { optionTexts } from './option-text'
import { pointsText } from './points-text'
import { table } from './table'
import { informationText, tornadoText } from './unknowns-text'
import type { Wording } from './wording'

export function decisionText(decision: DecisionReport, project: Project, wording: Wording): string {
  const { t, format } = wording
  const { report, options } = decision.base
  const { replications, seed, engine, hash, currency } = report
  const money = `${currency}, ${wording.vat}`
  const names = new Map(options.map(({ setup, name }) => [setup, wording.text(name)]))
  const nameOf = (setup: string) => names.get(setup) ?? setup
  const head = t('decision.head', { replications: t('status.replications', { count: replications }), seed, engine, hash, currency, vat: wording.vat })
  const months = decision.months === undefined ? [] : [t('decision.months', { count: decision.months })]
  return [
    [wording.text(report.project), head, ...months, ...noticeLines()].join('\n'),
    ...optionTexts(decision.base, money, wording),
    pointsText(decision.prosAndCons, report, nameOf, wording),
    scenarios(),
    ...(decision.breakEven ? breakEvenText(decision.breakEven, money, nameOf, wording) : []),
    decision.map ? mapText(decision.map, nameOf, wording) : '',
    decision.tornado ? tornadoText(decision.tornado, project, money, nameOf, wording) : '',
    decision.information ? informationText(decision.information, project, nameOf, wording) : '',
    scorecard(),
    margins(),
  ]
    .filter(Boolean)
    .join('\n\n')

  function noticeLines(): string[] {
    const unfinished = options.flatMap(({ setup, unfinished: open }) =>
      open === undefined ? [] : [`! ${t('decision.notice.unfinished', { name: nameOf(setup), n: Math.round(100 * open.share) })}`],
    )
    return [...decision.notices.map((notice) => `! ${noticeWords(notice, nameOf, wording)}`), ...unfinished]
  }

  function scenarios(): string {
    if (decision.scenarios.length === 0) return ''
    const perResult = decision.scenarios.every(({ options: all }) => all.every(({ costPerResult }) => costPerResult !== undefined))
    const what = perResult ? 'costPerResult' : 'cost'
    const base = { id: 'base', assumed: true, options }
    const rows = [base, ...decision.scenarios].map((scenario) => [
      scenarioWords(scenario, wording),
      ...scenario.options.map((option) => {
        const figure = option[what]
        return figure === undefined
          ? '–'
          : `${wording.value(figure.mean, 'money', (figure.high - figure.low) / 2)} (${wording.range(figure.outcomeLow, figure.outcomeHigh, 'money')})`
      }),
    ])
    return `${t('decision.section.scenarios', { what: t(`decision.column.${what}`), money })}\n${table([['', ...names.values()], ...rows])}`
  }

  function scorecard(): string {
    const { criteria, setups, assumed } = decision.scorecard
    if (criteria.length === 0) return ''
    const share = (value: number) => `${format.number(Math.round(100 * value))}`
    const rows = criteria.map((criterion) => [
      criterionWords(criterion, wording),
      share(criterion.weight),
      ...criterion.marks.map(({ mark }) => format.number(mark, 1)),
    ])
    const of = (take: (setup: (typeof setups)[number]) => string) => setups.map(take)
    const summary = [
      [t('decision.column.score'), '', ...of(({ score }) => format.number(score, 2))],
      [t('decision.column.first'), '', ...of(({ firstAsWeighted }) => t('decision.ofHundred', { n: share(firstAsWeighted) }))],
      [t('decision.column.firstNear'), '', ...of(({ firstNear }) => t('decision.ofHundred', { n: share(firstNear) }))],
      [t('decision.column.firstAny'), '', ...of(({ firstAny }) => t('decision.ofHundred', { n: share(firstAny) }))],
    ]
    const head = [[t('decision.column.criterion'), t('decision.column.weight'), ...names.values()]]
    return [t('decision.section.scorecard'), ...(assumed ? [t('decision.assumedWeights')] : []), table([...head, ...rows, ...summary])].join('\n')
  }

  function margins(): string {
    if (decision.margins === undefined || decision.margins.length === 0) return ''
    const lines = decision.margins.map(({ setup, ownCost, margin, share, loss, wanted }) => {
      const told = t('decision.margin', {
        name: nameOf(setup),
        own: wording.value(ownCost.mean, 'money', (ownCost.high - ownCost.low) / 2),
        margin: `${wording.value(margin.mean, 'money', (margin.high - margin.low) / 2)}, ${wording.range(margin.outcomeLow, margin.outcomeHigh, 'money')}`,
        share: share ? wording.value(share.mean, 'share', (share.high - share.low) / 2) : '–',
        n: Math.round(100 * loss.share),
      })
      return wanted ? `${told}${t('decision.marginWanted', { share: wording.value(wanted.share, 'share'), times: format.number(wanted.priceTimes, 2) })}` : told
    })
    return [t('decision.section.margins', { money }), ...lines].join('\n')
  }
}
