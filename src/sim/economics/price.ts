import { priceAttempt } from './attempt'
import type { Charge } from './charge'
import { priceContact } from './contact'
import { priceHiring } from './hiring'
import type { Term } from './index'
import { priceListPurchase } from './list-purchase'
import { priceMinute } from './minute'
import { priceMonthlyFee } from './monthly-fee'
import { priceOperatorHour } from './operator-hour'
import { pricePayroll } from './payroll'
import { priceResult } from './result'
import { priceSeat } from './seat'
import { priceSetUpFee } from './set-up-fee'
import { priceTraining } from './training'
import type { Workload } from './workload'

/** Every term but the monthly minimum, which needs what the others come to. */
type PlainTerm = Exclude<Term, { kind: 'monthly-minimum' }>

/** What a term asks for a workload. */
export function priceOf(term: PlainTerm, workload: Workload): Charge[] {
  switch (term.kind) {
    case 'payroll':
      return pricePayroll(term, workload)
    case 'hiring':
      return priceHiring(term, workload)
    case 'training':
      return priceTraining(term, workload)
    case 'seat':
      return priceSeat(term, workload)
    case 'set-up-fee':
      return priceSetUpFee(term)
    case 'monthly-fee':
      return priceMonthlyFee(term, workload)
    case 'operator-hour':
      return priceOperatorHour(term, workload)
    case 'minute':
      return priceMinute(term, workload)
    case 'contact':
      return priceContact(term, workload)
    case 'result':
      return priceResult(term, workload)
    case 'attempt':
      return priceAttempt(term, workload)
    case 'list-purchase':
      return priceListPurchase(term, workload)
  }
}
