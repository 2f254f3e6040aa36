/** Room on the machine for something that comes first: it ends when that is there, or has taken too long. */
export interface Room {
  readonly ended: Promise<void>
  end(): void
}

export function roomFor(ms: number): Room {
  let end = () => {}
  const ended = new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms)
    end = () => {
      clearTimeout(timer)
      resolve()
    }
  })
  return { ended, end }
}
