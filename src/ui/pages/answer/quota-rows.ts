/** Quota cells in words and digits, in the order of the questionnaire. */
import { EN_DASH } from '../../../messages/format'
import type { SetupResult } from '../../../sim/experiment/results'
import type { Project } from '../../../sim/project/schema'
import { textIn } from '../../../sim/terms/text'
import { digits, ranged } from '../../parts/amounts'
import { isSpread } from '../../parts/interval-words'
import type { Wording } from '../../parts/measure-words'

export interface QuotaRow {
  readonly id: string
  readonly name: string
  readonly wanted: string
  readonly completes: string
  readonly completesRange: string
  readonly overQuota: string
  readonly filled: string
  readonly day: string
  readonly dayRange: string
}

export function quotaRows(setup: SetupResult, campaign: string, project: Project | undefined, wording: Wording): readonly QuotaRow[] {
  const { t, language } = wording
  const targets = project?.demand.campaigns.find(({ id }) => id === campaign)?.conversation.questionnaire?.cells ?? []
  const cells = setup.info.flatMap(({ kind, entity, part }) =>
    kind === 'cellCompletes' && part && entity.of === 'campaign' && entity.id === campaign ? [part] : [],
  )
  return cells.map(({ id, name }) => {
    const of = (last: string) => setup.measures[`${campaign}.cell.${id}.${last}`]
    const target = targets.find((cell) => cell.id === id)?.target
    const [filled, overQuota, day] = [of('filled'), of('overQuota'), of('days')]
    const completes = of('completes')
    const done = completes && ranged(completes.mean, completes.outcomeLow, completes.outcomeHigh, 'count', wording)
    const days = day && ranged(day.mean, day.outcomeLow, day.outcomeHigh, 'workdays', wording)
    return {
      id,
      name: textIn(name, language),
      wanted: target === undefined || target === 0 ? t('outbound.quotas.free') : digits(target, 0, language),
      completes: done?.value ?? EN_DASH,
      completesRange: done && isSpread(done.range) ? done.range : '',
      overQuota: overQuota ? ranged(overQuota.mean, overQuota.outcomeLow, overQuota.outcomeHigh, 'count', wording).value : EN_DASH,
      filled: filled ? digits(filled.mean * 100, 0, language) : EN_DASH,
      day: days?.value ?? (filled ? t('outbound.quotas.never') : EN_DASH),
      dayRange: days && isSpread(days.range) ? days.range : '',
    }
  })
}

/** In how many projects all cells are full, and what would have to be bought where they are not. */
export function quotaWords(setup: SetupResult, campaign: string, wording: Wording): readonly string[] {
  const { t, language } = wording
  const [filled, toBuy] = [setup.measures[`${campaign}.quotasFilled`], setup.measures[`${campaign}.contactsToBuy`]]
  if (!filled) return []
  if (filled.mean === 1) return [t('outbound.quotas.allFull')]
  const full =
    filled.mean === 0 ? t('outbound.quotas.noneFull') : t('outbound.quotas.fullIn', { n: digits(Math.min(99, Math.max(1, 100 * filled.mean)), 0, language) })
  if (!toBuy || toBuy.mean < 1) return [full]
  const { value, range } = ranged(toBuy.mean, toBuy.outcomeLow, toBuy.outcomeHigh, 'count', wording)
  return [full, t('outbound.quotas.buy', { value, range: isSpread(range) ? range : value })]
}
