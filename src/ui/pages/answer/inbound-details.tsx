/** What the results of a call type say beside its day: how long calls wait, how long queues grow, and the way through the voice menu. */
import type { RunReport, SetupResult } from '../../../sim/experiment/results'
import type { Project } from '../../../sim/project/schema'
import type { Wording } from '../../parts/measure-words'
import type { Subject } from '../../parts/subjects'
import type { SwatchClass } from '../../parts/swatch'
import { MenuPanel } from './menu-panel'
import { menusOf } from './menu-tables'
import './outbound.css'
import { WaitFacts, WaitPanel } from './wait-panels'

export interface InboundProps {
  readonly report: RunReport
  readonly setup: SetupResult
  /** A call type. */
  readonly subject: Subject
  readonly project: Project | undefined
  readonly swatch: SwatchClass
  readonly wording: Wording
}

export function InboundDetails(props: InboundProps) {
  const { setup, subject, project, swatch, wording } = props
  return (
    <>
      <WaitPanel {...props} />
      <div className="cols two">
        <WaitFacts {...props} />
        {menusOf(setup, project, subject.id).map((menu) => (
          <MenuPanel key={menu.id} menu={menu} setup={setup} swatch={swatch} wording={wording} />
        ))}
      </div>
    </>
  )
}
