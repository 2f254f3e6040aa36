export interface Watched {
  place: string
  busy: string
  armed: boolean
  seen: Readonly<Record<string, number>>
}

declare global {
  interface Window {
    watched: Watched
  }
}

export function watchPage(): void
export function spin(): number
