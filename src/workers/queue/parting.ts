/** Ends connections: with a goodbye, and after a second without one, because a server that is away never answers it. */

interface End {
  close(): Promise<void>
  disconnect(): Promise<void>
}

const patienceMs = 1000

export async function part(...ends: readonly End[]): Promise<void> {
  let late: NodeJS.Timeout | undefined
  const goodbye = Promise.allSettled(ends.map((end) => end.close()))
  await Promise.race([
    goodbye,
    new Promise((resolve) => {
      late = setTimeout(resolve, patienceMs)
    }),
  ])
  clearTimeout(late)
  // Not waited for: a connection that is being tried again is given up in silence.
  for (const end of ends) void end.disconnect().catch(() => {})
}
