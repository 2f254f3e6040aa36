/** Figures, measures and goals in the words and digits of a language. */
import type { TFunction } from 'i18next'
import { measures } from '../messages/en/measures'
import { decimalsFor, type Format, formatFor, NBSP, stepFrom } from '../messages/format'
import { translator } from '../messages/index'
import type { MeasureInfo, MeasureUnit, RunReport } from '../sim/experiment/results'
import { type Language, type LocalText, textIn } from '../sim/terms/text'

const absent = '–'
const isKind = (name: string): name is keyof typeof measures.name => Object.hasOwn(measures.name, name)

export class Wording {
  readonly t: TFunction
  readonly format: Format
  readonly vat: string
  readonly language: Language
  private readonly currency: string

  constructor({ currency, vat }: Pick<RunReport, 'currency' | 'vat'>, language: Language) {
    this.t = translator(language)
    this.format = formatFor(language)
    this.language = language
    this.currency = currency
    this.vat = this.t(`measures.vat.${vat}`)
  }

  text(text: LocalText): string {
    return textIn(text, this.language)
  }

  measure({ kind, stage, part, service }: MeasureInfo): string {
    const own = { stage: stage ? this.text(stage.name) : '', part: part ? this.text(part.name) : '' }
    const name = isKind(kind) ? this.t(`measures.name.${kind}`, own) : kind
    return service === undefined ? name : `${name}, ${this.t('measures.base.within', { time: this.format.seconds(service.within) })}`
  }

  /** With the call type, campaign or group that it speaks of. */
  measureOf(info: MeasureInfo): string {
    const { entity } = info
    return entity.of === 'project' ? this.measure(info) : `${this.text(entity.name)}: ${this.measure(info)}`
  }

  /** A value rounded so far that its half-width keeps two digits. */
  value(value: number, unit: MeasureUnit, halfWidth = 0): string {
    const bare = this.bare(value, unit, halfWidth)
    if (bare === absent) return absent
    if (unit === 'share') return `${bare}${NBSP}%`
    if (unit === 'seconds' && !bare.includes(':')) return `${bare}${NBSP}${this.t('unit.seconds')}`
    if (unit !== 'money') return bare
    const step = moneyStep(value, halfWidth)
    return this.format.money(Math.round(value / step) * step, this.currency, decimalsFor(step))
  }

  /** Two values rounded alike; the unit stands at the mean beside them. */
  range(low: number, high: number, unit: MeasureUnit): string {
    const half = (high - low) / 2
    const inMinutes = unit === 'seconds' && Math.max(Math.abs(low), Math.abs(high)) >= 60
    const write = inMinutes ? this.format.clock : (value: number) => this.bare(value, unit, half)
    return Number.isFinite(half) ? this.format.interval(low, high, write) : absent
  }

  /** A share of which not one event was seen: what it is below with 95 % confidence, "the rule of three". */
  upperBound(base: number): string {
    return `<${NBSP}${this.format.number(Number((300 / base).toPrecision(1)))}${NBSP}%`
  }

  goal({ atLeast, atMost }: { readonly atLeast?: number; readonly atMost?: number }, unit: MeasureUnit): string {
    const least = atLeast === undefined ? [] : [this.t('measures.goal.atLeast', { value: this.value(atLeast, unit) })]
    const most = atMost === undefined ? [] : [this.t('measures.goal.atMost', { value: this.value(atMost, unit) })]
    return [...least, ...most].join(', ')
  }

  private bare(value: number, unit: MeasureUnit, halfWidth: number): string {
    if (!Number.isFinite(value)) return absent
    const half = Number.isFinite(halfWidth) ? halfWidth : 0
    if (unit === 'share') return this.rounded(100 * value, 100 * half, 1)
    if (unit === 'seconds') return Math.abs(value) < 60 ? this.rounded(value, half, 1) : this.format.clock(value)
    if (unit !== 'money') return this.rounded(value, half, 2)
    const step = moneyStep(value, half)
    return this.format.number(Math.round(value / step) * step, decimalsFor(step))
  }

  /** With no spread to round by, as many digits as are usual for the unit. */
  private rounded(value: number, halfWidth: number, usual: number): string {
    return halfWidth > 0 ? this.format.rounded(value, halfWidth) : this.format.number(Number(value.toFixed(usual)))
  }
}

/** Small change only where the amount itself is small. */
function moneyStep(value: number, halfWidth: number): number {
  const finest = Math.abs(value) < 100 ? 0.01 : 1
  return Number.isFinite(halfWidth) ? Math.max(stepFrom(halfWidth), finest) : finest
}
