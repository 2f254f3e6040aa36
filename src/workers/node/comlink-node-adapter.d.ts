/** Comlink ships this file with types beside it under another extension, where the compiler does not look. */
declare module 'comlink/dist/esm/node-adapter.mjs' {
  import type { MessagePort, Worker } from 'node:worker_threads'
  import type { Endpoint } from 'comlink'

  export default function nodeEndpoint(endpoint: Worker | MessagePort): Endpoint
}
