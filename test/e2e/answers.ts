/**
 * Pilots that the page has answered before: what it has kept of them in its store begins the store of a visit, as if the reader came back.
 * So only tests of runs wait for runs. Each pilot is run once, by whoever comes first, for all files.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext } from 'playwright-core'
import { expect, inject } from 'vitest'
import { type Pilot, type RunFacts, slow } from './project-page'

type State = Awaited<ReturnType<BrowserContext['storageState']>>

const fileOf = (pilot: Pilot) => join(inject('answers'), `${pilot}.json`)

export const isAnswered = (pilot: Pilot): boolean => existsSync(fileOf(pilot))

/** To be called where the pilot is open and its run has ended: the page keeps its result a moment later. */
export async function remember(context: BrowserContext, pilot: Pilot, { hash }: RunFacts): Promise<void> {
  const stored = async () => {
    const { origins } = await context.storageState({ indexedDB: true })
    return origins.some((origin) => JSON.stringify(origin).includes(hash)) ? origins : undefined
  }
  await expect.poll(stored, { timeout: slow, interval: 100, message: 'the result is kept' }).toBeDefined()
  writeFileSync(fileOf(pilot), JSON.stringify(await stored()))
}

/** The store as a reader finds it who comes back: the pilot is answered, and open or not. */
export function storeOf(pilot: Pilot, open: boolean): State {
  const origins: State['origins'] = JSON.parse(readFileSync(fileOf(pilot), 'utf8'))
  return { cookies: [], origins: open ? origins : origins.map((origin) => ({ ...origin, localStorage: [] })) }
}
