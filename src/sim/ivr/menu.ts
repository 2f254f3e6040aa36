import { z } from 'zod'
import { AnnouncementSchema } from '../terms/announcement'
import { duration } from '../terms/durations'
import { metaOf, numeric } from '../terms/fields'
import { identifier, text } from '../terms/text-fields'

/** What ends a menu beside the exit to a call type. */
export const menuEnds = ['self-served', 'hang-up'] as const

/** Callers who press nothing, where they are to be told from those who press a wrong key. */
const SilenceSchema = z.strictObject({
  share: numeric('silenceShare'),
  timeoutSeconds: numeric('silenceSeconds').default(5),
  /** Left out: the step once more. */
  prompt: duration('silencePrompt').optional(),
  repeatsAtMost: numeric('repeatsAtMost').default(3),
  /** Left out: the call goes on by the shares of the step. */
  after: identifier('repeatExit').optional(),
})

/** One step of a menu: a prompt or a self-service, and where the call goes from it. */
const StepSchema = z.strictObject({
  id: identifier(),
  name: text('name'),
  time: duration('stepTime'),
  hangUpPerMinute: numeric('hangUpPerMinute').default(0),
  keyPress: duration('keyPress').optional(),
  /** A wrong key (or none, where silence has no entry of its own): the step is repeated after the time-out, so many times at most. */
  invalidShare: numeric('invalidShare').default(0),
  timeoutSeconds: numeric('timeoutSeconds').default(5),
  repeatsAtMost: numeric('repeatsAtMost').default(3),
  /** Left out: the step once more. */
  invalidPrompt: duration('invalidPrompt').optional(),
  /** Left out: the call goes on by the shares of the step. */
  afterInvalid: identifier('repeatExit').optional(),
  silence: SilenceSchema.optional().meta(metaOf('silence')),
  /** Heard by callers who go on from here to a queue. */
  announcement: AnnouncementSchema.optional(),
  choices: z
    .array(z.strictObject({ to: identifier('choiceTo'), share: numeric('choiceShare') }))
    .min(1)
    .max(20)
    .meta(metaOf('choices')),
})

/** A voice menu as a tree (or a graph: steps may lead back). */
export const MenuSchema = z.strictObject({
  id: identifier(),
  name: text('name'),
  callTypes: z.array(identifier('menuCallTypes')).min(1).max(40).meta(metaOf('menuCallTypes')),
  ports: numeric('menuPorts').optional(),
  start: identifier('menuStart'),
  steps: z.array(StepSchema).min(1).max(100).meta(metaOf('menuSteps')),
})
export type Menu = z.infer<typeof MenuSchema>
