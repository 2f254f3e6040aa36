/** The scripts that the built page loads before it draws anything: those that `index.html` names, the entry and all that it imports. */
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { root } from '../../scripts/ensure-installed.mjs'

/** kB (1000 bytes) of gzip. */
export function firstScripts() {
  const read = (file) => readFileSync(`${root}dist/${file}`)
  const named = [...String(read('index.html')).matchAll(/<(?:script|link rel="modulepreload")[^>]*(?:src|href)="\.\/([^"]+\.js)"/g)]
  const bytes = named.reduce((sum, [, file]) => sum + gzipSync(read(file)).length, 0)
  return Number((bytes / 1000).toFixed(1))
}
