/** Programs that the tests drive: found where they lie, or installed as packages of Debian when we may. */
import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** @param {string} file */
export function executable(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * Where the system would look for programs of these names, in the order of the names.
 * @param {string[]} names
 */
export function placesOf(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return names.flatMap((name) => folders.map((folder) => join(folder, name)))
}

/**
 * As root on Debian; elsewhere it leaves the machine alone.
 * @param {string[]} choices names that a package had in one release of Debian or another: the first that is there
 */
export function installPackage(...choices) {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const run = (/** @type {string[]} */ words) => spawnSync('apt-get', words, { stdio: ['ignore', 'inherit', 'inherit'], env: environment }).status === 0
  // A stale package list is no reason to stop: the installation itself decides.
  run(['update'])
  choices.some((name) => run(['install', '-y', '--no-install-recommends', name]))
}
