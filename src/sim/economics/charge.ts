/** What the quantity of a charge counts. */
export type QuantityUnit =
  | 'once'
  | 'months'
  | 'personMonths'
  | 'trainingMonths'
  | 'people'
  | 'hours'
  | 'minutes'
  | 'contacts'
  | 'results'
  | 'attempts'
  | 'seats'
  | 'seatMonths'
  | 'days'
  | 'calls'
  | 'records'
  | 'interviews'
  | 'leads'
  | 'sales'
  | 'points'
  | 'reports'
  | 'scripts'
  | 'squareMetreMonths'
  | 'itemMonths'
  | 'licenceMonths'
  | 'lineMonths'
  | 'taxed'

/** What one term asks for one thing: quantity × rate, rounded once to whole minor units. */
export interface Charge {
  readonly quantity: number
  readonly quantityUnit: QuantityUnit
  readonly rateMinor: number
  readonly amountMinor: number
  /** What part of a term the line is, where it has several in the same unit: `tier2.year3`, `unpaid`, `replaced`. */
  readonly part?: string
}

/** An amount of the file in hundredths, to the ten-thousandth of one: a rate may be finer than the smallest coin, a line is rounded once. */
export function minor(amount: number): number {
  return Math.round(amount * 1e6) / 1e4
}

/** Quantity × rate. Where the quantity is a fraction, `of` over `per` of it is worked out in whole numbers: milliseconds over an hour. */
export function charge(quantityUnit: QuantityUnit, of: number, rateMinor: number, per = 1): Charge {
  return { quantity: of / per, quantityUnit, rateMinor, amountMinor: Math.round((of * rateMinor) / per) }
}
