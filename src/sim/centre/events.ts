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
  lineFree: 4,
  operatorFree: 5,
  shiftChanges: 6,
  operatorComesLate: 7,
  ringingEnds: 8,
  operatorAnswers: 9,
  detectionEnds: 10,
  contactDue: 11,
  delivery: 12,
  menuStepEnds: 13,
  callArrives: 14,
  callsAgain: 15,
  overflowDue: 16,
  callBackDue: 17,
  holdEnds: 18,
  dialerLooks: 19,
  callBackOffered: 20,
  callerHangsUp: 21,
  dayCloses: 22,
} as const
