/** Dependencies as the lock file says: installs them when they are missing or differ, and says so on standard error. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * @typedef {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }>} Packages
 * @param {string} file
 * @returns {Packages | undefined}
 */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(root + file, 'utf8')).packages
  } catch {
    return undefined
  }
}

/** npm leaves a stamp of what it installed; a half-done installation has none. Packages for other platforms may be absent. */
function installed() {
  const wanted = packagesOf('package-lock.json')
  const present = packagesOf('node_modules/.package-lock.json')
  if (!wanted || !present) return false
  return Object.entries(wanted).every(([place, { version, optional, devOptional }]) => {
    if (place === '') return true
    return place in present ? present[place].version === version : optional || devOptional
  })
}

export function ensureInstalled() {
  if (installed()) return
  console.error('Installing dependencies with npm ci (once; takes a minute or so) …')
  // The child's standard output goes to our standard error: callers may need standard output for their own answer.
  const { status } = spawnSync('npm', ['ci'], { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
  if (status !== 0) {
    console.error('npm ci failed: see its message above.')
    process.exit(1)
  }
}
