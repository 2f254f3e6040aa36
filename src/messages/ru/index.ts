/** The Russian catalogue: one file a subject, each typed by its English twin. */
import { cli } from './cli'
import { deciding } from './deciding'
import { first } from './first'
import { pages } from './pages'
import { pilotWords } from './pilot-words'
import { queue } from './queue'
import { sweep } from './sweep'

export const ru = { ...first, ...pages, cli, ...deciding, ...pilotWords, queue, sweep }
