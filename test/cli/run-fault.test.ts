/** A project that nobody can live through is refused by `callsim run` in the words of its file's language, like other bad input. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { InputError } from '../../src/cli/project-file'
import { run } from '../../src/cli/run'
import { inboundProject } from '../fixtures/projects'

const folder = mkdtempSync(join(tmpdir(), 'callsim-'))

afterAll(() => {
  rmSync(folder, { recursive: true })
})

test.each([
  ['en', 'about 2,160 million calls of the type “Calls” would come in each replication, which may have 1,000 million events; lower the volume or the horizon'],
  ['ru', /^в каждом прогоне поступило бы около 2.160.млн вызовов типа «Calls»/],
] as const)('%s', async (language, message) => {
  const file = join(folder, `${language}.json`)
  writeFileSync(file, JSON.stringify({ ...inboundProject({ perHour: 1_000_000, operators: 10, days: 90 }), language }))
  const failure = await run({ verb: 'run', file, json: false, workers: 0 }).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(InputError)
  expect(failure instanceof Error && failure.message.replace(/\u00a0/g, ' ')).toMatch(message)
})
