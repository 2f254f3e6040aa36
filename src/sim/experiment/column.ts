/** One number of each thing, in order. A plain loop: `Float64Array.from` with a function takes five times as long. */
export function column<T>(things: readonly T[], take: (thing: T) => number): Float64Array {
  const values = new Float64Array(things.length)
  for (let at = 0; at < things.length; at++) values[at] = take(things[at])
  return values
}
