/** The page's workers by what they do, and a director that tells no more than it may. */
import type { Page, Worker } from 'playwright-core'

declare global {
  /** Of a director that holds back. */
  var heldBack: { readonly count: () => number; readonly letGo: () => Promise<void> }
}

export const isDirector = (worker: Worker) => worker.url().includes('/director.worker-')
export const isSimulating = (worker: Worker) => worker.url().includes('/sim.worker-')

export function directorOf(page: Page): Worker {
  const director = page.workers().find(isDirector)
  if (director === undefined) throw new Error('the page has no director')
  return director
}

interface HeldBack {
  /** Reports that would have been told by now. */
  held(): Promise<number>
  /** Resolves when the page has heard them. */
  letGo(): Promise<void>
}

/**
 * The director tells so many reports of runs or points of a frontier, and keeps back what comes after, the end of its work as well: on a quick
 * machine all would be over before anybody could look at it or stop it. Its signs of life go on. `job`: only what is told of such jobs that are asked for
 * from now on; others go on as they do.
 */
export async function holdBack(page: Page, reports: number, job?: string): Promise<HeldBack> {
  const director = directorOf(page)
  await director.evaluate(
    ({ reports, job }) => {
      interface Message {
        readonly id: string
        readonly type: string
        readonly value?: unknown
      }
      const { postMessage: toPort } = MessagePort.prototype
      const toPage = self.postMessage
      const held: (() => Promise<void>)[] = []
      const ends: (() => void)[] = []
      let left = reports
      const ports = new Set<MessagePort>()
      self.addEventListener('message', ({ data }) => {
        if (!Array.isArray(data.path) || !data.path.includes(job)) return
        for (const { value } of data.argumentList) if (value instanceof MessagePort) ports.add(value)
      })
      // reports go to a function of the page; turns of the thread pass through ports as well
      MessagePort.prototype.postMessage = function (message: Message) {
        if (message.type !== 'APPLY' || (job !== undefined && !ports.has(this)) || left-- > 0) return toPort.call(this, message)
        const heard = new Promise<void>((resolve) => {
          this.addEventListener('message', ({ data }) => data.id === message.id && resolve())
        })
        held.push(() => {
          toPort.call(this, message)
          return heard
        })
      }
      const isEnd = ({ value }: Message) => value !== null && typeof value === 'object' && 'ok' in value
      self.postMessage = (message: Message) => {
        if (!isEnd(message)) return toPage.call(self, message)
        ends.push(() => toPage.call(self, message))
      }
      // whoever stops it hears that it has ended
      self.addEventListener('message', ({ data }) => {
        if (!Array.isArray(data.path) || !data.path.includes('stop')) return
        self.postMessage = toPage
        for (const send of ends.splice(0)) send()
      })
      const letGo = async () => {
        MessagePort.prototype.postMessage = toPort
        self.postMessage = toPage
        await Promise.all(held.map((send) => send()))
        for (const send of ends.splice(0)) send()
      }
      Object.assign(self, { heldBack: { count: () => held.length, letGo } })
    },
    { reports, job },
  )
  return { held: () => director.evaluate(() => heldBack.count()), letGo: () => director.evaluate(() => heldBack.letGo()) }
}
