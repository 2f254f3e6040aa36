/** Those who wait for the answers of a worker: each by a promise of his own call, for one that lived as long as the worker would hold every answer. */
export class Waiting {
  private readonly fails = new Set<(error: unknown) => void>()

  /** What was promised, or the error with which the worker ends before. */
  async answer<Answer>(promised: Promise<Answer>): Promise<Answer> {
    let fail = (_: unknown) => {}
    try {
      return await new Promise<Answer>((resolve, reject) => {
        fail = reject
        this.fails.add(fail)
        promised.then(resolve, reject)
      })
    } finally {
      this.fails.delete(fail)
    }
  }

  /** There will be no answers any more. */
  end(error: unknown): void {
    for (const fail of this.fails) fail(error)
  }
}
