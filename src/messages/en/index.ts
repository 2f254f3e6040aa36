/** The English catalogue: one file a subject. Its keys are the keys of every language. */
import { cli } from './cli'
import { deciding } from './deciding'
import { first } from './first'
import { pages } from './pages'
import { pilotWords } from './pilot-words'
import { queue } from './queue'
import { sweep } from './sweep'

export const en = { ...first, ...pages, cli, ...deciding, ...pilotWords, queue, sweep }
