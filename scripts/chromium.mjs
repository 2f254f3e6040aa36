/** The Chromium that the browser tests drive: an existing one, or Debian's package when we may install it. */
import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** For playwright-core: no sandbox (containers run as root), no graphics card, nothing that looks for the network. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** @param {string} file */
function executable(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The path of an installed Chromium; the variable CHROMIUM, when set, is the only place looked at. */
export function findChromium() {
  if (process.env.CHROMIUM) return executable(process.env.CHROMIUM) ? process.env.CHROMIUM : undefined
  const folders = (process.env.PATH ?? '').split(delimiter)
  const named = ['chromium', 'chromium-browser', 'google-chrome'].flatMap((name) => folders.map((folder) => join(folder, name)))
  return ['/usr/bin/chromium', ...named].find(executable)
}

/** As root on Debian; elsewhere it leaves the machine alone. */
export function installChromium() {
  if (process.env.CHROMIUM || process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return
  console.log('No Chromium found: installing the Debian package …')
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const run = (/** @type {string[]} */ words) => spawnSync('apt-get', words, { stdio: ['ignore', 'inherit', 'inherit'], env: environment }).status === 0
  // A stale package list is no reason to stop: the installation itself decides.
  run(['update'])
  run(['install', '-y', '--no-install-recommends', 'chromium'])
}
