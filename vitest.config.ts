import { defineConfig } from 'vitest/config'

const second = 1000
const minute = 60 * second

const statistical = 'test/**/*.stat.test.ts'
const browser = 'test/e2e/**/*.e2e.test.ts'
const long = 'test/**/*.long.test.ts'

/** Four kinds of test: quick ones, those that simulate until a figure is sure, those in a real browser (on the built page), and those for the night. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['test/**/*.test.ts', 'test/**/*.test.tsx'], exclude: [statistical, browser, long], testTimeout: 20 * second } },
      { test: { name: 'statistical', include: [statistical], testTimeout: 3 * minute } },
      { test: { name: 'browser', include: [browser], testTimeout: 2 * minute, hookTimeout: 2 * minute } },
      { test: { name: 'long', include: [long], testTimeout: 60 * minute } },
    ],
  },
})
