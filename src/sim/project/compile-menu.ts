import { UNLIMITED } from '../centre/model'
import { EXIT_TO_TYPE, HANGS_UP, type MenuModel, type PassFailure, SELF_SERVED, type StepModel } from '../centre/model-menus'
import type { Menu } from '../ivr/menu'
import { cumulated } from '../kernel/cumulated-shares'
import { MINUTE } from '../terms/week'
import { compileAnnouncement } from './compile-queue'
import { lawOf } from './laws'
import type { Project } from './schema'

const SECOND = 1000

/** A voice menu with its steps by number and its exits as codes. */
export function compileMenu(menu: Menu, { demand }: Project): MenuModel {
  const targetOf = (name: string): number => {
    const step = menu.steps.findIndex(({ id }) => id === name)
    if (step >= 0) return step
    if (name === 'self-served') return SELF_SERVED
    if (name === 'hang-up') return HANGS_UP
    return EXIT_TO_TYPE - demand.callTypes.findIndex(({ id }) => id === name)
  }
  return { id: menu.id, ports: menu.ports ?? UNLIMITED, start: targetOf(menu.start), steps: menu.steps.map((step) => compileStep(step, targetOf)) }
}

function compileStep(step: Menu['steps'][number], targetOf: (name: string) => number): StepModel {
  return {
    time: lawOf(step.time),
    hangUpRate: step.hangUpPerMinute / MINUTE,
    ...(step.keyPress && { keyPress: lawOf(step.keyPress) }),
    failures: compileFailures(step, targetOf),
    ...(step.announcement && { announcement: compileAnnouncement(step.announcement) }),
    to: step.choices.map(({ to }) => targetOf(to)),
    cumulated: cumulated(step.choices.map(({ share }) => share)),
  }
}

/** Sorts of passes without a valid key, alike: a wrong key, and silence where it has an entry of its own. */
export function failuresOf(step: Menu['steps'][number]): readonly NonNullable<Menu['steps'][number]['silence']>[] {
  const { invalidShare: share, timeoutSeconds, invalidPrompt: prompt, repeatsAtMost, afterInvalid: after, silence } = step
  return [{ share, timeoutSeconds, prompt, repeatsAtMost, after }, ...(silence ? [silence] : [])]
}

function compileFailures(step: Menu['steps'][number], targetOf: (name: string) => number): readonly PassFailure[] {
  return failuresOf(step).map(({ share, timeoutSeconds, repeatsAtMost, prompt, after }) => ({
    share,
    pause: Math.round(timeoutSeconds * SECOND),
    repeatsAtMost,
    ...(prompt && { prompt: lawOf(prompt) }),
    ...(after !== undefined && { after: targetOf(after) }),
  }))
}
