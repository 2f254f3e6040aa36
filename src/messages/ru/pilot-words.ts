/** Русские слова страницы пилота; первые из них печатает и командная строка. */
import { pilot } from './pilot'
import { pilotPage } from './pilot-page'

export const pilotWords = { pilot, pilotPage }
