/** What runs inside a worker thread of Node: the same service as in the browser. */
import { parentPort } from 'node:worker_threads'
import { expose } from 'comlink'
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs'
import { verifyCase } from '../../sim/validation/verify-case'
import { isOrder, type Sign, type SimService } from '../contract'
import { batchWork } from '../service'
import type { CaseService } from '../verification'

if (parentPort === null) throw new Error('This file runs as a worker thread only')
const port = parentPort
const sign = () => port.postMessage({ sign: 'alive' } satisfies Sign)
const { replicate, stop } = batchWork(sign)

port.on('message', (data) => {
  if (isOrder(data)) stop()
})
expose({ replicate, verify: verifyCase } satisfies SimService & CaseService, nodeEndpoint(port))
sign()
