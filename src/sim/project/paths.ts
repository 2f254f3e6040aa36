import { valueAt } from './problems'

/**
 * Paths of values with identifiers in place of positions, as `sources` uses them: `setups.vendor-a.terms.0.amount`.
 * They survive reordering; lists whose members have no identifier keep positions.
 */
export function positionsOf(data: unknown, idPath: string): (string | number)[] | undefined {
  const path: (string | number)[] = []
  let here = data
  for (const key of idPath.split('.')) {
    const step: string | number | undefined = Array.isArray(here) ? placeOf(here, key) : key
    if (step === undefined || here === null || typeof here !== 'object') return undefined
    here = valueAt(here, [step])
    path.push(step)
  }
  return here === undefined ? undefined : path
}

/** The same path with identifiers: the inverse of `positionsOf`. */
export function idPathOf(data: unknown, path: readonly (string | number)[]): string {
  let here = data
  const names = path.map((key) => {
    here = valueAt(here, [key])
    return (typeof key === 'number' ? identifierOf(here) : undefined) ?? String(key)
  })
  return names.join('.')
}

function placeOf(list: readonly unknown[], key: string): number | undefined {
  const named = list.findIndex((item) => identifierOf(item) === key)
  if (named >= 0) return named
  const place = Number(key)
  return Number.isInteger(place) && place >= 0 && place < list.length ? place : undefined
}

/** Dialers are known by their campaign, everything else by its `id`. */
function identifierOf(item: unknown): string | undefined {
  const id = valueAt(item, ['id']) ?? valueAt(item, ['campaign'])
  return typeof id === 'string' ? id : undefined
}
