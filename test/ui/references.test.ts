/** An inbound project in which everything that can name a call type, a group or a step does so: names follow, and what is gone is named nowhere. */
import { describe, expect, test } from 'vitest'
import { readProject } from '../../src/sim/project/read'
import type { Project } from '../../src/sim/project/schema'
import { applyEdit } from '../../src/ui/store/edits'
import { valueAt } from '../../src/ui/store/paths'
import { pilot } from './fixture'

const [first, second] = pilot('hot-line').demand.callTypes.map(({ id }) => id)

function named(): Project {
  const project = JSON.parse(JSON.stringify(pilot('hot-line')))
  const [one, other] = project.demand.callTypes
  const delay = { kind: 'exponential', mean: 300 }
  const again = { first: 0.5, later: 0.5, firstBecomes: [{ callType: second, share: 0.2 }], laterBecomes: [{ callType: second, share: 0.3 }] }
  one.redial = { afterBusy: again, afterAbandon: again, delay, becomes: [{ callType: second, share: 0.1 }] }
  one.transfer = { share: 0.1, to: [{ callType: second, share: 1 }] }
  other.recall = { share: 0.1, delay, callType: first }
  const setup = project.setups[0]
  setup.queues = [
    { callType: second, limit: 20 },
    { callType: first, limit: 30 },
  ]
  setup.menus = [
    {
      id: 'menu',
      name: 'Menu',
      callTypes: [first],
      start: 'greeting',
      steps: [
        {
          id: 'greeting',
          name: 'Greeting',
          time: delay,
          afterInvalid: second,
          silence: { share: 0.1, after: 'balance' },
          choices: [
            { to: first, share: 0.6 },
            { to: second, share: 0.3 },
            { to: 'balance', share: 0.1 },
          ],
        },
        { id: 'balance', name: 'Balance', time: delay, choices: [{ to: second, share: 1 }] },
      ],
    },
  ]
  setup.switching = [
    { from: first, to: second, seconds: 20 },
    { from: second, to: first, seconds: 10 },
  ]
  const groups = setup.groups.map(({ id }: { id: string }) => id)
  setup.routing = {
    operator: {
      kind: 'skill-rank',
      order: [
        { callType: first, groups },
        { callType: second, groups: [groups[1]] },
      ],
    },
    call: { kind: 'first-come' },
  }
  for (const group of setup.groups) group.serves = [{ skill: group.skills[0], talkFactor: 1.1 }]
  project.goals = [{ measure: `${second}.serviceLevel`, atLeast: 0.8 }]
  project.targets = [{ measure: `${groups[1]}.occupancy`, setup: setup.id, value: 0.8, tolerance: 0.1 }]
  project.sources = { [`setups.${setup.id}.queues.1.limit`]: { kind: 'given' }, [`demand.callTypes.${first}.transfer.share`]: { kind: 'observed' } }
  const read = readProject(project)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.project
}

const setup = ['setups', 0]
const texts = (project: unknown) => JSON.stringify(project)

describe('a call type', () => {
  test('that is renamed is followed by all that names it, sources too', () => {
    const project = named()
    const after = applyEdit(project, { do: 'rename', path: ['demand', 'callTypes', 0], id: 'sales' })
    expect(readProject(after)).toMatchObject({ ok: true })
    expect(texts(after)).not.toContain(`"${first}"`)
    expect(texts(after).split('"sales"').length).toBe(texts(project).split(`"${first}"`).length)
    expect(Object.keys(valueAt(after, ['sources']) ?? {})).toEqual([`setups.${project.setups[0].id}.queues.1.limit`, 'demand.callTypes.sales.transfer.share'])
  })

  test('that is removed is named nowhere; its choices go to the others, and what led only to it goes', () => {
    const project = named()
    const freed = applyEdit(project, {
      do: 'set',
      path: [...setup, 'groups'],
      value: project.setups[0].groups.map((one) => ({ ...one, skills: [first, second] })),
    })
    const others = project.setups
      .slice(1)
      .reduce<unknown>(
        (now, { groups }, at) =>
          applyEdit(now, { do: 'set', path: ['setups', at + 1, 'groups'], value: groups.map((one) => ({ ...one, skills: [first, second] })) }),
        freed,
      )
    const after = applyEdit(others, { do: 'remove', path: ['demand', 'callTypes'], index: 1 })
    expect(readProject(after)).toMatchObject({ ok: true })
    expect(texts(after)).not.toContain(`"${second}`)
    expect(valueAt(after, ['demand', 'callTypes', 0, 'transfer'])).toBeUndefined()
    expect(valueAt(after, ['demand', 'callTypes', 0, 'redial', 'becomes'])).toEqual([])
    expect(valueAt(after, [...setup, 'menus', 0, 'steps', 0, 'choices'])).toEqual([
      { to: first, share: 0.857142857143 },
      { to: 'balance', share: 0.142857142857 },
    ])
    expect(valueAt(after, [...setup, 'menus', 0, 'steps', 1, 'choices'])).toEqual([{ to: 'hang-up', share: 1 }])
    expect(valueAt(after, [...setup, 'menus', 0, 'steps', 0, 'afterInvalid'])).toBeUndefined()
    expect(valueAt(after, [...setup, 'menus', 0, 'steps', 0, 'silence', 'after'])).toBe('balance')
    expect(valueAt(after, [...setup, 'switching'])).toEqual([])
    expect(valueAt(after, ['goals'])).toEqual([])
    expect(Object.keys(valueAt(after, ['sources']) ?? {})).toContain(`setups.${project.setups[0].id}.queues.0.limit`)
  })

  test('that is removed takes the recalls as its own kind and the menu that only it enters along', () => {
    const project = named()
    const all = project.setups.reduce<unknown>(
      (now, { groups }, at) => applyEdit(now, { do: 'set', path: ['setups', at, 'groups'], value: groups.map((one) => ({ ...one, skills: [second, first] })) }),
      project,
    )
    const after = applyEdit(all, { do: 'remove', path: ['demand', 'callTypes'], index: 0 })
    expect(readProject(after)).toMatchObject({ ok: true })
    expect(valueAt(after, ['demand', 'callTypes', 0, 'recall'])).toBeUndefined()
    expect(valueAt(after, [...setup, 'menus'])).toEqual([])
  })
})

describe('a group', () => {
  const [front, experts] = named().setups[0].groups.map(({ id }) => id)

  test('that is renamed stays in the order of groups and in the figures of the source', () => {
    const after = applyEdit(named(), { do: 'rename', path: [...setup, 'groups', 1], id: 'masters' })
    expect(readProject(after)).toMatchObject({ ok: true })
    expect(valueAt(after, [...setup, 'routing', 'operator', 'order'])).toEqual([
      { callType: first, groups: [front, 'masters'] },
      { callType: second, groups: ['masters'] },
    ])
    expect(valueAt(after, ['targets', 0, 'measure'])).toBe('masters.occupancy')
  })

  test('that is removed leaves the order of groups and takes its figures along', () => {
    const after = applyEdit(named(), { do: 'remove', path: [...setup, 'groups'], index: 1 })
    expect(readProject(after)).toMatchObject({ ok: true })
    expect(valueAt(after, [...setup, 'routing', 'operator', 'order'])).toEqual([{ callType: first, groups: [front] }])
    expect(valueAt(after, ['targets'])).toEqual([])
    expect(texts(valueAt(after, [...setup, 'routing']))).not.toContain(experts)
  })
})

describe('a step of a menu', () => {
  const steps = [...setup, 'menus', 0, 'steps']

  test('that is renamed is still led to', () => {
    const begins = applyEdit(named(), { do: 'rename', path: [...steps, 0], id: 'welcome' })
    const after = applyEdit(begins, { do: 'rename', path: [...steps, 1], id: 'account' })
    expect(readProject(after)).toMatchObject({ ok: true })
    expect(valueAt(after, [...setup, 'menus', 0, 'start'])).toBe('welcome')
    expect(valueAt(after, [...steps, 0, 'choices', 2, 'to'])).toBe('account')
    expect(valueAt(after, [...steps, 0, 'silence', 'after'])).toBe('account')
  })

  test('that is removed is led to no more; the next one begins in its place', () => {
    const after = applyEdit(named(), { do: 'remove', path: steps, index: 1 })
    expect(readProject(after)).toMatchObject({ ok: true })
    expect(valueAt(after, [...steps, 0, 'choices'])).toHaveLength(2)
    expect(valueAt(after, [...steps, 0, 'silence'])).not.toHaveProperty('after')
    const first = applyEdit(named(), { do: 'remove', path: steps, index: 0 })
    expect(readProject(first)).toMatchObject({ ok: true })
    expect(valueAt(first, [...setup, 'menus', 0, 'start'])).toBe('balance')
  })
})

describe('the staffing of a set-up', () => {
  const planned = (): Project => {
    const project = JSON.parse(JSON.stringify(pilot('hot-line')))
    for (const one of project.setups) for (const group of one.groups) group.skills = [first, second]
    const [{ id: setup, groups }, other] = project.setups
    const [{ id: group }] = groups
    project.staffing = [
      { setup: other.id, groups: [{ group }] },
      {
        setup,
        targets: [
          { measure: 'serviceLevel', of: [first, second], value: 0.8 },
          { measure: 'asa', of: [first], value: 30 },
          { measure: 'occupancy', of: [group], value: 0.9 },
        ],
        groups: [{ group, least: 1 }],
        shifts: [{ id: 'day', name: 'Day', from: '09:00', minutes: 480 }],
        contracts: [{ id: 'full', name: 'Full', group, shifts: ['day'] }],
      },
    ]
    const read = readProject(project)
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    return read.project
  }
  const project = planned()
  const [{ id: group }] = project.setups[0].groups
  const edited = (edit: Parameters<typeof applyEdit>[1]): Project => {
    const read = readProject(applyEdit(project, edit))
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    return read.project
  }

  test('follows call types, groups, shifts and the set-up by their names', () => {
    const [, types] = edited({ do: 'rename', path: ['demand', 'callTypes', 0], id: 'other' }).staffing ?? []
    expect(types.targets.map(({ of }) => of)).toEqual([['other', second], ['other'], [group]])
    const [elsewhere, own] = edited({ do: 'rename', path: ['setups', 0, 'groups', 0], id: 'team' }).staffing ?? []
    expect([own.groups[0].group, own.contracts[0].group, own.targets[2].of]).toEqual(['team', 'team', ['team']])
    expect(elsewhere.groups[0].group, 'of another set-up').toBe(group)
    expect(edited({ do: 'rename', path: ['staffing', 1, 'shifts', 0], id: 'long' }).staffing?.[1].contracts[0].shifts).toEqual(['long'])
    expect(edited({ do: 'rename', path: ['setups', 0], id: 'ours' }).staffing?.[1].setup).toBe('ours')
  })

  test('loses what is gone; a target of nobody goes whole, for it would be one of all', () => {
    expect(edited({ do: 'remove', path: ['demand', 'callTypes'], index: 0 }).staffing?.[1].targets.map(({ of }) => of)).toEqual([[second], [group]])
    const [, own] = edited({ do: 'remove', path: ['setups', 0, 'groups'], index: 0 }).staffing ?? []
    expect([own.groups, own.contracts, own.targets.length]).toEqual([[], [], 2])
    expect(edited({ do: 'remove', path: ['setups'], index: 0 }).staffing?.map(({ setup }) => setup)).toEqual([project.setups[1].id])
  })
})

describe('measures of a menu', () => {
  const keys = [`menu.exit.${first}.share`, 'menu.step.greeting.time', 'menu.step.balance.visits', 'menu.menuTime', `${first}.asa`]
  const asked = (): Project => {
    const { id: setup } = named().setups[0]
    return {
      ...named(),
      goals: keys.map((measure) => ({ measure, atMost: 1 })),
      targets: [named().setups[1].id, setup].map((id) => ({ measure: keys[1], setup: id, value: 1, tolerance: 1, calibrated: false })),
    }
  }
  const goals = (project: unknown) => (valueAt(project, ['goals']) as Project['goals']).map(({ measure }) => measure)
  const targets = (project: unknown) => (valueAt(project, ['targets']) as Project['targets']).map(({ measure }) => measure)
  const menus = [...setup, 'menus']

  test('follow a call type, a step and the menu by their new names', () => {
    const ofType = applyEdit(asked(), { do: 'rename', path: ['demand', 'callTypes', 0], id: 'sales' })
    expect(goals(ofType)).toEqual(['menu.exit.sales.share', ...keys.slice(1, 4), 'sales.asa'])
    const ofStep = applyEdit(asked(), { do: 'rename', path: [...menus, 0, 'steps', 0], id: 'welcome' })
    expect(goals(ofStep)).toEqual([keys[0], 'menu.step.welcome.time', ...keys.slice(2)])
    expect(targets(ofStep), 'of another set-up first').toEqual([keys[1], 'menu.step.welcome.time'])
    const ofMenu = applyEdit(asked(), { do: 'rename', path: [...menus, 0], id: 'ivr' })
    expect(goals(ofMenu)).toEqual([`ivr.exit.${first}.share`, 'ivr.step.greeting.time', 'ivr.step.balance.visits', 'ivr.menuTime', `${first}.asa`])
    expect(targets(ofMenu)).toEqual([keys[1], 'ivr.step.greeting.time'])
  })

  test('go with what they speak of', () => {
    expect(goals(applyEdit(asked(), { do: 'remove', path: ['demand', 'callTypes'], index: 0 })), 'the menu goes, too').toEqual([])
    const withoutStep = applyEdit(asked(), { do: 'remove', path: [...menus, 0, 'steps'], index: 0 })
    expect(goals(withoutStep)).toEqual([keys[0], ...keys.slice(2)])
    expect(targets(withoutStep)).toEqual([keys[1]])
    expect(goals(applyEdit(asked(), { do: 'remove', path: menus, index: 0 }))).toEqual([`${first}.asa`])
  })

  test('stay where another set-up has a menu or a step of that name', () => {
    const twice = applyEdit(asked(), { do: 'set', path: ['setups', 1, 'menus'], value: named().setups[0].menus })
    expect(goals(applyEdit(twice, { do: 'rename', path: [...menus, 0, 'steps', 0], id: 'welcome' }))).toEqual(keys)
    expect(goals(applyEdit(twice, { do: 'remove', path: menus, index: 0 }))).toEqual(keys)
    expect(goals(applyEdit(twice, { do: 'remove', path: ['demand', 'callTypes'], index: 0 }))).toEqual([])
  })
})
