import { describe, expect, it } from 'vitest'
import { CALL_WIDTH, type Counts } from '../../../src/sim/centre/counts'
import { EXIT_WIDTH } from '../../../src/sim/centre/menu-exits'
import { WAIT_BINS } from '../../../src/sim/centre/wait-bins'
import type { Project, Setup } from '../../../src/sim/project/schema'
import { differing, exactly } from './differing'
import { withQueues, withSetups } from './neutral'

type Routing = Setup['routing']

const withRouting = (routing: Partial<Routing>) => (project: Project) =>
  withSetups(project, (setup) => ({ ...setup, routing: { ...setup.routing, ...routing } }))

/** All call types weigh the same in every choice. */
const levelled = (routing: Partial<Routing>) => (project: Project) =>
  withRouting(routing)(
    withQueues(project, ({ ageingSeconds: _, ...queue }) => ({ ...queue, priority: 2, weight: 1, scoreBase: 0, scorePerSecond: 1, scoreTransferred: 0 })),
  )

describe('choices that come to the same', () => {
  it.each(['priority-class', 'longest-weighted-wait', 'score'] as const)('call by %s with everything equal is first come, first served', (kind) => {
    expect(differing(levelled({ call: { kind: 'first-come' } }), levelled({ call: { kind } }), exactly)).toEqual([])
  })

  it.each([0, 1])('operator by score, %d points for each second idle and none for anything else, is the one idle longest', (perIdleSecond) => {
    const score = { kind: 'score' as const, perFreeShare: 0, perIdleSecond }
    const without = (project: Project) =>
      withSetups(project, (setup) => ({
        ...setup,
        groups: setup.groups.map((group) => ({ ...group, serves: group.serves.map((own) => ({ ...own, score: 0 })) })),
      }))
    expect(
      differing(
        (project) => withRouting({ operator: { kind: 'longest-idle' } })(without(project)),
        (project) => withRouting({ operator: score })(without(project)),
        exactly,
      ),
    ).toEqual([])
  })

  it('with one group, skill rank is longest idle', () => {
    const oneGroup = (kind: 'longest-idle' | 'skill-rank') => (project: Project) =>
      withSetups(project, (setup) => ({
        ...setup,
        groups: setup.groups.slice(0, 1),
        dialers: [],
        routing: { ...setup.routing, operator: kind === 'skill-rank' ? { kind, order: [] } : { kind } },
      }))
    expect(differing(oneGroup('longest-idle'), oneGroup('skill-rank'), exactly)).toEqual([])
  })
})

describe('what others do', () => {
  it('a call type without calls changes no other', () => {
    const silent = (project: Project): Project => {
      const quiet = {
        ...project.demand.callTypes[0],
        id: 'nobody',
        arrivals: { kind: 'none' as const },
        bursts: [],
        redial: undefined,
        transfer: undefined,
        recall: undefined,
      }
      const served = (skills: readonly string[]) =>
        skills.some((skill) => project.demand.callTypes.some(({ id }) => id === skill)) ? [...skills, 'nobody'] : [...skills]
      const all = { ...project, demand: { ...project.demand, callTypes: [...project.demand.callTypes, quiet] } }
      return withSetups(all, (setup) => ({ ...setup, groups: setup.groups.map((group) => ({ ...group, skills: served(group.skills) })) }))
    }
    const first = (b: Counts, types: number): Counts => ({
      ...b,
      callsByDay: b.callsByDay.slice(0, types * (b.days + 1) * CALL_WIDTH),
      callsByInterval: b.callsByInterval.slice(0, types * b.intervals * CALL_WIDTH),
      waits: b.waits.slice(0, types * WAIT_BINS),
      // a row a menu and call type
      exits: b.exits.filter((_, place) => Math.floor(place / EXIT_WIDTH) % (types + 1) < types),
    })
    expect(
      differing(
        (project) => project,
        silent,
        (a, b, { demand }) => exactly(a, first(b, demand.callTypes.length)),
      ),
    ).toEqual([])
  })

  it('a group without operators changes nothing', () => {
    const empty = (project: Project) =>
      withSetups(project, (setup) => ({
        ...setup,
        groups: [
          ...setup.groups,
          {
            ...setup.groups[0],
            id: 'nobody',
            skills: project.demand.callTypes.map(({ id }) => id),
            serves: [],
            staffing: undefined,
            atShiftEnd: 'finish-call',
            shifts: [{ operators: 0, from: '09:00', to: '10:00', breaks: [] }],
          },
        ],
      }))
    const same = (a: Counts, b: Counts) =>
      exactly(
        { ...a, daysWorked: 0 },
        {
          ...b,
          daysWorked: 0,
          groupsByDay: b.groupsByDay.slice(0, a.groupsByDay.length),
          groupsByInterval: b.groupsByInterval.slice(0, a.groupsByInterval.length),
        },
      )
    expect(differing((project) => project, empty, same)).toEqual([])
  })
})

describe('the calendar', () => {
  const horizon = (project: Project, more: number): Project => ({
    ...project,
    calendar: { ...project.calendar, horizonDays: Math.max(2, project.calendar.horizonDays) + more, warmUpDays: 0, days: 'independent' },
  })

  it('a warm-up takes days out of the count and moves no call', () => {
    const inbound = (project: Project): Project => ({ ...project, demand: { ...project.demand, campaigns: [] } })
    const without = (project: Project): Project => {
      const known = project.demand.callTypes.map(({ id }) => id)
      const plain = withSetups(inbound(project), (setup) => ({
        ...setup,
        dialers: [],
        switching: setup.switching.filter(({ from, to }) => known.includes(from) && known.includes(to)),
        groups: setup.groups
          .filter(({ skills }) => skills.some((skill) => known.includes(skill)))
          .map((group) => ({ ...group, skills: group.skills.filter((skill) => known.includes(skill)) })),
        terms: [],
        margin: undefined,
      }))
      return withSetups(plain, (setup) =>
        setup.groups.length > 0
          ? setup
          : {
              ...setup,
              groups: [
                {
                  ...project.setups[0].groups[0],
                  skills: known,
                  serves: [],
                  staffing: undefined,
                  shifts: [{ operators: 1, from: '09:00', to: '17:00', breaks: [] }],
                },
              ],
              routing: { operator: { kind: 'longest-idle' }, call: { kind: 'first-come' } },
            },
      )
    }
    const rank = (project: Project) => withRouting({ operator: { kind: 'longest-idle' } })(without(project))
    const byDay = (a: Counts, b: Counts) =>
      a.callsByDay.every((value, at) => value === b.callsByDay[at]) && a.groupsByDay.every((value, at) => value === b.groupsByDay[at])
    const with2 = (warmUpDays: number) => (project: Project) => {
      const plain = rank(project)
      // a day until it is empty is by itself
      const days = plain.calendar.days === 'until-empty' ? 'independent' : plain.calendar.days
      return { ...plain, calendar: { ...plain.calendar, horizonDays: 3, warmUpDays, days } }
    }
    expect(differing(with2(0), with2(2), byDay)).toEqual([])
  })

  // after midnight of the last day time belongs to no day any more: the last day is left out
  it('independent days: one day more leaves the days before as they are', () => {
    // operators follow from the expected calls of all days of the horizon, which one day more may change
    const staffed = (project: Project) =>
      withSetups(project, (setup) => ({
        ...setup,
        groups: setup.groups.map((group) =>
          group.staffing?.kind === 'by-arrivals'
            ? { ...group, staffing: undefined, shifts: [{ operators: 2, from: '10:00', to: '14:00', breaks: [] }], serves: [] }
            : group,
        ),
      }))
    const isInbound = (project: Project) => project.demand.campaigns.length === 0
    const rows = (counts: Counts, days: number) => {
      const entities = counts.callsByDay.length / CALL_WIDTH / (counts.days + 1)
      return Array.from({ length: entities * days * CALL_WIDTH }, (_, at) => {
        const entity = Math.floor(at / (days * CALL_WIDTH))
        return counts.callsByDay[entity * (counts.days + 1) * CALL_WIDTH + (at % (days * CALL_WIDTH))]
      })
    }
    const same = (a: Counts, b: Counts, project: Project) => !isInbound(project) || rows(a, a.days - 1).join() === rows(b, a.days - 1).join()
    const differ = differing(
      (project) => horizon(staffed(project), 0),
      (project) => horizon(staffed(project), 1),
      same,
    )
    expect(differ).toEqual([])
  })
})
