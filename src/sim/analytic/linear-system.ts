/** Linear equations of a handful of unknowns, by Gauss with the largest pivot of each column. Throws a RangeError when they have no single solution. */
export function solution(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at]])
  const size = rows.length
  for (let column = 0; column < size; column++) {
    let best = column
    for (let row = column + 1; row < size; row++) if (Math.abs(rows[row][column]) > Math.abs(rows[best][column])) best = row
    if (!(Math.abs(rows[best][column]) > 1e-14)) throw new RangeError('These equations have no single solution')
    ;[rows[column], rows[best]] = [rows[best], rows[column]]
    for (let row = column + 1; row < size; row++) {
      const factor = rows[row][column] / rows[column][column]
      for (let at = column; at <= size; at++) rows[row][at] -= factor * rows[column][at]
    }
  }
  const values = right.map(() => 0)
  for (let row = size - 1; row >= 0; row--) {
    let rest = rows[row][size]
    for (let at = row + 1; at < size; at++) rest -= rows[row][at] * values[at]
    values[row] = rest / rows[row][row]
  }
  return values
}
