/** Every scenario in SpiderMonkey and JavaScriptCore, both from Debian: the golden hash and every bit of the report, as in Node. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { scenarioNames } from '../fixtures/scenarios'
import type { Job } from './answer'
import { script } from './script'

const engine = script('test/bits/answer.ts')
const textOf = (path: string) => readFileSync(new URL(`../../scenarios/${path}.json`, import.meta.url), 'utf8')

/** V8, SpiderMonkey, JavaScriptCore: each is given the batches in another size and order. */
const programs = [
  { program: process.execPath, batchSize: 8, order: 1 },
  { program: 'gjs', batchSize: 3, order: 2 },
  { program: 'jsc', batchSize: 7, order: 3 },
]

/** SpiderMonkey takes three times as long as Node, and whoever else is on the machine takes his share. */
const slow = 20 * 60_000

test.each(scenarioNames)('%s', { timeout: slow }, async (name) => {
  const { hash, replications } = JSON.parse(textOf(`expected/${name}`))
  const answers = await Promise.all(
    programs.map(({ program, ...batches }) => engine(program, `answer(${JSON.stringify({ text: textOf(name), replications, ...batches } satisfies Job)})`)),
  )
  expect(answers[0]).toEqual({ hash, report: expect.stringMatching(/^[0-9a-f]{32}$/) })
  expect(answers).toEqual(programs.map(() => answers[0]))
})
