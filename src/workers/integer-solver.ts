/** Integer programmes by HiGHS (WebAssembly): the only place that knows the library. */
import type { Highs } from 'highs'
import type { IntegerProgram, ProgramAnswer } from '../sim/staffing/integer-program'

/** Programmes with many conditions spend most of their time at the root: these two bring them nothing that was seen, and take a tenth of it. */
const frugal = { mip_heuristic_effort: 0.005, mip_detect_symmetry: false }

/** The same programme has the same answer wherever it is solved: one thread, a seed, and limits that count nodes, never seconds. */
export function solveBy(highs: Highs, { columns, rows, gap, nodes, interwoven = false }: IntegerProgram): ProgramAnswer {
  const starts = new Int32Array(rows.length + 1)
  rows.forEach(({ terms }, row) => {
    starts[row + 1] = starts[row] + terms.length
  })
  const terms = rows.flatMap((row) => row.terms)
  const { integer, continuous } = highs.constants.variableType
  const bound = (value: number | undefined, endless: number) => (value === undefined || !Number.isFinite(value) ? endless : value)
  const model = highs.createModel({
    numCols: columns.length,
    numRows: rows.length,
    colCost: columns.map(({ cost }) => cost),
    colLower: columns.map(({ least }) => least),
    colUpper: columns.map(({ most }) => bound(most, highs.infinity)),
    rowLower: rows.map(({ least }) => bound(least, -highs.infinity)),
    rowUpper: rows.map(({ most }) => bound(most, highs.infinity)),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: columns.length,
      starts,
      indices: Int32Array.from(terms, ([column]) => column),
      values: Float64Array.from(terms, ([, coefficient]) => coefficient),
    },
    integrality: columns.map(({ whole }) => (whole ? integer : continuous)),
  })
  try {
    model.options.set({
      output_flag: false,
      random_seed: 0,
      mip_rel_gap: gap,
      mip_abs_gap: 1e-9,
      mip_max_nodes: nodes,
      ...frugal,
      ...(interwoven && { presolve: 'off' }),
    })
    model.run()
    const status = model.getModelStatus()
    const values = Array.from(model.getSolution().colValue, (value, at) => (columns[at].whole ? Math.round(value) : value))
    const isOptimal = status === highs.constants.modelStatus.optimal || status === highs.constants.modelStatus.empty
    const hasPlan = model.info.get('primal_solution_status') === 2
    if (!isOptimal && !hasPlan) return { state: 'none', values: [], cost: Number.POSITIVE_INFINITY, bound: Number.NEGATIVE_INFINITY }
    const cost = values.reduce((sum, value, at) => sum + value * columns[at].cost, 0)
    const whole = columns.some((column) => column.whole)
    return { state: isOptimal ? 'optimal' : 'found', values, cost, bound: whole ? Math.min(cost, Number(model.info.get('mip_dual_bound'))) : cost }
  } finally {
    model.dispose()
  }
}
