/** Builds the page (dist/) and the command line (dist-cli/); each only when a source is newer, unless asked for by name: `npm run build`. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { ensureInstalled, root } from './ensure-installed.mjs'

const shared = ['src', 'scenarios', 'package-lock.json', 'tsconfig.base.json']

/** @typedef {{ config: string, result: string, sources: string[] }} Target */

/** @type {Target} */
export const page = { config: 'vite.config.ts', result: 'dist/index.html', sources: [...shared, 'public', 'index.html', 'vite.config.ts'] }
/** @type {Target} */
export const commandLine = { config: 'vite.cli.config.ts', result: 'dist-cli/callsim.js', sources: [...shared, 'vite.cli.config.ts'] }

/**
 * The time of the latest change in a file or folder; a folder's own time tells of files removed.
 * @param {string} path
 * @returns {number}
 */
function changedAt(path) {
  if (!existsSync(path)) return 0
  const entry = statSync(path)
  if (!entry.isDirectory()) return entry.mtimeMs
  return Math.max(entry.mtimeMs, ...readdirSync(path).map((name) => changedAt(`${path}/${name}`)))
}

/** @param {Target} target */
function upToDate({ result, sources }) {
  return existsSync(root + result) && sources.every((source) => changedAt(root + source) <= statSync(root + result).mtimeMs)
}

/**
 * @param {Target} target
 * @returns {boolean} whether the build succeeded; all messages go to standard error
 */
export function build({ config, result }) {
  const began = new Date()
  rmSync(root + result, { force: true })
  const { status } = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--config', config, '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  })
  const built = status === 0 && existsSync(root + result)
  // Stamped with the beginning, so that a source edited during the build counts as newer.
  if (built) utimesSync(root + result, began, began)
  return built
}

/** @param {Target} target */
export function buildIfNeeded(target) {
  if (upToDate(target)) return
  console.error(`Building ${target.result} …`)
  if (!build(target)) {
    console.error('The build failed: see its message above.')
    process.exit(1)
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  ensureInstalled()
  const well = [page, commandLine].map(build)
  process.exitCode = well.every(Boolean) ? 0 : 1
}
