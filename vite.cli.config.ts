import { defineConfig } from 'vite'

/** The command line and its worker thread: two self-contained files with fixed names in dist-cli/, so that one finds the other. */
export default defineConfig({
  publicDir: false,
  ssr: { target: 'node', noExternal: true },
  build: {
    ssr: true,
    outDir: 'dist-cli',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rolldownOptions: {
      input: { callsim: 'src/cli/callsim.ts', 'node-worker': 'src/workers/node/node-worker.ts' },
      // All in one folder: a chunk that starts the worker finds ./node-worker.js beside it.
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunk-[name]-[hash].js' },
    },
  },
})
