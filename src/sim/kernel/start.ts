/**
 * The first instant, for fields that hold a time. It is −0 and not 0 so that V8 keeps such a field for numbers of any size from the start: a field that began
 * with a small whole number changes its kind after 12 or 25 days of milliseconds, and all that was compiled for it is compiled again, in the middle of a run.
 * In all that is reckoned with it, −0 is 0.
 */
export const START = -0
