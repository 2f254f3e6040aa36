import type { DialerDescription } from '../dialing/dialer'
import { checkKnown, checkUnique, type Path, type Say } from './findings'
import type { Project, Setup } from './schema'

/** Dialers of a set-up: one a campaign, bounds in order, and groups that there are. */
export function checkDialers({ demand }: Pick<Project, 'demand'>, { dialers, groups }: Pick<Setup, 'dialers' | 'groups'>, path: Path, say: Say): void {
  dialers.forEach((dialer, place) => {
    const here = [...path, place]
    checkKnown(dialer.campaign, demand.campaigns, [...here, 'campaign'], say)
    checkBounds(dialer, here, say)
    checkAsks(dialer, { demand, groups }, here, say)
    const idleIn = dialer.blend?.idleIn ?? []
    idleIn.forEach((group, at) => {
      checkKnown(group, groups, [...here, 'blend', 'idleIn', at], say)
    })
    checkUnique(idleIn, (at) => [...here, 'blend', 'idleIn', at], say)
  })
  checkUnique(
    dialers.map(({ campaign }) => campaign),
    (place) => [...path, place, 'campaign'],
    say,
  )
}

/** A dialer that looks when somebody becomes free needs calls that make them so: where all only dial, it would wait for ever. */
function checkAsks({ campaign, blend }: DialerDescription, { demand, groups }: Pick<Project, 'demand'> & Pick<Setup, 'groups'>, path: Path, say: Say): void {
  if (blend?.asks !== 'operator-free') return
  const named = groups.filter(({ id }) => blend.idleIn?.includes(id))
  const counted = named.length > 0 ? named : groups.filter(({ skills }) => skills.includes(campaign))
  if (counted.some(({ skills }) => demand.callTypes.some(({ id }) => skills.includes(id)))) return
  say([...path, 'blend', 'asks'], 'nothingToDo', blend.asks, 'callTypes')
}

function checkBounds({ mode, hours, blend }: DialerDescription, path: Path, say: Say): void {
  if (mode.kind === 'adaptive' && mode.floor > mode.cap) say([...path, 'mode', 'cap'], 'wrongOrder', mode.cap, `≥ ${mode.floor}`)
  if (hours !== undefined && hours.from >= hours.to) say([...path, 'hours', 'to'], 'wrongOrder', hours.to, `> ${hours.from}`)
  const level = blend?.serviceLevel
  if (level !== undefined && level.resumeAbove < level.stopBelow)
    say([...path, 'blend', 'serviceLevel', 'resumeAbove'], 'wrongOrder', level.resumeAbove, `≥ ${level.stopBelow}`)
}
