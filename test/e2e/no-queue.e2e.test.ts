/** The built page holds nothing of the queue between machines. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

test('no file of the built page speaks to Redis', () => {
  const folder = fileURLToPath(new URL('../../dist/', import.meta.url))
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(js|html)$/.test(name))
  expect(files.length).toBeGreaterThan(3)
  expect(files.filter((name) => /bullmq|ioredis|bzpopmin/i.test(readFileSync(`${folder}${name}`, 'utf8')))).toEqual([])
})
