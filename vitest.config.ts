import { defineConfig } from 'vitest/config'

const second = 1000
const minute = 60 * second

const statistical = 'test/**/*.stat.test.ts'
const browser = 'test/e2e/**/*.e2e.test.ts'
const long = 'test/**/*.long.test.ts'
const tools = 'test/**/*.tools.test.ts'
const page = 'test/ui/**/*.test.{ts,tsx}'
/** Watches functions of the engine in passing: the modules must be its own. */
const watching = 'test/sim/properties/bookkeeping.stat.test.ts'

/**
 * Five kinds of test: quick ones (those of the page's parts apart), those that simulate until a figure is sure, those in a real browser
 * (on the built page), those for the night, and those that need programs beside Node: other engines, or the server of the queue.
 */
export default defineConfig({
  test: {
    // Every core: the usual choice leaves one of them idle, which is half of a machine with two.
    maxWorkers: '100%',
    projects: [
      // Outside src/ui no module keeps anything, so files share what they import: to load it anew for each took as long as the tests.
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [page, statistical, browser, long, tools],
          testTimeout: 20 * second,
          isolate: false,
        },
      },
      { test: { name: 'page', include: [page], testTimeout: 20 * second } },
      { test: { name: 'statistical', include: [statistical], exclude: [watching], testTimeout: 3 * minute, isolate: false } },
      { test: { name: 'watching', include: [watching], testTimeout: 3 * minute } },
      { test: { name: 'browser', include: [browser], globalSetup: 'test/e2e/stage.ts', testTimeout: 8 * minute, hookTimeout: 2 * minute } },
      { test: { name: 'long', include: [long], testTimeout: 60 * minute } },
      { test: { name: 'tools', include: [tools], testTimeout: 5 * minute, hookTimeout: 2 * minute } },
    ],
  },
})
