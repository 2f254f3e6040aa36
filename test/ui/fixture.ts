/** The insurance pilot as the page opens it. */
import { readFileSync } from 'node:fs'
import { readProject } from '../../src/sim/project/read'
import type { Project } from '../../src/sim/project/schema'

export function pilot(name = 'insurance-cross-sell'): Project {
  const read = readProject(JSON.parse(readFileSync(new URL(`../../scenarios/${name}.json`, import.meta.url), 'utf8')))
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.project
}
