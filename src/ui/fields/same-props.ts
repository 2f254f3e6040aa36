/** Whether a part of the form would be drawn with the same properties again: paths and lists of members are made anew each time, and are the same by their items. */
const isSame = (past: unknown, next: unknown): boolean =>
  Object.is(past, next) ||
  (Array.isArray(past) && Array.isArray(next) && past.length === next.length && past.every((item, index) => Object.is(item, next[index])))

export function sameProps<Props extends object>(past: Props, next: Props): boolean {
  const entries = Object.entries(past)
  return entries.length === Object.keys(next).length && entries.every(([name, value]) => isSame(value, Reflect.get(next, name)))
}
