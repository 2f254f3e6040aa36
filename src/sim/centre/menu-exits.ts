/** Calls that a menu passes on to one call type, and their time in the menu, ms: the row `menu × call types + call type` of the counts. */
export const EXIT = { calls: 0, time: 1 } as const

export const EXIT_WIDTH = Object.keys(EXIT).length
