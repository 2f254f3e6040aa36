/** The one door to Plotly: its core (which brings lines) and the Russian words of its mode bar. Loaded only when a chart is shown. */
import * as Plotly from 'plotly.js/lib/core'
import * as ru from 'plotly.js/lib/locales/ru'

Plotly.register([ru])

export { purge, react } from 'plotly.js/lib/core'
