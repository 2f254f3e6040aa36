/** Parts of the page that are fetched when they are first shown, each together with its words. */
import { lazy } from 'react'
import type { Part } from '../messages/load'
import { needWords } from './i18n/index'

const code = {
  shell: () => import('./shell/shell'),
  answer: () => import('./pages/answer/answer-page'),
  compare: () => import('./pages/compare/compare-page'),
  staffing: () => import('./pages/staffing/staffing-page'),
  money: () => import('./pages/money/money-page'),
  project: () => import('./pages/project/project-page'),
  validation: () => import('./pages/validation/validation-page'),
  validationFrame: () => import('./pages/validation/validation-frame'),
  pilot: () => import('./pages/pilot/pilot-page'),
  study: () => import('./pages/study/study-page'),
  studyFrame: () => import('./pages/study/study-frame'),
  problems: () => import('./shell/problems-dialog'),
}

async function withWords<T>(loading: Promise<T>, ...parts: readonly Part[]): Promise<T> {
  const [loaded] = await Promise.all([loading, needWords('pages'), ...parts.map(needWords)])
  return loaded
}

/** Of the pages on which one decides: their words come on top. */
async function withDecidingWords<T>(loading: Promise<T>): Promise<T> {
  const [loaded] = await Promise.all([withWords(loading), needWords('deciding')])
  return loaded
}

export const Shell = lazy(async () => ({ default: (await withWords(code.shell())).Shell }))
export const AnswerPage = lazy(async () => ({ default: (await withWords(code.answer())).AnswerPage }))
export const ComparePage = lazy(async () => ({ default: (await withDecidingWords(code.compare())).ComparePage }))
export const MoneyPage = lazy(async () => ({ default: (await withDecidingWords(code.money())).MoneyPage }))
export const StaffingPage = lazy(async () => ({ default: (await withWords(code.staffing())).StaffingPage }))
export const ProjectPage = lazy(async () => ({ default: (await withWords(code.project())).ProjectPage }))
export const ValidationPage = lazy(async () => ({ default: (await withWords(code.validation())).ValidationPage }))
export const ValidationFrame = lazy(async () => ({ default: (await withWords(code.validationFrame())).ValidationFrame }))
export const PilotPage = lazy(async () => ({ default: (await withWords(code.pilot(), 'pilot')).PilotPage }))
export const StudyPage = lazy(async () => ({ default: (await withWords(code.study())).StudyPage }))
export const StudyFrame = lazy(async () => ({ default: (await withWords(code.studyFrame())).StudyFrame }))
export const ProblemsDialog = lazy(async () => ({ default: (await withWords(code.problems())).ProblemsDialog }))

/** Fetches ahead what the next click, or the address of the page, will need: the frame and a page in it. */
export function fetchAhead(address = ''): void {
  const page = address.startsWith('#/project') ? code.project : address.startsWith('#/compare') ? code.compare : code.answer
  // what cannot be fetched now is asked for again, and reported, when it is to be shown
  Promise.all([code.shell(), page(), needWords('pages')]).catch(() => undefined)
}
