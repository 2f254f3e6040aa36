import type { z } from 'zod'
import type { LocalTextSchema } from './text-fields'

export const languages = ['en', 'ru'] as const
export type Language = (typeof languages)[number]

export type LocalText = z.infer<typeof LocalTextSchema>

export function textIn(text: LocalText, language: Language): string {
  return typeof text === 'string' ? text : text[language]
}
