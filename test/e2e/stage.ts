/** What all files of browser tests share: the built page served at one address, and a folder for what the page has answered. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { serve } from '../../scripts/serve.mjs'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the built page; results are kept by it. */
    readonly builtPage: string
    /** For answers.ts. */
    readonly answers: string
  }
}

export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const site = await serve(0)
  const folder = mkdtempSync(join(tmpdir(), 'callsim-answers-'))
  provide('builtPage', site.address)
  provide('answers', folder)
  return async () => {
    await site.close()
    rmSync(folder, { recursive: true })
  }
}
