/** Typed message keys: a key that is not in the English catalogue does not compile. */
import 'i18next'
import type { en } from './en/index'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof en }
  }
}
