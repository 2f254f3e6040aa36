/**
 * What can happen. At one instant smaller kinds come first: an operator who becomes free serves the caller whose patience ends
 * at that very moment, and who comes to work is there for the call that arrives then. (docs/reference/simulation.md, "Ties")
 */
export const EVENT = {
  callingHours: 0,
  operatorFree: 1,
  shiftChanges: 2,
  ringingEnds: 3,
  contactDue: 4,
  callArrives: 5,
  holdEnds: 6,
  callerHangsUp: 7,
  dayCloses: 8,
} as const
