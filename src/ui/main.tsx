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
import { createRoot } from 'react-dom/client'
import { App } from './app'
import { needWords } from './i18n/index'
import { fetchAhead } from './lazy-pages'
import { reopenLast } from './library'
import { startAutorun } from './store/autorun'
import { lastOrigin, startAutosave } from './store/saved'

async function start(root: HTMLElement): Promise<void> {
  startAutosave()
  startAutorun()
  const ready = reopenLast()
  if (lastOrigin()) fetchAhead(location.hash)
  await needWords('first')
  createRoot(root).render(<App ready={ready} />)
}

const root = document.getElementById('root')
if (root) void start(root)
