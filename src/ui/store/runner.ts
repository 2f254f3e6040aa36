/** Who runs what the page asks for: fetched once, and from then on there at once, so that the work begins before the page is drawn anew. */
import type { Runner } from '../../workers/browser-runner'

let here: Runner | undefined

/** Undefined until it has been fetched. */
export const runnerHere = (): Runner | undefined => here

export async function fetchRunner(): Promise<Runner> {
  const { browserRunner } = await import('../../workers/browser-runner')
  here ??= browserRunner()
  return here
}
