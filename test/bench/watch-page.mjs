/**
 * Runs in the page, before anything of its own: notes when which figures stood on the screen. The marks are those of the page itself:
 * `data-run` is `stale` (figures of earlier inputs), `first` (an estimate), `refined` (with intervals) or `stopped`.
 */
export function watchPage() {
  const watched = { place: '', busy: '', began: 0, armed: false, kind: '', changed: true, seen: {} }
  const note = (name) => {
    const { began } = watched
    // a message sent in the frame's callback comes after the frame has been drawn
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        port1.close()
        if (watched.began === began) watched.seen[name] ??= performance.now() - began
      }
      port2.postMessage(0)
    })
  }
  const kindNow = () => document.querySelector(watched.place)?.getAttribute('data-run') ?? 'none'
  const look = () => {
    if (watched.place === '' || watched.armed) return
    const kind = kindNow()
    const busy = document.querySelector(watched.busy) !== null
    if (kind !== watched.kind) {
      watched.kind = kind
      watched.changed = true
      note(kind)
    }
    if (!busy) note('idle')
    if (!busy && watched.changed && kind === 'refined') note('done')
  }
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
  const begin = ({ timeStamp }) => {
    if (!watched.armed) return
    Object.assign(watched, { armed: false, began: timeStamp, kind: kindNow(), changed: false, seen: {} })
  }
  for (const type of ['keydown', 'pointerdown']) addEventListener(type, begin, { capture: true })
  Object.assign(window, { watched })
}

/** The same work everywhere, ms: how much of the machine this page gets at the moment. */
export function spin() {
  const count = (times) => {
    let sum = 0
    for (let at = 0; at < times; at++) sum = (sum * 31 + at) | 0
    return sum
  }
  // once for the compiler
  count(1_000_000)
  const began = performance.now()
  count(10_000_000)
  return performance.now() - began
}
