/** What may come of a conversation with the right person. */
export const LATER = 0
/** Does not belong to the survey. */
export const SCREENED = 1
export const OVER_QUOTA = 2
export const REFUSED = 3
export const OTHER_LANGUAGE = 4
export const PARTIAL = 5
export const RESULT = 6
