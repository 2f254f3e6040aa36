/** Starts the page: styles, messages, the last project, then the app. */
import './trusted-types'
import './styles/fonts.css'
import './styles/mantine.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/shell.css'
import './styles/controls.css'
import './styles/marks.css'
import './styles/tables.css'
import './styles/charts.css'
import './styles/states.css'
import './styles/form.css'
import './styles/home.css'
import './styles/narrow.css'
import './styles/print.css'
import './i18n/index'
import { createRoot } from 'react-dom/client'
import { App } from './app'
import { reopenLast } from './library'
import { startAutorun } from './store/autorun'
import { startAutosave } from './store/saved'

const root = document.getElementById('root')
if (root) {
  startAutosave()
  startAutorun()
  createRoot(root).render(<App ready={reopenLast()} />)
}
