/** `npm start [-- --port N]`: installs if needed, builds if needed, serves the page and prints its address. */
import { parseArgs } from 'node:util'
import { buildIfNeeded, page } from './build.mjs'
import { ensureInstalled } from './ensure-installed.mjs'
import { serve } from './serve.mjs'

const { values } = parseArgs({ options: { port: { type: 'string', default: '4173' } } })
const port = Number(values.port)
if (!Number.isInteger(port) || port < 1 || port > 65535) {
  console.error(`--port needs a whole number from 1 to 65535, found ${values.port}`)
  process.exit(2)
}

ensureInstalled()
buildIfNeeded(page)
const { address } = await serve(port)
console.log(address)
console.error('Open this address in a browser. Ctrl+C stops the server.')
