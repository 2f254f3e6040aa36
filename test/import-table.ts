/**
 * Who may import whom: folder → what it may name. An entry is a folder, or one file of it ('sim/centre/counts': that file and those
 * whose names continue it with a dash); 'type' before it means types only. The reasons for what goes beyond the first design are in
 * docs/decisions/0003-import-table-extensions.md.
 */
const ways = ['sim/callers', 'sim/ivr', 'sim/routing', 'sim/workforce', 'sim/dialing', 'sim/campaign']
const listsOfWays = [...ways, 'sim/economics'].map((folder) => `${folder}/index`)
const forAWay = ['sim/terms', 'sim/kernel', 'sim/centre']

export const importTable: Record<string, readonly string[]> = {
  'sim/kernel': [],
  'sim/terms': [],
  'sim/stats': ['sim/kernel'],
  'sim/analytic': ['sim/kernel'],
  'sim/centre': ['sim/kernel'],
  ...Object.fromEntries(ways.map((folder) => [folder, forAWay])),
  'sim/engine': ['sim/kernel', 'sim/centre', ...ways],
  'sim/economics': ['sim/terms', 'sim/kernel', 'sim/centre/counts'],
  'sim/project': ['sim/terms', 'sim/kernel', 'sim/centre/model', ...ways, 'sim/economics'],
  'sim/experiment': ['sim/engine', 'sim/project', 'sim/stats', 'sim/economics', 'sim/centre', 'sim/kernel', 'sim/terms'],
  'sim/staffing': [
    'sim/analytic',
    'sim/experiment',
    'sim/project',
    'sim/stats',
    'sim/kernel',
    'sim/terms',
    'sim/centre/model',
    'sim/centre/counts',
    'sim/workforce',
    'sim/economics/charge',
  ],
  'sim/pacing': [
    'sim/engine/replication',
    'sim/experiment/abandoned-windows',
    'sim/project',
    'sim/stats',
    'sim/terms',
    'sim/centre/counts',
    'type sim/centre/model',
  ],
  'sim/pilot': [
    'sim/experiment',
    'sim/project',
    'sim/economics',
    'sim/stats',
    'sim/analytic',
    'sim/kernel',
    'sim/terms',
    'sim/centre/counts',
    'type sim/centre/model',
  ],
  'sim/validation': [
    'sim/analytic',
    'sim/engine/replication',
    'sim/experiment',
    'sim/project',
    'sim/staffing',
    'sim/stats',
    'sim/centre/counts',
    'sim/centre/wait-bins',
    'type sim/centre/model',
    'sim/kernel',
    'sim/terms',
  ],
  'sim/study': ['sim/experiment', 'sim/project', 'sim/stats', 'sim/kernel', 'sim/terms', 'type sim/centre/counts'],
  'sim/decision': [
    'sim/experiment',
    'sim/economics',
    'sim/project',
    'sim/study',
    'sim/stats',
    'sim/kernel',
    'sim/terms',
    'type sim/callers',
    'type sim/workforce',
    'type sim/centre/counts',
  ],
  'sim/report': ['sim/project', 'sim/experiment', 'sim/economics', 'sim/staffing', 'sim/pilot', 'sim/stats'],
  workers: [
    'sim/experiment',
    'sim/staffing',
    'sim/pacing',
    'sim/pilot',
    'sim/study',
    'sim/decision',
    'sim/project',
    'sim/kernel',
    'sim/engine/replication',
    'sim/validation',
    'type sim/centre/model',
    'type sim/centre/counts',
  ],
  messages: [
    'sim/terms',
    'type sim/project',
    'type sim/experiment',
    'type sim/economics',
    'type sim/report',
    'type sim/analytic',
    'type sim/staffing',
    'type sim/study',
    'type sim/decision',
    'type sim/pilot',
    ...ways.map((folder) => `type ${folder}`),
    'type workers/fault',
  ],
  cli: [
    'workers',
    'sim/project',
    'sim/report',
    'sim/staffing',
    'sim/study',
    'sim/decision',
    'sim/pilot',
    'sim/terms',
    'sim/validation',
    'sim/experiment/version',
    'type sim/experiment',
    'messages',
    'scenarios',
  ],
  ui: [
    'sim/project',
    'sim/report',
    'sim/staffing',
    'sim/pilot',
    'sim/analytic',
    'sim/experiment',
    'sim/economics',
    'sim/terms',
    'sim/stats',
    'sim/validation',
    'sim/decision',
    ...listsOfWays,
    'sim/dialing/abandoned-rule',
    'sim/pacing/question',
    'sim/pacing/frontier',
    'type sim/pacing/measure',
    'sim/study/results-file',
    'sim/study/results-table',
    'workers',
    'messages',
    'scenarios',
  ],
}

/** The folder of a file in the words of the table: 'src/sim/stats/tally.ts' → 'sim/stats', 'src/ui/app.tsx' → 'ui'. */
export function folderOf(path: string): string {
  const [top, first, second] = path.split('/')
  if (top !== 'src') return top
  return first === 'sim' ? `sim/${second}` : first
}

/** Whether a file may import another. */
export function mayImport(from: string, target: string, typeOnly: boolean): boolean {
  const folder = folderOf(from)
  if (folder === folderOf(target)) return true
  const file = target.replace(/^src\//, '').replace(/\.tsx?$/, '')
  return (importTable[folder] ?? []).some((entry) => {
    const allowed = entry.replace(/^type /, '')
    const inIt = file === allowed || file.startsWith(`${allowed}/`) || file.startsWith(`${allowed}-`)
    return inIt && (typeOnly || entry === allowed)
  })
}
