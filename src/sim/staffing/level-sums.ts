/** Sums over calls, and the figures that they make: the service level by the file's own definition, as the simulation counts it. */
import type { Project } from '../project/schema'
import type { FormFigures } from './form-figures'

type ServiceLevel = Project['demand']['callTypes'][number]['serviceLevel']

/** Figures of an interval, or of all calls; absent where the form does not tell them or there is nothing below the line. */
export interface LevelFigures {
  readonly serviceLevel?: number
  /** Mean wait of the answered, s; absent too where waits have no end. */
  readonly asa?: number
  readonly abandonedShare?: number
  readonly blockedShare?: number
}

export class LevelSums {
  private readonly asked: ServiceLevel
  private readonly sums = { answered: 0, abandoned: 0, blocked: 0, inTime: 0, abandonedInTime: 0, short: 0, waited: 0 }
  private told = true
  private endless = false

  constructor(asked: ServiceLevel) {
    this.asked = asked
  }

  /** So many calls that fare as the form says. */
  add(calls: number, figures: FormFigures): void {
    const attempts = calls * figures.attempts
    const { sums, asked } = this
    sums.answered += attempts * figures.answered
    sums.abandoned += attempts * figures.abandoned
    sums.blocked += attempts * figures.blocked
    if (figures.overloaded) this.endless = true
    else if (figures.answered > 0) sums.waited += attempts * figures.answered * figures.waitOfAnswered
    if (figures.within === undefined) {
      this.told = false
      return
    }
    const { answered, abandoned } = figures.within(asked.within)
    sums.inTime += attempts * answered
    sums.abandonedInTime += attempts * abandoned
    if (countsShort(asked)) sums.short += attempts * figures.within(asked.shortAbandons).abandoned
  }

  figures(): LevelFigures {
    const { answered, abandoned, blocked, waited } = this.sums
    const level = this.told ? ratio(...this.level()) : undefined
    const asa = this.endless ? undefined : ratio(waited, answered)
    const lost = ratio(abandoned, answered + abandoned)
    const turnedAway = ratio(blocked, answered + abandoned + blocked)
    return {
      ...(level !== undefined && { serviceLevel: level }),
      ...(asa !== undefined && { asa }),
      ...(lost !== undefined && { abandonedShare: lost }),
      ...(turnedAway !== undefined && { blockedShare: turnedAway }),
    }
  }

  /** What counts as served, and the base. */
  private level(): readonly [number, number] {
    const { answered, abandoned, blocked, inTime, abandonedInTime, short } = this.sums
    const { definition, own } = this.asked
    switch (definition) {
      case 'with-abandoned-in-time':
        return [inTime + abandonedInTime, answered + abandoned]
      case 'of-answered':
        return [inTime, answered]
      case 'of-offered':
        return [inTime, answered + abandoned]
      case 'without-abandoned-in-time':
        return [inTime, answered + abandoned - abandonedInTime]
      case 'without-short-abandons':
        return [inTime, answered + abandoned - short]
      case 'own': {
        const lost = own?.abandoned ? abandoned - (own.shortAbandons ? 0 : short) : 0
        return [inTime + (own?.abandonedInTime ? abandonedInTime : 0), answered + lost + (own?.blocked ? blocked : 0)]
      }
    }
  }
}

function countsShort({ definition, own }: ServiceLevel): boolean {
  return definition === 'without-short-abandons' || (definition === 'own' && own?.abandoned === true && !own.shortAbandons)
}

function ratio(top: number, bottom: number): number | undefined {
  return bottom > 0 ? top / bottom : undefined
}
