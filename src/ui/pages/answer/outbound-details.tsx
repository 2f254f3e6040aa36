/** What a campaign's results say beside its funnel: dials, records, list and end, quotas, abandoned calls, operators' time. Each panel is there when it has something to say. */
import type { SetupResult } from '../../../sim/experiment/results'
import type { Project } from '../../../sim/project/schema'
import type { Wording } from '../../parts/measure-words'
import type { Subject } from '../../parts/subjects'
import type { SwatchClass } from '../../parts/swatch'
import { AbandonedPanel } from './abandoned-panel'
import { DialModePanel } from './dial-mode-panel'
import { ListPanel } from './list-panel'
import './outbound.css'
import { OutcomePanel, TimePanel } from './outcome-panels'
import { PartsPanel } from './parts-panel'
import { QuotaPanel, RatesPanel } from './survey-panels'

export interface OutboundProps {
  readonly setup: SetupResult
  /** A campaign. */
  readonly subject: Subject
  readonly project: Project | undefined
  readonly swatch: SwatchClass
  readonly wording: Wording
}

export function OutboundDetails(props: OutboundProps) {
  return (
    <>
      <div className="cols two">
        <OutcomePanel of="dials" {...props} />
        <OutcomePanel of="records" {...props} />
      </div>
      <ListPanel {...props} />
      <div className="cols two">
        <QuotaPanel {...props} />
        <RatesPanel {...props} />
        <AbandonedPanel {...props} />
        <TimePanel {...props} />
      </div>
      <PartsPanel {...props} />
      <DialModePanel {...props} />
    </>
  )
}
