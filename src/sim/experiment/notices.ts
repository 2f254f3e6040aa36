import { CALL, CALL_WIDTH, GROUP, GROUP_WIDTH } from '../centre/counts'
import { EXIT_TO_TYPE, targetsOf } from '../centre/model-menus'
import { campaignNotices } from './campaign-notices'
import type { Frame } from './frame'
import type { Replication } from './replication'
import type { Notice } from './results'

/** More of the calls than this are still waiting at the close: the centre cannot do its work. */
const mostLeftAtClose = 0.05

/** What must be said in words beside the figures of a set-up. */
export function noticesOf(frame: Frame, replications: readonly Replication[]): Notice[] {
  const { callTypes, campaigns } = frame.project.demand
  const types = callTypes.flatMap(({ id, name }, place): Notice[] => {
    if (frame.groupsOfType[place].length === 0) return onlyEntersMenu(frame, place) ? [] : [{ kind: 'noOperators', entity: id, name, share: 1 }]
    const { load, left, patient } = loadOf(frame, place, replications)
    return left > mostLeftAtClose || (patient && load > 1) ? [{ kind: 'overloaded', entity: id, name, share: load }] : []
  })
  const lists = campaigns.flatMap(({ id, name }, place): Notice[] => {
    if (frame.groupsOfCampaign[place].length === 0) return [{ kind: 'noOperators', entity: id, name, share: 1 }]
    return campaignNotices(frame, place, replications)
  })
  return [...types, ...lists]
}

/** The number is dialed, and the menu passes its calls on as other types: nobody needs to serve this one. */
function onlyEntersMenu({ model }: Frame, type: number): boolean {
  const { menu } = model.callTypes[type]
  return menu >= 0 && model.menus[menu].steps.every((step) => !targetsOf(step).includes(EXIT_TO_TYPE - type))
}

/**
 * Work of the groups that serve a call type, with that of the calls left at the close, ÷ the time that they are scheduled for. Above 1,
 * and with callers who never hang up, waits grow from day to day.
 */
function loadOf(frame: Frame, type: number, replications: readonly Replication[]): { load: number; left: number; patient: boolean } {
  const ofType = (column: number) => replications.reduce((sum, { calls }) => sum + calls[type * CALL_WIDTH + column], 0)
  const ofGroups = (column: number) =>
    frame.groupsOfType[type].reduce((sum, group) => sum + replications.reduce((part, { groups }) => part + groups[group * GROUP_WIDTH + column], 0), 0)
  const left = ofType(CALL.leftAtClose)
  const answered = ofType(CALL.answered)
  const handling = answered === 0 ? 0 : (ofType(CALL.talk) + ofType(CALL.wrapUp)) / answered
  const work = ofGroups(GROUP.talk) + ofGroups(GROUP.wrapUp) + left * handling
  const time = Math.min(ofGroups(GROUP.paid), ofGroups(GROUP.logged))
  const offered = ofType(CALL.offered)
  return { load: time === 0 ? 0 : work / time, left: offered === 0 ? 0 : left / offered, patient: frame.model.callTypes[type].patience === undefined }
}
