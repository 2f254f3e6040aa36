/** What runs inside a worker thread of Node: the same service as in the browser. */
import { parentPort } from 'node:worker_threads'
import { expose } from 'comlink'
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs'
import type { SimService } from '../contract'
import { replicate } from '../service'

if (parentPort === null) throw new Error('This file runs as a worker thread only')
expose({ replicate } satisfies SimService, nodeEndpoint(parentPort))
