/** What becomes of a worker in the midst of a batch. `termination` is its owner's doing and unknown to the pool, all others its own. */
export type Misdeed = 'fault' | 'silence' | 'endless loop'
export type End = Misdeed | 'termination'

export function isMisdeed(data: unknown): data is { readonly misdeed: Misdeed } {
  return typeof data === 'object' && data !== null && 'misdeed' in data
}

export function commit(misdeed: Misdeed): void {
  switch (misdeed) {
    case 'fault':
      throw new Error('the worker has met its end')
    case 'silence':
      return self.close()
    case 'endless loop':
      for (;;);
  }
}
