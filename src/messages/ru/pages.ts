/** Russian words of the pages of a project and of the validation: what is not needed to draw Home. */
import { answer } from './answer'
import { closedForm } from './closed-form'
import { compare } from './compare'
import { faults } from './faults'
import { inbound } from './inbound'
import { liveOperators } from './live-operators'
import { measures } from './measures'
import { outbound } from './outbound'
import { outboundWays } from './outbound-ways'
import { problems } from './problems'
import { project } from './project'
import { staffPlan } from './staff-plan'
import { staffingPage, targetMeasure, targetPeriod } from './staffing-page'
import { status } from './status'
import { studyPage } from './study-page'
import { validation } from './validation'
import { ways } from './ways'

export const pages = {
  status,
  project,
  problems,
  measures,
  answer,
  compare,
  validation,
  closedForm,
  faults,
  liveOperators,
  outbound,
  studyPage,
  staffPlan,
  staffingPage,
  targetMeasure,
  targetPeriod,
  inbound,
  ...ways,
  ...outboundWays,
}
