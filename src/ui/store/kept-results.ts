/** Results that are kept over a reload, by the hash of all that they depend on; for this build of the engine only. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { RunReport } from '../../sim/experiment/results'
import { ENGINE_VERSION } from '../../sim/experiment/version'
import { isRecord } from '../../sim/project/records'

interface Kept {
  readonly id: string
  readonly at: number
  readonly report: unknown
}

interface Schema extends DBSchema {
  results: { key: string; value: Kept; indexes: { at: number } }
}

const MOST = 24

let opened: Promise<IDBPDatabase<Schema>> | undefined
function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('callsim-results', 1, {
    upgrade: (db) => void db.createObjectStore('results', { keyPath: 'id' }).createIndex('at', 'at'),
  })
  return opened
}

/** Nothing where the browser hashes nothing (a page that is not served securely), and while one develops: there the engine changes unseen. */
async function idOf(content: string): Promise<string | undefined> {
  if (import.meta.env.DEV || !('subtle' in crypto)) return undefined
  const { engineBuild } = await import('../../workers/browser-runner')
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${ENGINE_VERSION} ${engineBuild} ${content}`))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The result of that content; a store that cannot be read has none. */
export async function findResult(content: string): Promise<RunReport | undefined> {
  try {
    const id = await idOf(content)
    const kept = id && (await (await database()).get('results', id))
    return kept && isReport(kept.report) ? kept.report : undefined
  } catch {
    return undefined
  }
}

/** Keeps it beside the latest others. Where it cannot be kept it is simulated again. */
export async function keepResult(content: string, report: RunReport): Promise<void> {
  try {
    const id = await idOf(content)
    if (id === undefined) return
    const db = await database()
    await db.put('results', { id, at: Date.now(), report })
    const ids = await db.getAllKeysFromIndex('results', 'at')
    for (const oldest of ids.slice(0, Math.max(0, ids.length - MOST))) await db.delete('results', oldest)
  } catch {
    // as if it had never been there
  }
}

function isReport(value: unknown): value is RunReport {
  if (!isRecord(value) || value.engine !== ENGINE_VERSION || typeof value.hash !== 'string' || typeof value.seed !== 'string') return false
  const { setups, comparisons } = value
  return Array.isArray(setups) && Array.isArray(comparisons) && setups.every((one) => isRecord(one) && isRecord(one.measures) && Array.isArray(one.series))
}
