/** What runs inside a worker thread of Node for a study: whole batches, of which only the readings come back. */
import { parentPort } from 'node:worker_threads'
import { expose } from 'comlink'
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs'
import { doBatch } from '../study-batch'

if (parentPort === null) throw new Error('This file runs as a worker thread only')
expose({ doBatch }, nodeEndpoint(parentPort))
