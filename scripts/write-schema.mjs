// Writes scenarios/schema/project.schema.json from the schema in the code, so that editors complete and check project files.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))
const { module } = await runnerImport(`${root}/src/sim/project/json-schema.ts`)
writeFileSync(`${root}/scenarios/schema/project.schema.json`, `${JSON.stringify(module.projectJsonSchema(), null, 2)}\n`)
