/** Plotly's settings: nothing is sent anywhere, no logo, one button on hover that saves the picture. */
import type { Config } from 'plotly.js'
import type { Language } from '../../sim/terms/text'

export function plotlyConfig(language: Language, filename: string): Partial<Config> {
  return {
    displaylogo: false,
    showSendToCloud: false,
    plotlyServerURL: '',
    displayModeBar: 'hover',
    modeBarButtons: [['toImage']],
    toImageButtonOptions: { format: 'png', scale: 2, filename },
    locale: language,
    responsive: false,
    scrollZoom: false,
    doubleClick: false,
    showTips: false,
  }
}
