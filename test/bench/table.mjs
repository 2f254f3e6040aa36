/** Tables of the benchmark for the terminal and for the page on performance. */

/** Columns of one width each, the first to the left, the others to the right. */
export function aligned(table) {
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)))
  return table.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column])))
      .join('  ')
      .trimEnd(),
  )
}

export function markdown(table) {
  const [head, ...rows] = table
  const line = (cells) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map((_, column) => (column === 0 ? '---' : '--:'))), ...rows.map(line)]
}

/** A measured part as text for the terminal. */
export function forTerminal({ title, tables, lines, aims }) {
  return ['', title, '', ...tables.flatMap((table) => [...aligned(table), '']), ...lines, ...aims.map(sentence)].join('\n')
}

/** The same for the page. */
export function forPage({ tables, lines, aims, note }) {
  const list = [...lines, ...aims.map(sentence)].map((line) => `- ${line}`)
  return [note, '', ...tables.flatMap((table) => [...markdown(table), '']), ...list].join('\n').trimEnd()
}

function sentence({ name, text, reached }) {
  return `${reached ? 'reached' : 'not reached'}: ${name}: ${text}`
}

/** Puts text between the marks `<!-- bench:NAME -->` and `<!-- /bench:NAME -->` of a page. */
export function between(page, name, text) {
  const [open, close] = [`<!-- bench:${name} -->`, `<!-- /bench:${name} -->`]
  const [from, to] = [page.indexOf(open), page.indexOf(close)]
  if (from < 0 || to < from) throw new RangeError(`The page has no place for "${name}": write ${open} and ${close} on lines of their own.`)
  return `${page.slice(0, from + open.length)}\n${text}\n${page.slice(to)}`
}
