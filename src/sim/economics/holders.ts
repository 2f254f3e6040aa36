/** Per what a thing is bought or licensed: a seat, an operator on the rota, one employed, or once for all. */
import type { Workload } from './workload'

export const holders = ['seat', 'operator', 'employed', 'all'] as const

export function countOf(holder: (typeof holders)[number], { seats, operators, employed }: Workload): number {
  switch (holder) {
    case 'seat':
      return seats
    case 'operator':
      return operators
    case 'employed':
      return employed
    case 'all':
      return 1
  }
}
