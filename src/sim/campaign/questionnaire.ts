import { z } from 'zod'
import { duration } from '../terms/durations'
import { metaOf, numeric } from '../terms/fields'
import { identifier, text } from '../terms/text-fields'

const CellSchema = z.strictObject({ id: identifier(), name: text('name'), share: numeric('cellShare'), target: numeric('cellTarget') })

const BlockSchema = z.strictObject({
  id: identifier(),
  name: text('name'),
  time: duration('blockTime'),
  openQuestions: numeric('openQuestions').default(0),
})

const LanguageSchema = z.strictObject({
  id: identifier(),
  name: text('name'),
  share: numeric('languageShare'),
  factor: numeric('languageFactor').default(1),
  interviewed: z.boolean().default(true).meta(metaOf('interviewed')),
})

/**
 * An interview: the person agrees (share of the funnel's first stage), answers the screener, may not belong to the survey or fall into
 * a full quota cell, and then goes through the blocks unless they break off. A complete interview is the funnel's first result.
 */
export const QuestionnaireSchema = z.strictObject({
  screener: duration('screener'),
  eligibleShare: numeric('eligibleShare').default(1),
  cells: z.array(CellSchema).max(100).default([]).meta(metaOf('quotaCells')),
  blocks: z.array(BlockSchema).min(1).max(60).meta(metaOf('blocks')),
  openAnswer: duration('openAnswer').optional(),
  breakOff: z
    .array(z.strictObject({ from: numeric('breakOffFrom'), perMinute: numeric('breakOffPerMinute') }))
    .max(60)
    .default([])
    .meta(metaOf('breakOff')),
  languages: z.array(LanguageSchema).max(20).default([]).meta(metaOf('languages')),
})
