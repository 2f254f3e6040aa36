/** English words that the page of a pilot needs; the command line prints the first of them too. */
import { pilot } from './pilot'
import { pilotPage } from './pilot-page'

export const pilotWords = { pilot, pilotPage }
