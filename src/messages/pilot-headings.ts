/** Words that may stand over the columns of a table of a pilot, in every language: a table knows no language. */
import type { Heading } from '../sim/pilot/table'
import { heading as english } from './en/pilot-headings'
import { heading as russian } from './ru/pilot-headings'

/** In the order of the page's table. */
export const headings = [
  'day',
  'operator',
  'hours',
  'tried',
  'closed',
  'attempts',
  'answered',
  'conversations',
  'results',
  'talk',
  'resultTalk',
  'wrapUp',
] as const satisfies readonly Heading[]

/** By the word in small letters. */
export const pilotHeadings: Readonly<Record<string, Heading>> = Object.fromEntries(
  [english, russian].flatMap((words) => headings.map((heading): [string, Heading] => [words[heading].toLowerCase(), heading])),
)
