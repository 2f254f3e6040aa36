/** The English catalogue: one file a subject. Its keys are the keys of every language. */
import { cli } from './cli'
import { deciding } from './deciding'
import { first } from './first'
import { pages } from './pages'
import { pilot } from './pilot'
import { queue } from './queue'
import { staffPlan } from './staff-plan'
import { sweep } from './sweep'

export const en = { ...first, ...pages, cli, ...deciding, pilot, queue, staffPlan, sweep }
