import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { defineConfig, type Plugin } from 'vite'

/** HiGHS reads its WebAssembly from a file: it lies beside the tool (src/workers/node/node-solver.ts). */
const solverRuntime: Plugin = {
  name: 'solver-runtime',
  generateBundle() {
    const source = readFileSync(createRequire(import.meta.url).resolve('highs/runtime'))
    this.emitFile({ type: 'asset', fileName: 'highs.wasm', source })
  },
}

/** The command line and its worker threads: files with fixed names in dist-cli/, so that one finds the other. */
export default defineConfig({
  publicDir: false,
  plugins: [solverRuntime],
  // The queue's libraries are optional: looked for beside the tool when --redis is given.
  ssr: { target: 'node', noExternal: true, external: ['bullmq', 'ioredis'] },
  build: {
    ssr: true,
    outDir: 'dist-cli',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rolldownOptions: {
      input: {
        callsim: 'src/cli/callsim.ts',
        'node-worker': 'src/workers/node/node-worker.ts',
        'study-worker': 'src/workers/node/study-worker.ts',
      },
      // All in one folder: a chunk that starts a worker finds ./node-worker.js or ./study-worker.js beside it.
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunk-[name]-[hash].js' },
    },
  },
})
