/** What a translation must have: every key of the English catalogue, and for a plural all forms of the language. */
type FurtherForms<K> = K extends `${infer Base}_one` ? `${Base}_few` | `${Base}_many` : never

export type Translation<T> = {
  readonly [K in keyof T | FurtherForms<keyof T>]: K extends keyof T ? (T[K] extends string ? string : Translation<T[K]>) : string
}

/** The same keys with whatever words: any language, where only the keys matter. */
export type Worded<T> = { readonly [K in keyof T]: T[K] extends string ? string : Worded<T[K]> }

/** Labels of a closed list: one word a way. */
export type Labels<K extends string> = Readonly<Record<K, string>>
