/** The Russian catalogue: one file a subject, each typed by its English twin. */
import { answer } from './answer'
import { cli } from './cli'
import { closedForm } from './closed-form'
import { common } from './common'
import { compare } from './compare'
import { home } from './home'
import { liveOperators } from './live-operators'
import { measures } from './measures'
import { problems } from './problems'
import { project } from './project'
import { status } from './status'
import { validation } from './validation'
import { ways } from './ways'

export const ru = { common, status, home, project, problems, measures, answer, compare, validation, closedForm, liveOperators, cli, ...ways }
