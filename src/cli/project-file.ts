/** A project file from the disk, or what is wrong with it, in words. */
import { readFile } from 'node:fs/promises'
import { translator } from '../messages/index'
import { problemText } from '../messages/problems'
import { parseProject } from '../sim/project/read'
import type { Project } from '../sim/project/schema'
import type { Language } from '../sim/terms/text'

/** So many problems are shown; a file of another kind would give hundreds. */
const shown = 20

/** Something about the input that the user can mend; its message is for the user. */
export class InputError extends Error {}

/** @throws InputError */
export async function projectFrom(file: string, language: Language | undefined): Promise<Project> {
  const text = (await textOf(file, language ?? 'en')).replace(/^\uFEFF/, '')
  const result = parseProject(text)
  if (result.ok) return result.project
  const spoken = language ?? languageIn(text)
  const t = translator(spoken)
  const lines = result.problems.slice(0, shown).map((problem) => {
    const words = { file, path: problem.path.join('.'), problem: problemText(problem, spoken) }
    return problem.path.length > 0 ? t('cli.problemAt', words) : t('cli.problem', words)
  })
  const further = result.problems.length - shown
  throw new InputError([...lines, ...(further > 0 ? [t('cli.furtherProblems', { count: further })] : [])].join('\n'))
}

async function textOf(file: string, language: Language): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    const t = translator(language)
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'ENOENT') throw new InputError(t('cli.fileMissing', { file }))
    if (code === 'EISDIR') throw new InputError(t('cli.fileFolder', { file }))
    throw new InputError(t('cli.fileUnreadable', { file, reason: code }))
  }
}

/** The language of a file that is wrong elsewhere: its problems are told in it too. */
function languageIn(text: string): Language {
  return /"language"\s*:\s*"ru"/.test(text) ? 'ru' : 'en'
}
