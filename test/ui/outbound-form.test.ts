/** The form of campaigns and dialers: what is added works at once, shares stay a whole, and what has no say is not shown. */
import { describe, expect, test } from 'vitest'
import { readProject } from '../../src/sim/project/read'
import type { Project } from '../../src/sim/project/schema'
import { asKind, blank, itemBlank } from '../../src/ui/fields/blank'
import { daysInTurn, following, freeNames } from '../../src/ui/fields/following'
import type { ListNode } from '../../src/ui/fields/form-node'
import { nodeAt } from '../../src/ui/fields/form-of-schema'
import { shownMembers } from '../../src/ui/fields/relevance'
import { asWhole, wholeEdit } from '../../src/ui/fields/whole'
import { applyEdit } from '../../src/ui/store/edits'
import { type Path, valueAt } from '../../src/ui/store/paths'
import { pilot } from './fixture'

const list = ['demand', 'campaigns', 0, 'list']
const conversation = ['demand', 'campaigns', 0, 'conversation']
const dialer = ['setups', 1, 'dialers', 0]
const names = {
  name: 'New',
  skills: ['sign-ups'],
  campaign: 'sign-ups',
  callTypes: [],
  groups: ['team'],
  date: '2026-09-07',
  input: 'demand.campaigns.sign-ups.list.contacts',
}

const nodeIn = (project: unknown, path: Path) => {
  const node = nodeAt(path, (at) => valueAt(project, at))
  if (!node) throw new Error(`no field at ${path.join('.')}`)
  return node
}

/** The project with what is at `path` switched on, as the form does it. */
const switchedOn = (project: unknown, path: Path) => applyEdit(project, { do: 'set', path, value: blank({ ...nodeIn(project, path), optional: false }, names) })

const readable = (project: unknown): Project => {
  const read = readProject(project)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.project
}

const shares = (items: unknown) => (Array.isArray(items) ? items.map(({ share }) => share) : [])

describe('what is added to a list of a campaign is valid, and so is a second and a third one', () => {
  const withQuestionnaire = () => switchedOn(pilot('internet-sign-ups'), [...conversation, 'questionnaire'])
  const words: Partial<Record<string, readonly string[]>> = { reachByWeekday: daysInTurn, retryRules: ['busy', 'noAnswer', 'machine', 'refusal'] }

  test.each([
    [[...list, 'segments']],
    [[...list, 'reachByHour']],
    [[...list, 'reachByWeekday']],
    [[...list, 'furtherNumbers']],
    [[...list, 'retryRules']],
    [[...list, 'deliveries']],
    [[...conversation, 'refusalReasons']],
    [[...conversation, 'stages']],
    [[...conversation, 'questionnaire', 'cells']],
    [[...conversation, 'questionnaire', 'blocks']],
    [[...conversation, 'questionnaire', 'breakOff']],
    [[...conversation, 'questionnaire', 'languages']],
  ])('%j', (path) => {
    const node = nodeIn(withQuestionnaire(), path)
    if (node.shape !== 'list') throw new Error('not a list')
    let project = withQuestionnaire()
    for (const number of [1, 2, 3]) {
      const items = [valueAt(project, path)].flat().filter((item) => item !== undefined)
      const free = freeNames(node.field, items, words[node.field ?? ''] ?? [])
      const fresh = following(node, items, itemBlank(node, names), free)
      const value = typeof fresh === 'object' && fresh !== null && 'id' in fresh ? { ...fresh, id: `fresh-${number}` } : fresh
      project = applyEdit(project, { do: 'insert', path, index: items.length, value })
      expect(readProject(project), `number ${number}`).toMatchObject({ ok: true })
    }
  })
})

describe('what may be left out is valid when it is switched on', () => {
  test.each([
    [[...list, 'appointments']],
    [[...list, 'purchase']],
    [[...list, 'patience']],
    [[...list, 'attemptsPerDay']],
    [[...list, 'ring', 'invalid']],
    [[...conversation, 'wrongTalk']],
    [[...conversation, 'questionnaire']],
    [[...conversation, 'stages', 1, 'followUp']],
    [[...dialer, 'lines']],
    [[...dialer, 'hours']],
    [[...dialer, 'detection']],
    [[...dialer, 'rule']],
    [[...dialer, 'blend']],
  ])('%j', (path) => {
    const project = switchedOn(pilot('internet-sign-ups'), path)
    expect(readProject(project)).toMatchObject({ ok: true })
    expect(valueAt(project, path)).toBeDefined()
  })

  test('the service level inside of blending, and the time lost to a machine inside of detection', () => {
    const blend = switchedOn(switchedOn(pilot('internet-sign-ups'), [...dialer, 'blend']), [...dialer, 'blend', 'serviceLevel'])
    expect(readProject(blend)).toMatchObject({ ok: true })
    const detection = switchedOn(switchedOn(pilot('internet-sign-ups'), [...dialer, 'detection']), [...dialer, 'detection', 'machineTalk'])
    expect(readProject(detection)).toMatchObject({ ok: true })
  })
})

describe('dial modes', () => {
  const mode = () => {
    const node = nodeIn(pilot('internet-sign-ups'), [...dialer, 'mode'])
    if (node.shape !== 'choice') throw new Error('not a choice')
    return node
  }

  test('each is valid when it is chosen after any other', () => {
    const project = pilot('internet-sign-ups')
    for (const { kind: before } of mode().branches) {
      for (const { kind } of mode().branches) {
        const value = asKind(mode(), asKind(mode(), undefined, before, names), kind, names)
        expect(readProject(applyEdit(project, { do: 'set', path: [...dialer, 'mode'], value })), `${before} → ${kind}`).toMatchObject({ ok: true })
      }
    }
  })

  test('the waiting time, the operators counted and the limit go with the mode where both have them', () => {
    const power = { kind: 'power', linesPerOperator: 2.5, per: 'all', hold: 3, cancels: true }
    const adaptive = asKind(mode(), power, 'adaptive', names)
    expect(adaptive).toMatchObject({ kind: 'adaptive', per: 'all', hold: 3, cancels: true, target: 0.03 })
    const chance = asKind(mode(), { ...Object(adaptive), target: 0.02 }, 'chance-constrained', names)
    expect(chance).toEqual({ kind: 'chance-constrained', target: 0.02, hold: 3, cancels: true })
    expect(asKind(mode(), chance, 'progressive', names)).toEqual({ kind: 'progressive' })
  })

  test('a machine’s talk stays when the detector goes', () => {
    const node = nodeIn(pilot('internet-sign-ups'), [...dialer, 'detection'])
    if (node.shape !== 'choice') throw new Error('not a choice')
    const machineTalk = { kind: 'exponential', mean: 5 }
    const detector = asKind(node, { kind: 'none', machineTalk }, 'detector', names)
    expect(detector).toMatchObject({ kind: 'detector', falsePositive: 0.05, machineTalk })
    expect(asKind(node, detector, 'none', names)).toEqual({ kind: 'none', machineTalk })
  })
})

describe('shares of a whole', () => {
  const path = [...list, 'segments']
  const segment = (id: string, share: number) => ({ id, name: id, share, reachFactor: 1, resultFactor: 1, hoursAhead: 0 })
  const segments = [segment('a', 0.5), segment('b', 0.3), segment('c', 0.2)]
  const node = (): ListNode => {
    const found = nodeIn(pilot('internet-sign-ups'), path)
    if (found.shape !== 'list') throw new Error('not a list')
    return found
  }

  test('the first item has all, a further one nothing yet', () => {
    const first = following(node(), [], itemBlank(node(), names), undefined)
    expect(first).toMatchObject({ id: 'segment', share: 1 })
    expect(following(node(), [first], itemBlank(node(), names), undefined)).toMatchObject({ share: 0 })
  })

  test('the last item takes what the others leave; more than a whole is refused', () => {
    expect(shares(asWhole([segment('a', 0.6), segment('b', 0.3), segment('c', 0.2)]))).toEqual([0.6, 0.3, 0.1])
    expect(asWhole([segment('a', 0.8), segment('b', 0.3), segment('c', 0.2)])).toBeUndefined()
    expect(asWhole([])).toEqual([])
  })

  test('after every edit of the list the shares are a whole', () => {
    const project = applyEdit(pilot('internet-sign-ups'), { do: 'set', path, value: segments })
    const edited = (edit: Parameters<typeof wholeEdit>[1]) => readable(applyEdit(project, wholeEdit(segments, edit))).demand.campaigns[0].list.segments
    expect(shares(edited({ do: 'remove', path, index: 0 }))).toEqual([0.3, 0.7])
    expect(shares(edited({ do: 'remove', path, index: 2 }))).toEqual([0.5, 0.5])
    expect(shares(edited({ do: 'move', path, index: 2, to: 0 }))).toEqual([0.2, 0.5, 0.3])
    const copied = edited({ do: 'duplicate', path, index: 0 })
    expect(copied.map(({ id, share }) => [id, share])).toEqual([
      ['a', 0.5],
      ['a-2', 0],
      ['b', 0.3],
      ['c', 0.2],
    ])
  })

  test('a reason for refusal takes no more than is left', () => {
    const reasons = nodeIn(pilot('internet-sign-ups'), [...conversation, 'refusalReasons'])
    if (reasons.shape !== 'list') throw new Error('not a list')
    expect(following(reasons, [{ share: 0.9 }], itemBlank(reasons, names), undefined)).toMatchObject({ share: 0.1 })
  })
})

test('a number that may be empty has its value where the file leaves it out', () => {
  expect(nodeIn(pilot('internet-sign-ups'), [...list, 'retry', 'wrongPerson'])).toMatchObject({
    nullable: true,
    optional: false,
    initial: 240,
    unit: 'minutes',
  })
})

describe('fields without a say are left out', () => {
  const shown = (project: unknown, path: Path) => {
    const read = readable(project)
    const node = nodeIn(read, path)
    const members = node.shape === 'object' ? node.members : []
    return shownMembers(members, read, path).map(({ name }) => name)
  }
  const base = () => pilot('internet-sign-ups')
  const set = (project: unknown, path: Path, value: unknown) => applyEdit(project, { do: 'set', path, value })

  test('a questionnaire stands in place of the productive talk and of screening, and screening in place of it', () => {
    expect(shown(base(), conversation)).toEqual(expect.arrayContaining(['productiveTalk', 'screening', 'questionnaire']))
    const asked = shown(switchedOn(base(), [...conversation, 'questionnaire']), conversation)
    expect(asked).toContain('questionnaire')
    expect(asked).not.toContain('productiveTalk')
    expect(asked).not.toContain('screening')
    const screened = shown(switchedOn(base(), [...conversation, 'screening']), conversation)
    expect(screened).toContain('productiveTalk')
    expect(screened).not.toContain('questionnaire')
  })

  test('wrong persons: their talk and their next attempt only where others answer', () => {
    expect(shown(base(), conversation)).not.toContain('wrongTalk')
    expect(shown(base(), [...list, 'retry'])).not.toContain('wrongPerson')
    const others = set(base(), [...list, 'wrongPersonShare'], 0.1)
    expect(shown(others, conversation)).toContain('wrongTalk')
    expect(shown(others, [...list, 'retry'])).toContain('wrongPerson')
    const preview = set(base(), [...dialer, 'mode'], { kind: 'preview', time: { kind: 'exponential', mean: 20 }, rightPartyShare: 0.9 })
    expect(shown(preview, conversation)).toContain('wrongTalk')
  })

  test('patience in silence and the rule for abandoned calls only where a dialer lets people wait', () => {
    expect(shown(base(), list)).toContain('patience')
    expect(shown(base(), dialer)).toContain('rule')
    const bound = base().setups.reduce<unknown>((now, _, at) => set(now, ['setups', at, 'dialers', 0, 'mode'], { kind: 'progressive' }), base())
    expect(shown(bound, list)).not.toContain('patience')
    expect(shown(bound, dialer)).not.toContain('rule')
    expect(shown(switchedOn(bound, [...dialer, 'detection']), dialer)).toContain('rule')
  })

  test('order with segments, waiting with an operator of one’s own, blending with inbound calls, a follow-up from the second stage on', () => {
    expect(shown(base(), list)).not.toContain('order')
    const two = [0.5, 0.5].map((share, at) => ({ id: `s${at}`, name: 'S', share }))
    expect(shown(set(base(), [...list, 'segments'], two), list)).toContain('order')
    const appointments = switchedOn(base(), [...list, 'appointments'])
    expect(shown(appointments, [...list, 'appointments'])).not.toContain('waitMinutes')
    expect(shown(set(appointments, [...list, 'appointments', 'operator'], 'own'), [...list, 'appointments'])).toContain('waitMinutes')
    expect(shown(base(), dialer)).not.toContain('blend')
    expect(shown(base(), [...conversation, 'stages', 0])).not.toContain('followUp')
    expect(shown(base(), [...conversation, 'stages', 1])).toContain('followUp')
  })
})
