/** Programs for the tests named `*.tools.test.ts`: the engines of other browsers, and the server of the queue between machines. */
import { executable, installPackage, placesOf } from './debian.mjs'

/** Each with its package; JavaScriptCore's has had two names. */
const packages = {
  gjs: ['gjs'],
  jsc: ['libjavascriptcoregtk-4.0-bin', 'libjavascriptcoregtk-bin'],
  'redis-server': ['redis-server'],
}

export const toolNames = Object.keys(packages)

export function missingTools() {
  return toolNames.filter((name) => !placesOf(name).some(executable))
}

export function installTools() {
  for (const [name, choices] of Object.entries(packages)) {
    if (!missingTools().includes(name)) continue
    console.log(`No ${name} found: installing the Debian package …`)
    installPackage(...choices)
  }
}
