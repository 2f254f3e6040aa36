/** English words that the first page needs: those of the frame and of Home. */
import { common } from './common'
import { home } from './home'

export const first = { common, home }
