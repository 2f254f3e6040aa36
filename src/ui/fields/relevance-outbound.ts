/** Which fields of campaigns and dialers have a say where they stand: patience in silence only where a dialer lets people wait. */
import { isRecord } from '../../sim/project/records'
import type { Project, Setup } from '../../sim/project/schema'
import type { FieldKey } from '../../sim/terms/fields'
import { type Path, valueAt } from '../store/paths'

type Dialer = Setup['dialers'][number]
type Has = (project: Project, owner: Path) => boolean

/** Modes in which every number rings for an operator who is kept for it. */
const bound: readonly string[] = ['manual', 'preview', 'progressive']

const letsWait = ({ mode }: Dialer) => !bound.includes(mode.kind)
const campaignAt = (project: Project, path: Path) => project.demand.campaigns[Number(path[2])]

/** Every set-up's dialer of the campaign in which the path lies. */
function dialersOf(project: Project, path: Path): readonly Dialer[] {
  const id = campaignAt(project, path)?.id
  return project.setups.flatMap(({ dialers }) => dialers.filter(({ campaign }) => campaign === id))
}

const given = (project: Project, path: Path) => valueAt(project, path) !== undefined
const listed = (project: Project, path: Path): readonly unknown[] => {
  const list = valueAt(project, path)
  return Array.isArray(list) ? list : []
}

/** Others than the person wanted answer: the list says so, or a preview that finds the right person more often. */
const othersAnswer: Has = (project, owner) => {
  const preview = dialersOf(project, owner).some(({ mode }) => mode.kind === 'preview' && mode.rightPartyShare !== undefined && mode.rightPartyShare < 1)
  return preview || (campaignAt(project, owner)?.list.wrongPersonShare ?? 0) > 0
}

/** People can be abandoned, or taken for machines. */
const losesPeople: Has = (project, owner) => {
  const dialer = project.setups[Number(owner[1])]?.dialers[Number(owner[3])]
  return dialer !== undefined && (letsWait(dialer) || dialer.detection?.kind === 'detector')
}

export const outboundRules: Partial<Record<FieldKey, Has>> = {
  // list
  listOrder: (project, owner) => listed(project, [...owner, 'segments']).length > 1,
  ringInvalid: (project, owner) => (campaignAt(project, owner)?.list.invalidShare ?? 0) > 0,
  answerPatience: (project, owner) => dialersOf(project, owner).some(letsWait),
  retryWrongPerson: othersAnswer,
  appointmentWait: (project, owner) => valueAt(project, [...owner, 'operator']) === 'own',
  // conversation
  wrongTalk: othersAnswer,
  productiveTalk: (project, owner) => !given(project, [...owner, 'questionnaire']),
  screening: (project, owner) => !given(project, [...owner, 'questionnaire']),
  questionnaire: (project, owner) => !given(project, [...owner, 'screening']),
  openAnswer: (project, owner) => listed(project, [...owner, 'blocks']).some((block) => isRecord(block) && Number(block.openQuestions) > 0),
  languageFactor: (project, owner) => valueAt(project, [...owner, 'interviewed']) !== false,
  followUp: (_project, owner) => owner.at(-1) !== 0,
  // dialing
  abandonedRule: losesPeople,
  blend: (project) => project.demand.callTypes.length > 0,
  idleIn: (project, owner) => listed(project, [...owner.slice(0, 2), 'groups']).length > 1,
}

/** Fields that the file must have, yet nobody reads where they have no say: left out even with a value. */
export const unheeded: readonly FieldKey[] = ['productiveTalk']
