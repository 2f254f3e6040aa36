import { describe, expect, it } from 'vitest'
import { compile } from '../../../src/sim/project/compile'
import { inbound } from './inbound-file'

const HOUR = 3_600_000

interface Given {
  readonly ahead?: readonly number[]
  readonly hours?: object
  readonly dialing?: object
  readonly calendar?: object
}

/** Calling hours of each clock, in hours from the midnight that begins the horizon: Monday, 5 January 2026, working days Monday to Friday. */
function windows({ ahead = [0], hours = {}, dialing, calendar = { horizonDays: 2 } }: Given) {
  const segments = ahead.map((hoursAhead, at) => ({ id: `part-${at}`, name: 'Part', share: 1 / ahead.length, hoursAhead }))
  const dialers = [{ campaign: 'list', mode: { kind: 'progressive' }, ...(dialing && { hours: dialing }) }]
  const project = inbound({ calendar, list: { segments, hours: { from: '09:00', to: '17:00', ...hours } }, setup: { dialers } })
  const { list } = compile(project, project.setups[0]).campaigns[0]
  return { zones: list.zones.map((zone) => zone.hours.map(({ from, to }) => [from / HOUR, to / HOUR])), list }
}

describe('calling hours', () => {
  it('are those of each working day, as times of the horizon', () => {
    const { zones, list } = windows({ calendar: { horizonDays: 6 } })
    expect(zones).toEqual([
      [
        [9, 17],
        [33, 41],
        [57, 65],
        [81, 89],
        [105, 113],
        [177, 185],
      ],
    ])
    expect(list.zones[0].ahead).toBe(0)
    expect(list.firstWeekday).toBe(0)
  })

  it('hold by the clock of the contacts: east of the centre they are earlier', () => {
    const { zones, list } = windows({ ahead: [3, -2.5, 3, 0] })
    expect(zones).toEqual([
      [
        [6, 14],
        [30, 38],
      ],
      [
        [11.5, 19.5],
        [35.5, 43.5],
      ],
      [
        [9, 17],
        [33, 41],
      ],
    ])
    expect(list.segments.map(({ zone }) => zone)).toEqual([0, 1, 0, 2])
    expect(list.zones.map(({ ahead }) => ahead)).toEqual([3 * HOUR, -2.5 * HOUR, 0])
  })

  it('do not begin before the horizon', () => {
    expect(windows({ ahead: [12] }).zones).toEqual([
      [
        [0, 5],
        [21, 29],
      ],
    ])
    // over before the horizon begins
    expect(windows({ ahead: [14], hours: { to: '12:00' } }).zones).toEqual([
      [
        [0, 0],
        [19, 22],
      ],
    ])
  })

  it('are empty on other weekdays, in order of time all the same', () => {
    expect(windows({ hours: { days: ['tue', 'thu'] }, calendar: { horizonDays: 4 } }).zones).toEqual([
      [
        [9, 9],
        [33, 41],
        [57, 57],
        [81, 89],
      ],
    ])
  })

  it('begin the horizon on the first working day from signing on', () => {
    const { zones, list } = windows({ calendar: { signing: '2026-01-09', holidays: ['2026-01-09', '2026-01-13'], horizonDays: 2 } })
    expect(list.firstWeekday).toBe(0)
    expect(zones).toEqual([
      [
        [9, 17],
        [57, 65],
      ],
    ])
  })
})

describe('hours of the dialer', () => {
  it('narrow them by the clock of the centre', () => {
    expect(windows({ ahead: [3, 0], dialing: { from: '08:00', to: '12:00' } }).zones).toEqual([
      [
        [8, 12],
        [32, 36],
      ],
      [
        [9, 12],
        [33, 36],
      ],
    ])
  })

  it('leave nothing where they do not meet', () => {
    expect(windows({ dialing: { from: '17:00', to: '20:00' } }).zones).toEqual([
      [
        [9, 9],
        [33, 33],
      ],
    ])
  })

  it('are those of the neighbouring day where calling hours reach into it: the longest part counts', () => {
    // the contacts' Tuesday from 0 to 24 is 13:00 on Monday to 13:00 on Tuesday
    expect(windows({ ahead: [11], hours: { from: '00:00', to: '24:00' }, dialing: { from: '08:00', to: '20:00' } }).zones).toEqual([
      [
        [8, 13],
        [13, 20],
      ],
    ])
    // and west of the centre: 14:00 on Monday to 14:00 on Tuesday
    expect(windows({ ahead: [-14], hours: { from: '00:00', to: '24:00' }, dialing: { from: '08:00', to: '20:00' } }).zones).toEqual([
      [
        [14, 20],
        [38, 44],
      ],
    ])
    expect(windows({ ahead: [-14], hours: { from: '12:00', to: '24:00' }, dialing: { from: '08:00', to: '16:00' } }).zones).toEqual([
      [
        [32, 38],
        [56, 62],
      ],
    ])
  })
})
