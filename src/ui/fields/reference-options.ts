/** What a reference may name at its place, in the user's words: call types, campaigns, groups, steps of a menu, ends of a call. */
import type { TFunction } from 'i18next'
import { wordsIn } from '../../messages/words'
import { isRecord } from '../../sim/project/records'
import type { Project } from '../../sim/project/schema'
import type { FieldKey } from '../../sim/terms/fields'
import { type Language, textIn } from '../../sim/terms/text'
import { LocalTextSchema } from '../../sim/terms/text-fields'
import { type Path, valueAt } from '../store/paths'
import type { Option } from './select-field'

interface Words {
  readonly t: TFunction
  readonly language: Language
}

const namedIn = (list: unknown, language: Language): readonly Option[] =>
  (Array.isArray(list) ? list : []).flatMap((one) => {
    if (!isRecord(one) || typeof one.id !== 'string') return []
    const name = LocalTextSchema.safeParse(one.name)
    return [{ value: one.id, label: name.success ? textIn(name.data, language) : one.id }]
  })

/** Steps of the menu in which the path lies. */
function stepsAt(project: Project, path: Path): unknown {
  const menus = path.indexOf('menus')
  return menus < 0 ? [] : valueAt(project, [...path.slice(0, menus + 2), 'steps'])
}

/** The set-up of which a staffing speaks. */
function setupOfWish(project: Project, path: Path): Project['setups'][number] | undefined {
  const setup = valueAt(project, [...path.slice(0, 2), 'setup'])
  return project.setups.find(({ id }) => id === setup)
}

export function referenceOptions(field: FieldKey | undefined, project: Project | undefined, path: Path, { t, language }: Words): readonly Option[] {
  if (!project) return []
  const { callTypes, campaigns } = project.demand
  const telephone = callTypes.filter(({ channel }) => channel === 'phone')
  const under = (group: string, options: readonly Option[]) => options.map((option) => ({ ...option, group }))
  switch (field) {
    case 'otherType':
      return namedIn(callTypes, language)
    case 'menuCallTypes':
      return namedIn(telephone, language)
    case 'campaign':
      return namedIn(campaigns, language)
    case 'setup':
      return namedIn(project.setups, language)
    case 'skill': {
      const skills = valueAt(project, [...path.slice(0, 4), 'skills'])
      const ofGroup = Array.isArray(skills) ? skills : []
      return namedIn(
        callTypes.filter(({ id }) => ofGroup.includes(id)),
        language,
      )
    }
    case 'limitedGroup':
      return namedIn(setupOfWish(project, path)?.groups, language)
    case 'targetOf':
      return valueAt(project, [...path.slice(0, -1), 'measure']) === 'occupancy'
        ? namedIn(setupOfWish(project, path)?.groups, language)
        : namedIn(telephone, language)
    case 'contractShifts':
      return namedIn(valueAt(project, [...path.slice(0, 2), 'shifts']), language)
    case 'rankGroups':
    case 'idleIn':
      return namedIn(valueAt(project, [...path.slice(0, 2), 'groups']), language)
    case 'menuStart':
      return namedIn(stepsAt(project, path), language)
    case 'choiceTo':
    case 'repeatExit':
      return [
        ...under(t('project.targets.callTypes'), namedIn(telephone, language)),
        ...under(t('project.targets.steps'), namedIn(stepsAt(project, path), language)),
        ...under(
          t('project.targets.ends'),
          Object.entries(wordsIn(language).menuEnd).map(([value, label]) => ({ value, label })),
        ),
      ]
    default:
      return [...namedIn(callTypes, language), ...namedIn(campaigns, language)]
  }
}

/** Names of all that an identifier may mean at a place. */
export function nameAt(project: Project | undefined, path: Path, id: string, words: Words): string {
  const fields = ['choiceTo', 'rankGroups', 'skills', 'setup'] as const
  for (const field of fields) {
    const option = referenceOptions(field, project, path, words).find(({ value }) => value === id)
    if (option) return option.label
  }
  return id
}
