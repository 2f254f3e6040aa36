/** Rows of text in columns: the first to the left, the others to the right, two spaces between them. */
export type Alignment = 'left' | 'right'

export function table(rows: readonly (readonly string[])[], alignments: readonly Alignment[] = [], indent = '  '): string {
  const columns = Math.max(0, ...rows.map((row) => row.length))
  const widths = Array.from({ length: columns }, (_, column) => Math.max(...rows.map((row) => width(row[column] ?? ''))))
  return rows
    .map((row) =>
      (indent + row.map((cell, column) => padded(cell, widths[column], alignments[column] ?? (column === 0 ? 'left' : 'right'))).join('  ')).trimEnd(),
    )
    .join('\n')
}

function padded(cell: string, to: number, alignment: Alignment): string {
  const space = ' '.repeat(to - width(cell))
  return alignment === 'left' ? cell + space : space + cell
}

/** Characters as one sees them: an accent that stands by itself in the text takes no place. */
function width(text: string): number {
  return Array.from(text.normalize('NFC')).length
}
