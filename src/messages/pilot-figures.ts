/** Names of the figures of a forecast in the user's words; stages by their own names. */
import type { TFunction } from 'i18next'
import { type Language, type LocalText, textIn } from '../sim/terms/text'

interface Wording {
  readonly t: TFunction
  readonly language: Language
  /** State of the VAT, in words. */
  readonly vat: string
}

export function pilotFigureName(key: string, stages: readonly { readonly name: LocalText }[], { t, language, vat }: Wording): string {
  const stageAt = (place: number) => textIn(stages.at(place)?.name ?? key, language)
  const stage = /[sS]tage(\d+)(\.rest)?$/.exec(key)
  if (stage !== null) {
    const own = { stage: stageAt(Number(stage[1]) - 1) }
    return t(key.startsWith('costPer') ? 'pilot.figure.costPerStage' : stage[2] ? 'pilot.figure.stageRest' : 'pilot.figure.stage', own)
  }
  if (key.endsWith('stage1Share')) return t('pilot.figure.stage1Share', { stage: stageAt(0) })
  if (key.endsWith('lastStageShare')) return t('pilot.figure.lastStageShare', { stage: stageAt(-1) })
  if (key.endsWith('workingDays')) return t('pilot.figure.workingDays')
  return key === 'cost' ? t('pilot.figure.cost', { vat }) : t('pilot.figure.attemptsPerContact')
}
