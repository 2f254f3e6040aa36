import { HOUR, MINUTE } from '../terms/week'

/** `HH:MM` of whole minutes since midnight in ms: the inverse of `millisecondsOfDay`. */
export function timeOfDayAt(time: number): string {
  const hours = Math.floor(time / HOUR)
  const minutes = Math.floor((time - hours * HOUR) / MINUTE)
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}
