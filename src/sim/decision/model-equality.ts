/** Whether two compiled models are the same to the last number: then what was lived under one holds under the other. */
export function sameModel(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && sameModel(Reflect.get(a, key), Reflect.get(b, key)))
}
