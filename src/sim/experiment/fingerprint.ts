import type { Counts } from '../centre/counts'
import { ContentHash } from '../kernel/hash'
import { clientCopy } from '../project/client-copy'
import { livedPart } from '../project/lived-part'
import type { Project } from '../project/schema'

/** Every count of one replication as 32 hex digits. */
export function fingerprintOf(counts: Counts): string {
  const hash = new ContentHash().addNumber(counts.days).addNumber(counts.intervals).addNumber(counts.daysWorked)
  hash.addNumber(counts.lineTime).addNumber(counts.lineMaximum)
  const tables = [
    counts.callsByDay,
    counts.callsByInterval,
    counts.campaignsByDay,
    counts.campaignsByInterval,
    counts.groupsByDay,
    counts.groupsByInterval,
    counts.waits,
    counts.menus,
    counts.steps,
    counts.segments,
    counts.attempts,
    counts.reasons,
    counts.cells,
    counts.dialerLines,
    counts.meters,
    counts.lastActivity,
    counts.finished,
  ]
  for (const table of tables) hash.addCells(table)
  // a table that came later: where it is empty the hash is the one of before
  if (counts.exits.length > 0) hash.addCells(counts.exits)
  return hash.digest()
}

/** The whole run: what it depends on of the project (as a client may have it: his copy gives the same hash), seed, number of replications, and each replication of each set-up in order. */
export function runHash(project: Project, seed: string, runs: readonly { readonly setup: string; readonly fingerprints: readonly string[] }[]): string {
  const hash = new ContentHash().addText(canonical(livedPart(clientCopy(project)))).addText(seed)
  for (const { setup, fingerprints } of runs) {
    hash.addText(setup).addNumber(fingerprints.length)
    for (const fingerprint of fingerprints) hash.addText(fingerprint)
  }
  return hash.digest()
}

/** JSON with the keys of every object in order, so that the same content has one spelling. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value).filter(([, content]) => content !== undefined)
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, content]) => `${JSON.stringify(key)}:${canonical(content)}`)
    .join(',')}}`
}
