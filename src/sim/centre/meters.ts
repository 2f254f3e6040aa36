/** What telephony is billed by. */
import { isCounted } from './book'
import type { Centre } from './centre'
import type { Meter } from './model'

/** Adds the duration of a conversation that begins now to the billing meters, each less what is free and rounded up to its pulse; `times` −1 takes back one that began at `begun`. */
export function meter(centre: Centre, ringing: number, talk: number, wrapUp: number, times = 1, begun = centre.now): void {
  if (!isCounted(centre, begun)) return
  const { meters } = centre.model
  for (let place = 0; place < meters.length; place++) {
    const { basis } = meters[place]
    if (basis === 'ivr') continue
    const used = basis === 'talk' ? talk : basis === 'line' ? ringing + talk : talk + wrapUp
    centre.books.meters[place] += times * metered(meters[place], used)
  }
}

/** Adds the time of a call that leaves a menu now. */
export function meterMenu(centre: Centre, time: number): void {
  if (!isCounted(centre, centre.now)) return
  const { meters } = centre.model
  for (let place = 0; place < meters.length; place++) {
    if (meters[place].basis === 'ivr') centre.books.meters[place] += metered(meters[place], time)
  }
}

/** What a meter shows for a duration: less what is free, up to a whole pulse. */
function metered({ pulse, free = 0 }: Meter, time: number): number {
  const charged = free > 0 ? Math.max(0, time - free) : time
  return pulse > 0 ? Math.ceil(charged / pulse) * pulse : charged
}
