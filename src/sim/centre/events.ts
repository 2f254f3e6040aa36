/**
 * What can happen. At one instant smaller kinds come first: an interval (and a day, where days are
 * independent) ends before anything changes in the next, an operator who
 * becomes free serves the caller whose patience ends at that very moment, and who comes to work is there for the call that arrives
 * then. (docs/reference/simulation.md, "Ties")
 */
export const EVENT = {
  intervalEnds: 0,
  dayEnds: 1,
  callingHours: 2,
  talkEnds: 3,
  operatorFree: 4,
  shiftChanges: 5,
  operatorComesLate: 6,
  ringingEnds: 7,
  operatorAnswers: 8,
  contactDue: 9,
  menuStepEnds: 10,
  callArrives: 11,
  callsAgain: 12,
  overflowDue: 13,
  callBackDue: 14,
  holdEnds: 15,
  callBackOffered: 16,
  callerHangsUp: 17,
  dayCloses: 18,
} as const
