import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** The development server injects an inline script for hot reloading, which the page's policy forbids; the built page keeps its policy. */
const developWithoutPolicy: Plugin = {
  name: 'develop-without-policy',
  apply: 'serve',
  transformIndexHtml: { order: 'pre', handler: (html) => html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, '') },
}

const inScripts = (name: string) => fileURLToPath(new URL(`./scripts/${name}`, import.meta.url))

/** A simulating worker reads no project: it is bundled without schemas. Each worker is a bundle of its own, with its own plugins. */
function withoutSchemas(): Plugin {
  let simulating = false
  return {
    name: 'without-schemas',
    enforce: 'pre',
    buildStart({ input }) {
      simulating = JSON.stringify(input).includes('sim.worker')
    },
    resolveId: (name) => (simulating && name === 'zod' ? inScripts('no-schema.mjs') : undefined),
  }
}

/** The page: index.html and src/ui into dist/, to be served from any folder of any static host. */
export default defineConfig({
  base: './',
  plugins: [react(), developWithoutPolicy],
  // Plotly's map code, which we do not bundle, is still named by its core: a Node global and a style sheet. The mathematics probe
  // for generators by making code from text, which the policy forbids.
  define: { global: 'globalThis' },
  resolve: {
    alias: {
      '@stdlib/utils-eval': inScripts('no-eval.mjs'),
      'maplibre-gl/dist/maplibre-gl.css': inScripts('empty.css'),
    },
  },
  worker: { format: 'es', plugins: () => [withoutSchemas()] },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // Browsers that know light-dark(): for older ones the minifier would rewrite every colour of the two themes.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // Nothing becomes a data: address; the policy allows fonts and scripts from our own files only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Plotly is one lazy chunk of about 1.4 MB before compression.
    chunkSizeWarningLimit: 1600,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Plotly is in no group on purpose: it becomes a chunk of its own by the dynamic import in src/ui/charts and is fetched with the first chart.
          // Neither is Mantine: most of it (menus, dialogs, lists to choose from) comes with what uses it.
          groups: [{ name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// }],
        },
      },
    },
  },
})
