/** Serves the built page on this machine only. */
import { root } from './ensure-installed.mjs'

/**
 * @param {number} port taken as it is, or the next free one
 * @param {string} [folder] another page than the built one
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 */
export async function serve(port, folder = 'dist') {
  // Loaded here and not above: on a fresh clone it is not installed yet when this file is read.
  const { preview } = await import('vite')
  const server = await preview({
    root,
    configFile: false,
    logLevel: 'silent',
    // A missing file is a plain 404 instead of the page once more.
    appType: 'mpa',
    build: { outDir: folder },
    preview: { host: '127.0.0.1', port, strictPort: false, open: false, headers: { 'X-Content-Type-Options': 'nosniff' } },
  })
  const at = server.httpServer.address()
  if (at === null || typeof at === 'string') throw new Error('the server has no port')
  return { address: `http://127.0.0.1:${at.port}/`, close: () => server.close() }
}
