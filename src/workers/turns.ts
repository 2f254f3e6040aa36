/** Turns of a thread: long work lets whatever else there is to do have its turn. */

/** Longest stretch of work between two turns. */
export const stretchMs = 12

/** By a message, not by a timer: browsers stretch timers in a row to 4 ms each, and to a second in a hidden page. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(0)
  })
}
