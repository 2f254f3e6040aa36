import { readFileSync } from 'node:fs'
import { test } from 'vitest'
import { parseProject } from '../../../src/sim/project/read'
import { inThreadPool } from '../../../src/workers/in-thread'
import { exampleOver } from '../../../src/workers/pilot-example'

test('x', async () => {
  for (const name of ['insurance-cross-sell', 'internet-sign-ups', 'bank-survey', 'patent-survey']) {
    const r = parseProject(readFileSync(`scenarios/${name}.json`, 'utf8'))
    if (!r.ok) throw new Error('bad')
    const t = performance.now()
    const { answer, revealed } = await exampleOver(inThreadPool(), { project: r.project, replications: name === 'internet-sign-ups' ? 20 : 60 })
    console.log(name, 'day', answer.day, 'ms', performance.now() - t, JSON.stringify(answer.inference?.total), JSON.stringify(answer.closedForm), JSON.stringify(answer.waterfall))
    for (const f of answer.forecast?.figures ?? []) {
      const v = revealed.find(({ key }) => key === f.key)
      console.log(f.key, f.mean.toFixed(3), f.ranges.map(({ low, high }) => `${low.toFixed(3)}..${high.toFixed(3)}`).join(' '), 'actual', v?.actual)
    }
    console.log(JSON.stringify(answer.forecast?.goals), answer.notices)
  }
}, 600000)
