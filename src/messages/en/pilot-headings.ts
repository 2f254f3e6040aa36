/** Words over the columns of a table of a pilot. */
export const heading = {
  day: 'day',
  operator: 'operator',
  hours: 'hours',
  tried: 'contacts tried',
  closed: 'contacts closed',
  attempts: 'attempts',
  answered: 'answered',
  conversations: 'conversations',
  results: 'results',
  talk: 'talk, s',
  resultTalk: 'talk with a result, s',
  wrapUp: 'wrap-up, s',
} as const
