/**
 * Drawings wait for their turn: the figures of the page come first, and then one drawing in each task, so that the page hears its user
 * between two of them. A drawing after the frame also finds the page laid out and need not lay it out itself. While a run goes on there
 * is always something to draw again: a pause as long as the drawing leaves half of the time to the rest of the page.
 */
type Drawing = () => Promise<void>

const waiting = new Set<Drawing>()
let busy = false

function call(pauseMs: number): void {
  if (busy || waiting.size === 0) return
  busy = true
  // a task begun in the frame's callback comes after the frame has been drawn; a page that nobody sees draws nothing
  requestAnimationFrame(() => setTimeout(next, pauseMs))
}

async function next(): Promise<void> {
  const [drawing] = waiting
  const began = performance.now()
  if (drawing) {
    waiting.delete(drawing)
    await drawing().catch(() => {})
  }
  busy = false
  call(performance.now() - began)
}

/** Answers with a way to take the drawing back as long as it waits. Whoever hands a drawing in looks after its errors. */
export function drawInTurn(drawing: Drawing): () => void {
  waiting.add(drawing)
  call(0)
  return () => waiting.delete(drawing)
}
