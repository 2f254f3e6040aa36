/** A sentence of the catalogue whose `<b>` parts are set in bold. */
export function Bold({ text }: { readonly text: string }) {
  return text.split(/<b>(.*?)<\/b>/).map((words, place) => (place % 2 === 1 ? <b key={words}>{words}</b> : words))
}
