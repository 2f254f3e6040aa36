/** The times of `npm run latency` as a page of the documentation. */

/** What is asked for, ms. */
const limits = [
  { row: 'cold', name: 'cold open → first answer', of: 'first', limit: 3000 },
  { row: 'setup', name: 'edit of a set-up → first figures', of: 'first', limit: 100 },
  { row: 'setup', name: '→ intervals', of: 'intervals', limit: 1000 },
  { row: 'workload', name: 'edit of the workload → first figures', of: 'first', limit: 100 },
  { row: 'workload', name: '→ intervals', of: 'intervals', limit: 1000 },
  { row: 'trial', name: 'one operator more → first figures', of: 'first', limit: 100 },
  { row: 'trial', name: '→ the whole comparison of two set-ups', of: 'done', limit: 3000 },
  { row: 'stop', name: 'Stop', of: 'idle', limit: 100 },
]
const LONGEST_TASK = 50
const FIRST_SCRIPTS = 200

export function latencyTable({ browser, cores, rounds, firstScriptsKilobytes, projects }) {
  const names = Object.keys(projects)
  const rows = [
    ...limits.map(({ row, name, of, limit }) => [name, `≤ ${limit}`, ...names.map((project) => told(projects[project][row].map((one) => one[of])))]),
    ['longest task after an edit, its work', `≤ ${LONGEST_TASK}`, ...names.map((project) => told(tasks(projects[project], ['setup', 'workload', 'trial'])))],
    ['longest task of a cold open, its work', '', ...names.map((project) => told(tasks(projects[project], ['cold'])))],
    ['slower than on a free core', '', ...names.map((project) => `${projects[project].slowness.toFixed(1)}×`)],
    ['load of the machine', '', ...names.map((project) => told(projects[project].machine.map(({ load }) => load)))],
  ]
  return `${[
    '# Times on the page',
    '',
    'Made by `npm run latency -- --write`; what is counted stands in `test/bench/latency-visit.mjs`.',
    '',
    `Chromium ${browser}, ${cores} cores, ${rounds} rounds: the median, in brackets the least and the most, ms. A time begins with the key or the click and ends when the frame with the figures has been drawn. First figures are an estimate from a replication or more; intervals come with 20 replications. The last key of an edit counts; the figures of other set-ups are known by then, those of the edited one are not.`,
    '',
    'The machine is shared. *Slower than on a free core* is the time of a fixed loop in a page beside its time on a free core at the same moment; the work of a task is what its thread was running.',
    '',
    ...markdown([['', 'aim', ...names], ...rows]),
    '',
    `First scripts: ${firstScriptsKilobytes} kB of gzip (at most ${FIRST_SCRIPTS}).`,
  ].join('\n')}\n`
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

function tasks(project, rows) {
  return rows.flatMap((row) => project[row].map(({ longest }) => longest.work))
}

function told(values) {
  if (values.length === 0) return '–'
  return `${Math.round(median(values))} (${Math.round(Math.min(...values))}–${Math.round(Math.max(...values))})`
}

function markdown([head, ...rows]) {
  const line = (cells) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)]
}
