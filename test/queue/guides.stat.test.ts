/** The scripts of the guides do what the guides say: parts made by a task of Slurm and a pod of Kubernetes, joined, are the study of one machine. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { batchesIn, buildTool, Machines, resultsIn, root, studyFile, tool } from './study-processes'

const example = (name: string) => join(root, 'docs/guides/examples', name)
const machines = new Machines()

beforeAll(() => buildTool(), 180_000)
afterAll(() => machines.end())

/** The tool lies elsewhere than in the image. */
function shell(words: readonly string[], environment: Readonly<Record<string, string>>): void {
  const { status, stderr } = spawnSync(words[0], words.slice(1), { encoding: 'utf8', cwd: machines.folder, env: { PATH: process.env.PATH, ...environment } })
  expect([status, stderr]).toEqual([0, stderr])
}

/** Shell scripts in a file for Kubernetes: what is indented below `- |`. */
function scriptsIn(name: string): string[] {
  const text = readFileSync(example(name), 'utf8')
  const found = [...text.matchAll(/^( +)- \|\n((?:\1 {2}.*\n)+)/gm)]
  return found.map(([, , script]) => script.replaceAll('/callsim/dist-cli/callsim.js', tool))
}

test('a part by Slurm, a part by Kubernetes, and the whole', async () => {
  const study = studyFile(machines.folder, 20)
  const [here, parts] = ['here', 'parts'].map((name) => join(machines.folder, name))
  expect(await machines.run(['sweep', study, '--out', here]).ended).toBe(0)

  shell(['bash', example('study-part.sbatch'), study, parts], { CALLSIM: tool, PARTS: '2', SLURM_ARRAY_TASK_ID: '1', SLURM_CPUS_PER_TASK: '2' })
  const [part, merge] = scriptsIn('indexed-job.yaml')
  shell(['/bin/sh', '-c', part], { STUDY: study, FOLDER: parts, PARTS: '2', JOB_COMPLETION_INDEX: '1' })
  for (const name of ['part-1', 'part-2']) expect(batchesIn(join(parts, name)).length).toBe(9)

  shell(['bash', example('study-merge.sbatch'), parts], { CALLSIM: tool })
  expect(resultsIn(join(parts, 'whole'))).toEqual(resultsIn(here))
  shell(['/bin/sh', '-c', merge], { FOLDER: parts })
  expect(resultsIn(join(parts, 'whole'))).toEqual(resultsIn(here))
}, 600_000)

test('the image takes the packages of the queue in the versions of the project', () => {
  const { optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const { dependencies } = JSON.parse(readFileSync(example('queue-packages.json'), 'utf8'))
  expect(dependencies).toEqual(optionalDependencies)
})
