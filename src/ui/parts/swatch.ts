/** The colour of a set-up by its place in the project: the first is the reference, in ink; the others have a hue. */
const classes = ['ref', 'a', 'b', 'c', 'd'] as const
export type SwatchClass = (typeof classes)[number]

export function swatchClass(index: number): SwatchClass {
  return index === 0 ? 'ref' : classes[1 + ((index - 1) % (classes.length - 1))]
}
