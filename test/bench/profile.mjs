/** Where the time goes: the functions of a V8 profile by the time spent in themselves. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Runs a piece of work under the profiler. Returns functions with their share of all samples, the greatest first. */
export function profileOf(engine, work, folder) {
  const place = mkdtempSync(join(folder, 'profile-'))
  const { status } = spawnSync(process.execPath, ['--cpu-prof', '--cpu-prof-interval', '500', `--cpu-prof-dir=${place}`, engine, JSON.stringify(work)], {
    stdio: ['ignore', 'ignore', 2],
  })
  if (status !== 0) throw new Error(`The profile of ${work.model} failed`)
  const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(join(place, readdirSync(place)[0]), 'utf8'))
  const nameOf = new Map(nodes.map(({ id, callFrame }) => [id, callFrame.functionName || '(anonymous)']))
  const time = new Map()
  let all = 0
  samples.forEach((id, at) => {
    const name = nameOf.get(id)
    if (name === '(idle)') return
    time.set(name, (time.get(name) ?? 0) + timeDeltas[at])
    all += timeDeltas[at]
  })
  return [...time].map(([name, spent]) => ({ name, share: spent / all })).sort((a, b) => b.share - a.share)
}
