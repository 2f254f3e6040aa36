/**
 * A dialer in the long run: a part of one project day a replication, in intervals, of which the first ones (the start, with everybody idle)
 * and the last ones (numbers that ring beyond the end) are not counted. Time is stretched, so that a day holds as much as suits the case.
 */
import type { TruthCase } from './case-file'
import { dialerFigures } from './dialer-figures'
import { estimate } from './estimate'
import { type Leaf, pathText } from './expected-tree'
import { judge, missing, type Row } from './judge'
import { live } from './live'
import { CELL, dialerProject } from './outbound-project'
import { type DialerRun, dialerRunOf } from './outbound-timing'
import type { DialerCase } from './read-outbound'
import { type Layout, Sums } from './reading'
import { type Frame, Scope, type View } from './scope'
import { UnsupportedCase } from './unsupported'
import type { Effort } from './verify-centre'

/** No figure knows a threshold. */
const ANY = [0]

/** Spans: what is counted, and all of it. */
const [COUNTED, WHOLE] = [0, 1]

/** @throws UnsupportedCase */
export function verifyDialer(one: TruthCase, model: DialerCase, leaves: readonly Leaf[], { precision, times, seed }: Effort): readonly Row[] {
  const run = dialerRunOf(model, precision, times)
  const { layout, frame } = seenThrough(model, run)
  const { all } = live({ projectFor: () => dialerProject(model, run), thresholds: ANY, replications: run.replications, layout, seed })
  const scope = (sums: Sums, span = COUNTED) => new Scope(sums, frame, { ...everybody, spans: [span] })
  const most = all.readings.reduce((sofar, reading) => Math.max(sofar, scope(new Sums(layout, reading, 1), WHOLE).campaign('attempts')), 0)
  if (most >= run.contacts) throw new UnsupportedCase(`a list that does not run out within ${run.contacts} contacts`)

  return leaves.map(({ path, expected }) => {
    const place = { family: one.family, id: one.id, figure: pathText(path) }
    const [name] = path
    if (path.length > 1 || !Object.hasOwn(dialerFigures, name)) return missing(place, expected, 'no such figure is known')
    const { of, events } = dialerFigures[name]
    const total = scope(new Sums(layout, all.total, all.readings.length))
    const counted = events && { seen: events[0](total), of: events[1](total) }
    return judge(
      place,
      expected,
      estimate(all, (sums) => of(scope(sums))),
      counted,
    )
  })
}

const everybody: View = { classes: [], groups: [0], campaigns: [0], spans: [], ofClass: false }

function seenThrough({ agents }: DialerCase, { scale, cells, firstCell, lastCell }: DialerRun): { readonly layout: Layout; readonly frame: Frame } {
  const layout: Layout = {
    spans: [
      { kind: 'cells', firstCell, lastCell },
      { kind: 'cells', firstCell: 0, lastCell: cells - 1 },
    ],
    classes: 0,
    groups: 1,
    campaigns: 1,
  }
  const seconds = [lastCell - firstCell + 1, cells].map((count) => (count * CELL * 60) / scale)
  return { layout, frame: { perSecond: 1000 * scale, seconds, agentSeconds: seconds.map((long) => [agents * long]), days: 1, untilClose: [COUNTED] } }
}
