/** What a figure speaks of: some classes, some groups, a stretch of time; and the sums it is made of, in seconds of the case. */
import type { CallColumn, CampaignColumn, GroupColumn } from '../centre/counts'
import type { Sums } from './reading'

/** Where in the tree of expected figures one stands. */
export interface View {
  readonly classes: readonly number[]
  readonly groups: readonly number[]
  /** Left out: none. */
  readonly campaigns?: readonly number[]
  /** Spans of the reading, in order. */
  readonly spans: readonly number[]
  /** Told by operators' time or by the calls' own: a class has no operators of its own. */
  readonly ofClass: boolean
}

/** What holds for all figures of a sample. */
export interface Frame {
  /** Milliseconds of the project in a second of the case. */
  readonly perSecond: number
  /** Of each span in one replication, in seconds of the case: its length, and operators there by group. */
  readonly seconds: readonly number[]
  readonly agentSeconds: readonly (readonly number[])[]
  /** Days, or weeks, of a replication that are told one by one; 1 in the long run. */
  readonly days: number
  /** Spans before closing time. */
  readonly untilClose: readonly number[]
}

export class Scope {
  readonly sums: Sums
  private readonly frame: Frame
  private readonly view: View

  constructor(sums: Sums, frame: Frame, view: View) {
    this.sums = sums
    this.frame = frame
    this.view = view
  }

  /** A number of calls. */
  calls(column: CallColumn, spans = this.view.spans): number {
    const { classes } = this.view
    return spans.reduce((sum, span) => sum + classes.reduce((all, entity) => all + this.sums.calls(column, span, entity), 0), 0)
  }

  /** A time of calls, s. */
  time(column: CallColumn): number {
    return this.calls(column) / this.frame.perSecond
  }

  /** Time in the queue before closing, s. */
  queueTimeUntilClose(): number {
    return this.calls('queueTime', this.frame.untilClose) / this.frame.perSecond
  }

  /** A number of attempts of campaigns, or of their contacts. */
  campaign(column: CampaignColumn): number {
    const { campaigns = [], spans } = this.view
    return spans.reduce((sum, span) => sum + campaigns.reduce((all, entity) => all + this.sums.campaign(column, span, entity), 0), 0)
  }

  /** A time of campaigns, s. */
  campaignTime(column: CampaignColumn): number {
    return this.campaign(column) / this.frame.perSecond
  }

  /** Squares of waits, s². */
  squares(): number {
    const scale = this.frame.perSecond / 1000
    return this.calls('waitSquares') / (scale * scale)
  }

  /** What is noted at the end of a stretch, of its last span. */
  callsAtEnd(column: CallColumn): number {
    const { classes, spans } = this.view
    return classes.reduce((all, entity) => all + this.sums.calls(column, spans[spans.length - 1], entity), 0)
  }

  groupsAtEnd(column: GroupColumn): number {
    const { groups, spans } = this.view
    return groups.reduce((all, entity) => all + this.sums.group(column, spans[spans.length - 1], entity), 0)
  }

  operatorTime(column: GroupColumn, spans = this.view.spans): number {
    const { groups } = this.view
    const sum = spans.reduce((all, span) => all + groups.reduce((some, entity) => some + this.sums.group(column, span, entity), 0), 0)
    return sum / this.frame.perSecond
  }

  /** Talk and wrap-up, s; of a class by its own calls, where they came. */
  busy(): number {
    return this.view.ofClass ? this.time('talk') + this.time('wrapUp') : this.operatorTime('talk') + this.operatorTime('wrapUp')
  }

  busyUntilClose(): number {
    const { untilClose } = this.frame
    return this.operatorTime('talk', untilClose) + this.operatorTime('wrapUp', untilClose)
  }

  /** Operators there before closing, with those who stayed to finish a call, s. */
  loggedUntilClose(): number {
    return this.operatorTime('logged', this.frame.untilClose)
  }

  secondsUntilClose(): number {
    return this.seconds(this.frame.untilClose)
  }

  /** Length of the stretch, and operators there, over all replications, s. */
  seconds(spans = this.view.spans): number {
    return this.sums.replications * spans.reduce((sum, span) => sum + this.frame.seconds[span], 0)
  }

  agentSeconds(spans: readonly number[] = this.view.spans): number {
    const { groups } = this.view
    const one = spans.reduce((sum, span) => sum + groups.reduce((all, group) => all + this.frame.agentSeconds[span][group], 0), 0)
    return one * this.sums.replications
  }

  agentSecondsUntilClose(): number {
    return this.agentSeconds(this.frame.untilClose)
  }

  /** Days over all replications. */
  days(): number {
    return this.frame.days * this.sums.replications
  }

  each<Value>(figure: (one: Scope) => Value): Value[] {
    return this.view.classes.map((entity) => figure(new Scope(this.sums, this.frame, { ...this.view, classes: [entity], ofClass: true })))
  }
}
