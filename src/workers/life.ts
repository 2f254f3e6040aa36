/** Tells that a worker's thread has ended, even where it ended in silence: it holds a lock for as long as it lives, and the lock falls to whoever waits for it. */

/** Called inside the worker; its answers wait for this. Browsers offer locks in secure contexts only: elsewhere nothing is held. */
export function holdLife(): Promise<void> {
  return new Promise((resolve) => {
    if (!('locks' in navigator)) return resolve()
    void navigator.locks.request(self.name, () => {
      resolve()
      return new Promise(() => {})
    })
  })
}

/** A name of its own for each worker. */
let count = 0
export const lifeName = (kind: string) => `${kind} ${Math.random().toString(36).slice(2)} ${++count}`

/** Called beside the worker, which has that name. */
export function onEnd(worker: Worker, name: string, listener: () => void): void {
  if (!('locks' in navigator)) return
  worker.addEventListener('message', () => void navigator.locks.request(name, listener), { once: true })
}
