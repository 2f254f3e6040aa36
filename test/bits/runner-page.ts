/** A page that is nothing but its runner: what a run in the workers of a browser answers, for the tests to ask. */
import { parseProject } from '../../src/sim/project/read'
import { browserRunner } from '../../src/workers/browser-runner'
import { accepted } from '../fixtures/projects'
import { type Answer, bitsOf } from './answer'

declare global {
  interface Window {
    answerOf(text: string, replications: number): Promise<Answer>
  }
}

const runner = browserRunner()

window.answerOf = async (text, replications) => {
  const report = await runner.run(accepted(parseProject(text)), { replications })
  return { hash: report.hash, report: bitsOf(report) }
}
