/** What runs inside a worker thread of Node: the same service as in the browser. */
import { parentPort } from 'node:worker_threads'
import { expose } from 'comlink'
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs'
import { caseVerifier } from '../case-verifier'
import { isOrder, type Sign, type SimService } from '../contract'
import { batchWork } from '../service'
import type { CaseService } from '../verification'
import { nodeSolver } from './node-solver'

if (parentPort === null) throw new Error('This file runs as a worker thread only')
const port = parentPort
const sign = () => port.postMessage({ sign: 'alive' } satisfies Sign)
const { replicate, stop } = batchWork(sign)

port.on('message', (data) => {
  if (isOrder(data)) stop()
})
expose({ replicate, verify: caseVerifier(nodeSolver()) } satisfies SimService & CaseService, nodeEndpoint(port))
sign()
