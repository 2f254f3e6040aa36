/** Russian words of the pages on which one decides: fetched with the first of them. */
import { decision } from './decision'
import { decisionPage } from './decision-page'
import { moneyPage } from './money-page'

export const deciding = { decision, decisionPage, moneyPage }
