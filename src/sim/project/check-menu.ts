import type { CallType } from '../callers/call-type'
import { type Menu, menuEnds } from '../ivr/menu'
import { checkKnown, checkSumAtMostOne, checkSumOne, checkUnique, type Path, type Say } from './findings'

const ends = menuEnds.map((id) => ({ id }))

/** Menus of a set-up: a call type enters one of them at most, and every step leads somewhere. Written work hears no menu. */
export function checkMenus(menus: readonly Menu[], callTypes: readonly CallType[], path: Path, say: Say): void {
  const callers = callTypes.filter(({ channel }) => channel === 'phone')
  const entries = menus.flatMap((menu, place) => menu.callTypes.map((callType, at) => ({ callType, path: [...path, place, 'callTypes', at] })))
  for (const { callType, path: here } of entries) checkKnown(callType, callers, here, say)
  checkUnique(
    entries.map(({ callType }) => callType),
    (place) => entries[place].path,
    say,
  )
  checkUnique(
    menus.map(({ id }) => id),
    (place) => [...path, place, 'id'],
    say,
  )
  menus.forEach((menu, place) => {
    checkMenu(menu, callTypes, [...path, place], say)
  })
}

/** Steps, call types and ends share their names: each must mean one thing. */
function checkMenu({ start, steps }: Menu, callTypes: readonly CallType[], path: Path, say: Say): void {
  const others = [...callTypes, ...ends]
  const targets = [...steps, ...callTypes.filter(({ channel }) => channel === 'phone'), ...ends]
  checkKnown(start, steps, [...path, 'start'], say)
  checkUnique(
    steps.map(({ id }) => id),
    (place) => [...path, 'steps', place, 'id'],
    say,
  )
  steps.forEach(({ id, choices, invalidShare, afterInvalid, silence }, place) => {
    const here = [...path, 'steps', place]
    if (others.some((other) => other.id === id)) say([...here, 'id'], 'duplicate', id, '')
    choices.forEach(({ to }, at) => {
      checkKnown(to, targets, [...here, 'choices', at, 'to'], say)
    })
    if (afterInvalid !== undefined) checkKnown(afterInvalid, targets, [...here, 'afterInvalid'], say)
    if (silence?.after !== undefined) checkKnown(silence.after, targets, [...here, 'silence', 'after'], say)
    if (silence) checkSumAtMostOne([invalidShare, silence.share], [...here, 'silence', 'share'], say)
    checkSumOne(
      choices.map(({ share }) => share),
      [...here, 'choices'],
      say,
    )
  })
}
