/** The samples are practice: the form may not call their values unusual. */
import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isRecord } from '../../src/sim/project/records'
import type { FormNode } from '../../src/ui/fields/form-node'
import { branchOf, projectForm } from '../../src/ui/fields/form-of-schema'
import { pilot } from './fixture'

function unusual(node: FormNode, value: unknown, at: string): string[] {
  if (node.shape === 'object' && isRecord(value)) return node.members.flatMap((member) => unusual(member.node, value[member.name], `${at}.${member.name}`))
  if (node.shape === 'list' && Array.isArray(value)) return value.flatMap((item, index) => unusual(node.item, item, `${at}.${index}`))
  if (node.shape === 'choice' && isRecord(value))
    return (branchOf(node, value[node.tag])?.members ?? []).flatMap((member) => unusual(member.node, value[member.name], `${at}.${member.name}`))
  if (node.shape !== 'number' || typeof value !== 'number' || value === 0 || !node.typical) return []
  const [low, high] = node.typical
  return value < low || value > high ? [`${at} = ${value}, usually ${low}–${high}`] : []
}

const samples = readdirSync(new URL('../../scenarios/', import.meta.url)).filter((file) => file.endsWith('.json'))

test.each(samples)('%s has usual values', (file) => {
  expect(unusual(projectForm(), pilot(file.replace('.json', '')), '')).toEqual([])
})
