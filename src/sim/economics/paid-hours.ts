/** Hours that are paid in-house for hours that are worked: a vendor bills the worked ones alone. */
export function paidHours(workedHours: number, productiveShare: number): number {
  return workedHours / productiveShare
}
