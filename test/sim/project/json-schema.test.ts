import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { projectJsonSchema } from '../../../src/sim/project/json-schema'
import { fields } from '../../../src/sim/terms/fields'

const schema = JSON.stringify(projectJsonSchema(), null, 2)

describe('the JSON Schema of the project file', () => {
  it('is the one that comes with the product; mend with: npm run schema', () => {
    expect(readFileSync(new URL('../../../scenarios/schema/project.schema.json', import.meta.url), 'utf8')).toBe(`${schema}\n`)
  })

  it('uses every field of the catalogue, with its title and unit', () => {
    for (const [key, { title, unit }] of Object.entries(fields)) {
      expect(schema, key).toContain(`"field": "${key}"`)
      expect(schema).toContain(`"title": ${JSON.stringify(title)}`)
      expect(schema).toContain(`"unit": "${unit}"`)
    }
  })

  it('gives every value a title and a unit', () => {
    const bare: string[] = []
    const walk = (node: unknown, path: string) => {
      if (node === null || typeof node !== 'object') return
      const properties = Reflect.get(node, 'properties')
      for (const [key, below] of Object.entries(properties ?? {})) {
        if (below !== null && typeof below === 'object' && !('unit' in below) && !('$ref' in below) && !('const' in below)) bare.push(`${path}.${key}`)
      }
      for (const [key, below] of Object.entries(node)) walk(below, `${path}.${key}`)
    }
    walk(projectJsonSchema(), '')
    expect(bare.filter((path) => !/\.(\$schema|en|ru)$/.test(path))).toEqual([])
  })
})
