/** One voice menu: its steps and the ways out of it, with their definitions. */
import { useMemo } from 'react'
import type { Entity } from '../../../sim/experiment/results'
import { textIn } from '../../../sim/terms/text'
import { digits } from '../../parts/amounts'
import { BarTable } from '../../parts/bar-table'
import { nameInside } from './answer-sentence'
import { Fold } from './fold'
import type { InboundProps } from './inbound-details'
import { exitTable, stepTable } from './menu-tables'

const defined = ['visits', 'time', 'invalid', 'hungUp', 'exits', 'blocked'] as const

interface MenuPanelProps extends Pick<InboundProps, 'setup' | 'swatch' | 'wording'> {
  readonly menu: Extract<Entity, { readonly id: string }>
}

export function MenuPanel({ menu, setup, swatch, wording }: MenuPanelProps) {
  const { t, language } = wording
  const steps = useMemo(() => stepTable(setup, menu.id, wording), [setup, menu.id, wording])
  const exits = useMemo(() => exitTable(setup, menu.id, wording), [setup, menu.id, wording])
  const entered = setup.measures[`${menu.id}.menuEntered`]
  if (!entered || !(entered.mean > 0)) return null
  const name = textIn(menu.name, language)
  return (
    <section className="panel">
      <header>
        <h2>{t('inbound.menu.title', { menu: name, name: nameInside(setup, wording) })}</h2>
        <span className="cap">{t('inbound.menu.caption', { n: digits(entered.mean, entered.mean < 10 ? 1 : 0, language) })}</span>
      </header>
      <BarTable table={exits} label={`${t('inbound.menu.exits')}, ${name}`} swatch={swatch} />
      <BarTable table={steps} label={`${t('inbound.menu.steps')}, ${name}`} swatch={swatch} />
      <Fold summary={t('inbound.menu.define')}>
        <ul className="formulas">
          {defined.map((one) => (
            <li key={one}>{t(`inbound.menu.definition.${one}`)}</li>
          ))}
        </ul>
      </Fold>
    </section>
  )
}
