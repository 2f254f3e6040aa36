/** Stops work that has a reason of its own to end, and when its caller aborts. */
export interface Stop {
  readonly control: AbortController
  /** The work is over: its caller is no longer listened to. */
  release(): void
}

export function stopWith(signal: AbortSignal | undefined): Stop {
  const control = new AbortController()
  const onAbort = () => control.abort(signal?.reason)
  signal?.addEventListener('abort', onAbort)
  if (signal?.aborted) onAbort()
  return { control, release: () => signal?.removeEventListener('abort', onAbort) }
}
