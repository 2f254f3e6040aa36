/** The Chromium that the browser tests drive: an existing one, or Debian's package when we may install it. */
import { executable, installPackage, placesOf } from './debian.mjs'

/** For playwright-core: no sandbox (containers run as root), no graphics card, nothing that looks for the network. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // a window's own pages and processes kept in store: they would work beside the page that is tested or measured
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup,SpareRendererForSitePerProcess',
]

/** The path of an installed Chromium; the variable CHROMIUM, when set, is the only place looked at. */
export function findChromium() {
  if (process.env.CHROMIUM) return executable(process.env.CHROMIUM) ? process.env.CHROMIUM : undefined
  return ['/usr/bin/chromium', ...placesOf('chromium', 'chromium-browser', 'google-chrome')].find(executable)
}

/** As root on Debian; elsewhere it leaves the machine alone. */
export function installChromium() {
  if (process.env.CHROMIUM) return
  console.log('No Chromium found: installing the Debian package …')
  installPackage('chromium')
}
