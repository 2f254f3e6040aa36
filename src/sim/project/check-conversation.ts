import { checkSumAtMostOne, checkSumOne, checkUnique, type Path, type Say } from './findings'
import type { Campaign } from './schema'

type Conversation = Campaign['conversation']

interface Shared {
  readonly id: string
  readonly share: number
}

/** Names used once, shares that add up, and what excludes each other. */
export function checkConversation({ screening, questionnaire, refusalReasons, stages }: Conversation, path: Path, say: Say): void {
  if (screening !== undefined && questionnaire !== undefined) say([...path, 'questionnaire'], 'onlyOneOf', undefined, 'screening, questionnaire')
  if (questionnaire !== undefined) checkQuestionnaire(questionnaire, [...path, 'questionnaire'], say)
  checkIds(refusalReasons, [...path, 'refusalReasons'], say)
  checkSumAtMostOne(
    refusalReasons.map(({ share }) => share),
    [...path, 'refusalReasons'],
    say,
  )
  checkIds(stages, [...path, 'stages'], say)
  // the first result is what the conversation itself brings
  if (stages[0].followUp !== undefined) say([...path, 'stages', 0, 'followUp'], 'unknownField', stages[0].followUp, 'id, name, share, delayDays')
}

function checkQuestionnaire({ cells, blocks, languages, breakOff }: NonNullable<Conversation['questionnaire']>, path: Path, say: Say): void {
  checkParts(cells, [...path, 'cells'], say)
  checkIds(blocks, [...path, 'blocks'], say)
  checkParts(languages, [...path, 'languages'], say)
  breakOff.forEach(({ from }, at) => {
    const before = breakOff[at - 1]
    if (before !== undefined && from <= before.from) say([...path, 'breakOff', at, 'from'], 'wrongOrder', from, `> ${before.from}`)
  })
}

/** Parts of a whole, if there are any. */
function checkParts(parts: readonly Shared[], path: Path, say: Say): void {
  checkIds(parts, path, say)
  if (parts.length === 0) return
  checkSumOne(
    parts.map(({ share }) => share),
    path,
    say,
  )
}

function checkIds(things: readonly { readonly id: string }[], path: Path, say: Say): void {
  checkUnique(
    things.map(({ id }) => id),
    (at) => [...path, at, 'id'],
    say,
  )
}
