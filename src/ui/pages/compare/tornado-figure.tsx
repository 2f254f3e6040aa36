/** Which unknown inputs matter most: each alone from one end of its range to the other, by simulation. The bars stand in the table of their figures. */
import { type CSSProperties, useMemo, useState } from 'react'
import type { Tornado } from '../../../sim/decision/tornado'
import type { Project } from '../../../sim/project/schema'
import { Choice } from '../../parts/choice'
import type { DecisionPart } from '../../parts/decision-part'
import { keyboardScroll } from '../../parts/keyboard-scroll'
import { SourceMark } from '../../parts/source-mark'
import { placeOn } from '../../parts/strip-scale'
import { type TornadoEnd, type TornadoMeasure, type TornadoRow, tornadoRows, tornadoScale } from './tornado-rows'

/** Rows that stand open. */
const MOST = 10

interface TornadoProps {
  readonly tornado: Tornado
  readonly project: Project
  readonly part: DecisionPart
}

export function TornadoFigure({ tornado, project, part }: TornadoProps) {
  const { setups, wording, speaker } = part
  const { t } = wording
  const [chosen, setChosen] = useState<string>()
  const [asked, setAsked] = useState<TornadoMeasure>()
  const measures = useMemo(() => {
    const perResult = tornado.bars.some(({ effects }) => effects.some(({ costPerResult }) => costPerResult !== undefined))
    return perResult ? (['costPerResult', 'cost', 'results'] as const) : (['cost'] as const)
  }, [tornado])
  const measure = measures.find((one) => one === asked) ?? measures[0]
  const setup = setups.find(({ id }) => id === chosen) ?? setups[1] ?? setups[0]
  const rows = useMemo(() => (setup ? tornadoRows(tornado, setup.id, measure, project, part) : []), [tornado, setup, measure, project, part])
  if (!setup) return null
  const hidden = tornado.left.length + Math.max(0, rows.length - MOST)
  const title = t('decisionPage.tornado.title')
  return (
    <section className="panel wide-panel" aria-label={title} {...keyboardScroll}>
      <header>
        <h2>{title}</h2>
        <span className="cap">
          {t('decisionPage.tornado.caption', { what: t(`decision.column.${measure}`), name: setup.inside, vat: t(`measures.vat.${wording.vat}`) })}
        </span>
      </header>
      <div className="further-bar">
        <Choice
          label={t('decision.column.setup')}
          value={setup.id}
          options={setups.map(({ id, name, swatch }) => ({ id, name, swatch }))}
          onChange={setChosen}
        />
        <Choice
          label={t('compare.measure')}
          value={measure}
          options={measures.map((id) => ({ id, name: t(`decision.column.${id}`) }))}
          onChange={(id) => setAsked(measures.find((one) => one === id))}
        />
      </div>
      {rows.length === 0 ? (
        <p className="note">{t('decisionPage.tornado.none')}</p>
      ) : (
        <table className={`tbl tornado ${setup.swatch}`}>
          <thead>
            <tr>
              <th scope="col">{t('decision.column.input')}</th>
              <th scope="col">{t('decisionPage.tornado.range')}</th>
              <th scope="col" className="n">
                {t('decision.column.low')}
              </th>
              <th scope="col" className="tornado-bars">
                <span className="sr">{t('decisionPage.tornado.bar')}</span>
              </th>
              <th scope="col" className="n">
                {t('decision.column.high')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, MOST).map((row) => (
              <Row key={row.key} row={row} scale={tornadoScale(rows)} wording={wording} />
            ))}
          </tbody>
        </table>
      )}
      {hidden > 0 && <p className="cap">{t('decision.left', { count: hidden })}</p>}
      {tornado.refused.length > 0 && (
        <p className="cap">{t('decisionPage.tornado.refused', { count: tornado.refused.length, n: speaker.format.count(tornado.refused.length) })}</p>
      )}
    </section>
  )
}

interface RowProps {
  readonly row: TornadoRow
  readonly scale: ReturnType<typeof tornadoScale>
  readonly wording: DecisionPart['wording']
}

function Row({ row: { label, source, range, low, high, repriced }, scale, wording: { t } }: RowProps) {
  return (
    <tr>
      <th scope="row" className="marked">
        <SourceMark kind={source} />
        {label}
        {repriced && <span className="cap"> {t('decision.repriced')}</span>}
      </th>
      <td className="nw">{range}</td>
      <End end={low} />
      <td className="tornado-bars">
        <span className="tornado-bar" aria-hidden="true">
          <Bar change={low.change} scale={scale} kind="low" />
          <Bar change={high.change} scale={scale} kind="high" />
          <u style={placed({ '--at': placeOn(scale, 0) })} />
        </span>
      </td>
      <End end={high} />
    </tr>
  )
}

type Places = CSSProperties & { readonly [name: `--${string}`]: number }
const placed = (places: Readonly<Record<`--${string}`, number>>): Places => places

/** From nothing to the change: the low end of the input light, the high end full. */
function Bar({ change, scale, kind }: { readonly change: number; readonly scale: RowProps['scale']; readonly kind: 'low' | 'high' }) {
  const [from, to] = [placeOn(scale, Math.min(0, change)), placeOn(scale, Math.max(0, change))]
  return <i className={kind} style={placed({ '--lo': from, '--hi': to })} />
}

function End({ end: { text, interval, unclear } }: { readonly end: TornadoEnd }) {
  return (
    <td className={unclear ? 'n muted' : 'n'} title={interval || undefined}>
      {text}
    </td>
  )
}
