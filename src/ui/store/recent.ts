/** The last so many of something, each under its key. */
export class Recent<Value> {
  private readonly values = new Map<string, Value>()
  private readonly most: number

  constructor(most: number) {
    this.most = most
  }

  get(key: string): Value | undefined {
    return this.values.get(key)
  }

  /** As the newest; the oldest goes where there are too many. */
  keep(key: string, value: Value): void {
    this.values.delete(key)
    this.values.set(key, value)
    for (const oldest of this.values.keys()) {
      if (this.values.size <= this.most) break
      this.values.delete(oldest)
    }
  }

  drop(key: string): void {
    this.values.delete(key)
  }
}
