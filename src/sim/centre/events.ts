/**
 * What can happen. At one instant smaller kinds come first: an interval ends before anything changes in the next, an operator who
 * becomes free serves the caller whose patience ends at that very moment, and who comes to work is there for the call that arrives
 * then. (docs/reference/simulation.md, "Ties")
 */
export const EVENT = {
  intervalEnds: 0,
  callingHours: 1,
  talkEnds: 2,
  operatorFree: 3,
  shiftChanges: 4,
  operatorComesLate: 5,
  ringingEnds: 6,
  operatorAnswers: 7,
  contactDue: 8,
  menuStepEnds: 9,
  callArrives: 10,
  callsAgain: 11,
  overflowDue: 12,
  callBackDue: 13,
  holdEnds: 14,
  callBackOffered: 15,
  callerHangsUp: 16,
  dayCloses: 17,
} as const
