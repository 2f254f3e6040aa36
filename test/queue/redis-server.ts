/** Debian's redis-server for a test: on loopback, on a port of its own, with its append-only file in a folder of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'

export interface TestRedis {
  readonly url: string
  /** As if the machine lost its power; what has reached the append-only file is there after `start`. */
  kill(): Promise<void>
  start(): Promise<void>
  /** A connection for looking and for doing harm. */
  client(): Redis
  /** Ends the server and takes its folder away. */
  end(): Promise<void>
}

export async function redisServer(...options: readonly string[]): Promise<TestRedis> {
  const folder = mkdtempSync(join(tmpdir(), 'callsim-redis-'))
  const port = await freePort()
  const url = `redis://127.0.0.1:${port}/`
  const clients: Redis[] = []
  let server: ChildProcess | undefined

  const start = async () => {
    const words = ['--port', `${port}`, '--bind', '127.0.0.1', '--dir', folder, '--appendonly', 'yes', '--save', '', ...options]
    server = spawn('redis-server', words, { stdio: 'ignore' })
    const started = new Redis(url, { maxRetriesPerRequest: null, retryStrategy: () => 100 })
    started.on('error', () => {}) // until it is there
    await started.ping()
    started.disconnect()
  }
  const kill = async () => {
    if (server === undefined || server.exitCode !== null || server.signalCode !== null) return
    const ended = once(server, 'exit')
    server.kill('SIGKILL')
    await ended
  }
  await start()
  return {
    url,
    start,
    kill,
    client() {
      const client = new Redis(url)
      client.on('error', () => {})
      clients.push(client)
      return client
    },
    async end() {
      for (const client of clients) client.disconnect()
      await kill()
      rmSync(folder, { recursive: true })
    },
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('No port')
  return address.port
}
