/** What the page loads before it draws anything, and which words: docs/decisions/0014-first-load.md. */
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { home as english } from '../../src/messages/en/home'
import { home as russian } from '../../src/messages/ru/home'
import { visits } from './visit'

const visit = visits()

/** kB (1000 bytes) of gzip; a little above what was reached. Who needs more writes the reason into the decision. */
const LIMIT = 118

const built = (file: string) => readFileSync(new URL(`../../dist/${file}`, import.meta.url), 'utf8')

/** The scripts that `index.html` names: the entry, and all that it imports statically, which the build lists for preloading. */
const named = () => [...built('index.html').matchAll(/<(?:script|link rel="modulepreload")[^>]*(?:src|href)="\.\/([^"]+\.js)"/g)].map(([, file]) => file)

/** The same by following the imports themselves. */
function imported(file: string, known = new Set<string>()): Set<string> {
  if (known.has(file)) return known
  known.add(file)
  for (const [, next] of built(file).matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g)) imported(`assets/${next}`, known)
  return known
}

test(`the first scripts are at most ${LIMIT} kB, compressed`, () => {
  const files = named()
  expect([...imported(files[0])].sort()).toEqual([...files].sort())
  const sizes = files.map((file) => [file, gzipSync(built(file)).length / 1000] as const)
  const sum = sizes.reduce((all, [, size]) => all + size, 0)
  expect(sum, sizes.map(([file, size]) => `${file}: ${size.toFixed(1)}`).join('\n')).toBeLessThanOrEqual(LIMIT)
})

describe('words', () => {
  const opener = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
  const choose = (page: Page, language: 'EN' | 'RU') => page.getByRole('button', { name: language, exact: true }).click()

  test.each([
    { locale: 'en-GB', own: english, other: russian, otherName: 'RU', ownName: 'EN' },
    { locale: 'ru-RU', own: russian, other: english, otherName: 'EN', ownName: 'RU' },
  ] as const)('$locale: the other language is fetched when it is chosen, and once', async ({ locale, own, other, otherName, ownName }) => {
    const scripts: string[] = []
    const { page } = await visit('', {
      locale,
      prepare: async (context) => context.on('response', (response) => void (response.url().endsWith('.js') && scripts.push(new URL(response.url()).pathname))),
    })
    const speaking = (words: string) => scripts.some((path) => built(path.slice(1)).includes(words))
    await opener(page, own.open).waitFor()
    // what is fetched ahead is there too
    await page.waitForLoadState('networkidle')
    expect([speaking(own.sample), speaking(other.sample)]).toEqual([true, false])
    await choose(page, otherName)
    await opener(page, other.open).waitFor()
    expect(speaking(other.sample)).toBe(true)
    const after = scripts.length
    await choose(page, ownName)
    expect(await opener(page, own.open).count()).toBe(1)
    await choose(page, otherName)
    expect(await opener(page, other.open).count()).toBe(1)
    expect(scripts.slice(after)).toEqual([])
  })
})
