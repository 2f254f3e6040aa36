/** What refers to a thing by its identifier or position follows it: skills, dialers, targets, measures, and the keys of the sources. */
import { changeAt, isRecord, type Path } from './paths'

export type Sources = Readonly<Record<string, unknown>>

/** Every key at or under `from` moves to `to`. */
export function renamed(sources: Sources, from: string, to: string): Sources {
  return Object.fromEntries(
    Object.entries(sources).map(([key, source]) => [key === from || key.startsWith(`${from}.`) ? `${to}${key.slice(from.length)}` : key, source]),
  )
}

/** Keys of a list without identifiers carry positions: `terms.2.amount`. `place` says where each has gone. */
export function renumbered(sources: Sources, list: string, place: (index: number) => number): Sources {
  return Object.fromEntries(
    Object.entries(sources).map(([key, source]) => {
      if (!key.startsWith(`${list}.`)) return [key, source]
      const [position = '', ...rest] = key.slice(list.length + 1).split('.')
      if (!/^\d+$/.test(position)) return [key, source]
      return [[list, place(Number(position)), ...rest].join('.'), source]
    }),
  )
}

const each = (list: unknown, change: (item: unknown) => unknown) => (Array.isArray(list) ? list.map(change) : list)
const without = (list: unknown, gone: (item: unknown) => boolean) => (Array.isArray(list) ? list.filter((item) => !gone(item)) : list)

function inSetups(root: unknown, skills: (list: unknown) => unknown, dialers: (list: unknown) => unknown): unknown {
  return changeAt(root, ['setups'], (setups) =>
    each(setups, (setup) => {
      const skilled = changeAt(setup, ['groups'], (groups) => each(groups, (group) => changeAt(group, ['skills'], skills)))
      return changeAt(skilled, ['dialers'], dialers)
    }),
  )
}

/** Takes a call type or campaign out of all skills and dialers, before it is removed itself. */
export function withoutReferences(root: unknown, id: string): unknown {
  return inSetups(
    root,
    (skills) => without(skills, (skill) => skill === id),
    (dialers) => without(dialers, (dialer) => isRecord(dialer) && dialer.campaign === id),
  )
}

/** Whatever referred to `old` at `path` refers to `id`. */
export function followId(root: unknown, path: Path, old: string, id: string): unknown {
  const follow = (value: unknown) => (value === old ? id : value)
  const measure = (value: unknown) => (typeof value === 'string' && value.startsWith(`${old}.`) ? `${id}${value.slice(old.length)}` : value)
  const ofDemand = path[0] === 'demand' && path.length === 3
  let next = root
  if (ofDemand) {
    const campaign = (dialer: unknown) => changeAt(dialer, ['campaign'], follow)
    next = inSetups(
      next,
      (skills) => each(skills, follow),
      (dialers) => each(dialers, campaign),
    )
  }
  if (path[0] === 'setups' && path.length === 2) next = changeAt(next, ['targets'], (targets) => each(targets, (target) => changeAt(target, ['setup'], follow)))
  if (!ofDemand) return next
  for (const list of ['goals', 'targets']) next = changeAt(next, [list], (items) => each(items, (item) => changeAt(item, ['measure'], measure)))
  return next
}
