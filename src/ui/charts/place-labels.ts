/** Labels at the ends of lines: each takes the place that hides least of the lines, whiskers and other labels. */

export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export interface EndLabel {
  readonly key: string
  readonly width: number
  readonly height?: number
  /** Dot at the end of the line, and the ends of its whisker, in pixels of the drawing. */
  readonly x: number
  readonly y: number
  readonly top: number
  readonly bottom: number
}

export interface Placed {
  readonly key: string
  readonly box: Box
}

export const LABEL_HEIGHT = 17
const GAP = 8

function boxAt(left: number, middle: number, width: number, height: number): Box {
  return { left, right: left + width, top: middle - height / 2, bottom: middle + height / 2 }
}

function candidates({ x, y, top, bottom, width, height = LABEL_HEIGHT }: EndLabel): readonly Box[] {
  const above = top - height / 2 - 3
  const below = bottom + height / 2 + 3
  return [
    boxAt(x - width / 2, above, width, height),
    boxAt(x + GAP, y, width, height),
    boxAt(x - width + 6, above, width, height),
    boxAt(x + GAP, (y + bottom) / 2 + GAP, width, height),
    boxAt(x + GAP, below, width, height),
    boxAt(x - width / 2, below, width, height),
    boxAt(x - width - GAP, y, width, height),
    boxAt(x - width - GAP, above, width, height),
  ]
}

function within(box: Box, area: Box): Box {
  const right = Math.max(0, box.right - area.right)
  const left = Math.max(0, area.left - box.left)
  return { ...box, left: box.left - right + left, right: box.right - right + left }
}

function overlap(a: Box, b: Box): number {
  const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return wide > 0 && high > 0 ? wide * high : 0
}

function outside(box: Box, area: Box): number {
  return Math.max(0, area.top - box.top) + Math.max(0, box.bottom - area.bottom)
}

/** `obstacles` are what a label should not hide; whiskers of the other labels are added to them. */
export function placeLabels(labels: readonly EndLabel[], obstacles: readonly Box[], area: Box): readonly Placed[] {
  const placed: Placed[] = []
  for (const label of labels) {
    const whiskers = labels.map(({ x, top, bottom }) => ({ left: x - 5, right: x + 5, top, bottom }))
    const cost = (box: Box) =>
      placed.reduce((sum, other) => sum + 8 * overlap(box, other.box), 0) +
      [...whiskers, ...obstacles].reduce((sum, other) => sum + overlap(box, other), 0) +
      200 * outside(box, area)
    const options = candidates(label).map((box, rank) => ({ box: within(box, area), rank }))
    const best = options.map(({ box, rank }) => ({ box, cost: cost(box) + rank * 4 })).reduce((one, other) => (other.cost < one.cost ? other : one))
    placed.push({ key: label.key, box: best.box })
  }
  return placed
}
