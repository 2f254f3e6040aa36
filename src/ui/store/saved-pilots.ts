/** Pilots kept in this browser beside the projects that they belong to. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

interface Stored {
  /** Of the project: its record, or the scenario that it is. */
  readonly id: string
  readonly saved: number
  readonly draft: unknown
}

interface Schema extends DBSchema {
  pilots: { key: string; value: Stored }
}

let opened: Promise<IDBPDatabase<Schema>> | undefined
function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('callsim-pilots', 1, { upgrade: (db) => void db.createObjectStore('pilots', { keyPath: 'id' }) })
  return opened
}

/** Whatever was kept there; a store that cannot be read has nothing. */
export async function findPilot(id: string): Promise<unknown> {
  try {
    return (await (await database()).get('pilots', id))?.draft
  } catch {
    return undefined
  }
}

/** @throws DOMException where the browser refuses to store. */
export async function keepPilot(id: string, draft: unknown): Promise<void> {
  await (await database()).put('pilots', { id, saved: Date.now(), draft })
}
