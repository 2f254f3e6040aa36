import fc from 'fast-check'
import { it } from 'vitest'
import { CALL, GROUP } from '../../../src/sim/centre/counts'
import { runReplication } from '../../../src/sim/engine/replication'
import { compile } from '../../../src/sim/project/compile'
import { readProject } from '../../../src/sim/project/read'
import { accepted } from '../../fixtures/projects'
import { neutralChanges } from './neutral'
import { randomFile } from './random-project'
import { tablesOf } from './tables'

it('x', () => {
  const files = fc.sample(randomFile, { numRuns: 120, seed: 77 })
  for (const n of [36, 63]) {
    const p = accepted(readProject(files[n]))
    const q = accepted(readProject(neutralChanges['a call-back that nobody accepts is none'].change(p)))
    const a = runReplication(compile(p, p.setups[0]), p.seed, 0)
    const b = runReplication(compile(q, q.setups[0]), q.seed, 0)
    const x = tablesOf(a),
      y = tablesOf(b)
    x.callSums.forEach(({ of, at }, i) => {
      for (const k of Object.keys(CALL) as any) if (of(k) !== y.callSums[i].of(k)) console.log(n, at, k, of(k), y.callSums[i].of(k))
    })
    x.groupSums.forEach(({ of, at }, i) => {
      for (const k of Object.keys(GROUP) as any) if (of(k) !== y.groupSums[i].of(k)) console.log(n, at, k, of(k), y.groupSums[i].of(k))
    })
    console.log(
      JSON.stringify(p.setups[0].queues),
      JSON.stringify(p.setups[0].menus.length),
      JSON.stringify(p.setups[0].groups.map((g) => [g.skills, g.atShiftEnd, g.ring, g.serves])),
      JSON.stringify(p.demand.callTypes.map((t) => [t.id, t.transfer, t.recall, t.channel])),
      a.lineMaximum,
      b.lineMaximum,
    )
    for (const k of ['waits', 'menus', 'steps', 'meters', 'lastActivity', 'finished', 'daysWorked'] as const)
      if (String(a[k]) !== String(b[k])) console.log(k, String(a[k]).slice(0, 100), String(b[k]).slice(0, 100))
  }
})
