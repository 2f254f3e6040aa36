/** The browser's side of the benchmark, built into one script for a worker: it is sent work and answers. */
import { answer } from './answer.mjs'

addEventListener('message', ({ data }) => postMessage(answer(data)))
