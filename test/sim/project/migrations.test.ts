import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { migrated } from '../../../src/sim/project/migrations'
import { parseProject, readProject } from '../../../src/sim/project/read'
import { accepted } from '../../fixtures/projects'

const text = readFileSync(new URL('../../../scenarios/old/hot-line-v1.json', import.meta.url), 'utf8')
const old = JSON.parse(text)
const priority = { operator: { kind: 'skill-rank' }, call: { kind: 'skill-order' } }
const longestIdle = { operator: { kind: 'longest-idle' }, call: { kind: 'first-come' } }

describe('a file of version 1', () => {
  it('is read, and is what its migrated form is', () => {
    expect(old.version).toBe(1)
    const now = accepted(parseProject(text))
    expect(now).toEqual(accepted(readProject(migrated(old))))
    expect(now.version).toBe(2)
    expect(now.setups.map(({ routing }) => routing.operator.kind)).toEqual(['skill-rank', 'skill-rank', 'longest-idle'])
  })

  it('becomes version 2: routing is two choices, and nothing else changes', () => {
    const routings = [priority, priority, longestIdle]
    const setups = old.setups.map((setup: object, place: number) => ({ ...setup, routing: routings[place] }))
    expect(migrated(old)).toEqual({ ...old, version: 2, setups })
  })
})

it('a file of the present version, and what is no file at all, stay as they are', () => {
  for (const data of [{ version: 2, setups: [{ routing: { kind: 'priority' } }] }, { version: 'x' }, [], null, 'text']) expect(migrated(data)).toBe(data)
})

it('a file of version 1 that is broken is still only moved on', () => {
  expect(migrated({ version: 1 })).toEqual({ version: 2 })
  expect(migrated({ version: 1, setups: [null, { routing: 'x' }, { routing: { kind: 'psychic' } }] })).toEqual({
    version: 2,
    setups: [null, { routing: 'x' }, { routing: { kind: 'psychic' } }],
  })
})
