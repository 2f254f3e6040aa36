/** Names from a file are text: Plotly turns `<a href>` into live links, so `&` and `<` never reach it as they are. */

export function escapeLabel(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
