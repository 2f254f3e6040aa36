import { z } from 'zod'
import { ProjectShape } from './schema'

/** The schema of the project file as JSON Schema (draft 2020-12), for editors and for the form; titles, units and ranges included. */
export function projectJsonSchema(): Record<string, unknown> {
  return { title: 'callsim project', ...z.toJSONSchema(ProjectShape, { io: 'input', unrepresentable: 'any', reused: 'ref' }) }
}
