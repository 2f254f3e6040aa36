/** A study file from the disk with its project, or what is wrong with it, in words. */
import { dirname, resolve } from 'node:path'
import { translator } from '../messages/index'
import { problemText, whatText } from '../messages/problems'
import type { Problem } from '../sim/project/problems'
import { readProject } from '../sim/project/read'
import type { Project } from '../sim/project/schema'
import { parseStudy } from '../sim/study/read'
import type { StudyValue } from '../sim/study/results-file'
import type { StudyFile } from '../sim/study/schema'
import { badPoints, type Study, studyOf, valuesAt } from '../sim/study/study'
import type { Language } from '../sim/terms/text'
import { InputError, languageIn, problemLines, projectFrom, textOf } from './project-file'

/** So many points that are wrong are told; the first of their problems each. */
const pointsTold = 5

/** @throws InputError */
export async function studyFrom(file: string, language: Language | undefined): Promise<Study> {
  const text = await textOf(file, language ?? 'en')
  const early = language ?? languageIn(text)
  const parsed = parseStudy(text)
  if (!parsed.ok) throw new InputError(wrong(file, parsed.problems, early))
  const project = await projectOf(file, parsed.file, language, early)
  const spoken = language ?? project.language
  const read = studyOf(parsed.file, project)
  if (!read.ok) throw new InputError(wrong(file, read.problems, spoken))
  const bad = badPoints(read.study, pointsTold)
  if (bad.length === 0) return read.study
  const t = translator(spoken)
  const lines = bad.map(({ point, problems: [problem] }) =>
    t('sweep.badPoint', {
      file,
      point,
      values: valuesText(valuesAt(read.study, point)),
      path: problem.path.join('.'),
      problem: problemText(problem, spoken),
    }),
  )
  throw new InputError([...lines, t('sweep.badPoints', { file })].join('\n'))
}

/** `operators 5, patience 120` */
export function valuesText(values: Readonly<Record<string, StudyValue>>): string {
  return Object.entries(values)
    .map(([id, value]) => `${id} ${value}`)
    .join(', ')
}

async function projectOf(file: string, { project }: StudyFile, language: Language | undefined, early: Language): Promise<Project> {
  if (typeof project === 'string') return projectFrom(resolve(dirname(file), project), language)
  const read = readProject(project)
  if (read.ok) return read.project
  const spoken = language ?? (project.language === 'ru' ? 'ru' : early)
  const words = new Map(read.problems.map((problem) => [problem, problemText(problem, spoken)]))
  const inFile = read.problems.map((problem): [Problem, string] => [{ ...problem, path: ['project', ...problem.path] }, words.get(problem) ?? ''])
  const told = new Map(inFile)
  throw new InputError(problemLines(file, [...told.keys()], spoken, (problem) => told.get(problem) ?? ''))
}

/** Keys of a study file stand as they are written in it: the catalogue of fields is that of projects. */
function wrong(file: string, problems: readonly Problem[], spoken: Language): string {
  return problemLines(file, problems, spoken, (problem) => (problem.path.length === 0 ? problemText(problem, spoken) : whatText(problem, spoken)))
}
