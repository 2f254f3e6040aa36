import { callTypeMeasures } from './call-type-measures'
import { campaignMeasures } from './campaign-measures'
import type { Frame } from './frame'
import { groupMeasures } from './group-measures'
import type { Measure } from './measure'
import { menuMeasures } from './menu-measures'
import { projectMeasures } from './project-measures'

/** The closed list of measures of a set-up, in the order in which they are shown: project, campaigns, call types, menus, groups. */
export function catalogueOf(frame: Frame): Measure[] {
  return [
    ...projectMeasures(frame),
    ...frame.model.campaigns.flatMap((_, place) => campaignMeasures(frame, place)),
    ...frame.model.callTypes.flatMap((_, place) => callTypeMeasures(frame, place)),
    ...frame.model.menus.flatMap((_, place) => menuMeasures(frame, place)),
    ...frame.model.groups.flatMap((_, place) => groupMeasures(frame, place)),
  ]
}
