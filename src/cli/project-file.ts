/** A project file from the disk, or what is wrong with it, in words. */
import { readFile } from 'node:fs/promises'
import { translator } from '../messages/index'
import { problemText } from '../messages/problems'
import type { Problem } from '../sim/project/problems'
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
  throw new InputError(problemLines(file, result.problems, language ?? languageIn(text)))
}

/** What is wrong with a project, a line a problem. */
export function problemLines(file: string, problems: readonly Problem[], spoken: Language, words = (problem: Problem) => problemText(problem, spoken)): string {
  const t = translator(spoken)
  const lines = problems.slice(0, shown).map((problem) => {
    const told = { file, path: problem.path.join('.'), problem: words(problem) }
    return problem.path.length > 0 ? t('cli.problemAt', told) : t('cli.problem', told)
  })
  const further = problems.length - shown
  return [...lines, ...(further > 0 ? [t('cli.furtherProblems', { count: further })] : [])].join('\n')
}

/** @throws InputError */
export async function textOf(file: string, language: Language): Promise<string> {
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
export function languageIn(text: string): Language {
  return /"language"\s*:\s*"ru"/.test(text) ? 'ru' : 'en'
}
