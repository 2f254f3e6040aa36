/** The Russian catalogue: one file a subject, each typed by its English twin. */
import { cli } from './cli'
import { deciding } from './deciding'
import { first } from './first'
import { pages } from './pages'
import { pilot } from './pilot'
import { queue } from './queue'
import { staffPlan } from './staff-plan'
import { sweep } from './sweep'

export const ru = { ...first, ...pages, cli, ...deciding, pilot, queue, staffPlan, sweep }
