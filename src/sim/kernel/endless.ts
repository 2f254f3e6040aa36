/** A course of events that comes to no end: why it was given up, and where. Data, so that whoever shows it can say it in any language. */
export interface Course {
  /** A million events at one instant, more events than a course may have, or more at a time than there is room for. */
  readonly why: 'standstill' | 'events' | 'crowd'
  /** Milliseconds since the start. */
  readonly at: number
  readonly events: number
  /** What happened most at the end, and to whom, by its id in the project file. */
  readonly mostly?: string
  readonly of?: string
}

export class Endless extends RangeError {
  override readonly name = 'Endless'
  readonly course: Course

  constructor(course: Course, message: string) {
    super(message)
    this.course = course
  }
}
