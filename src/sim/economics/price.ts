import { priceAttempt } from './attempt'
import { priceCall } from './call'
import type { Charge } from './charge'
import { priceCompletedInterview } from './completed-interview'
import { priceContact } from './contact'
import { priceContactableRecord } from './contactable-record'
import { priceEquipment } from './equipment'
import { priceHiring } from './hiring'
import type { Term } from './index'
import { priceLead } from './lead'
import { priceLicence } from './licence'
import { priceLine } from './line'
import { priceListPurchase } from './list-purchase'
import { priceMinute } from './minute'
import { priceMonthlyFee } from './monthly-fee'
import { priceOperatorHour } from './operator-hour'
import { pricePayroll } from './payroll'
import { priceReports } from './reports'
import { priceResult } from './result'
import { priceRoom } from './room'
import { priceSale } from './sale'
import { priceScript } from './script'
import { priceSeat } from './seat'
import { priceServiceLevelBonus } from './service-level-bonus'
import { priceSetUpFee } from './set-up-fee'
import { priceTelephony } from './telephony'
import { priceTraining } from './training'
import { priceTurnover } from './turnover'
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
    case 'call':
      return priceCall(term, workload)
    case 'contactable-record':
      return priceContactableRecord(term, workload)
    case 'completed-interview':
      return priceCompletedInterview(term, workload)
    case 'lead':
      return priceLead(term, workload)
    case 'sale':
      return priceSale(term, workload)
    case 'service-level-bonus':
      return priceServiceLevelBonus(term, workload)
    case 'reports':
      return priceReports(term, workload)
    case 'script':
      return priceScript(term, workload)
    case 'telephony':
      return priceTelephony(term, workload)
    case 'room':
      return priceRoom(term, workload)
    case 'equipment':
      return priceEquipment(term, workload)
    case 'licence':
      return priceLicence(term, workload)
    case 'line':
      return priceLine(term, workload)
    case 'turnover':
      return priceTurnover(term, workload)
  }
}
