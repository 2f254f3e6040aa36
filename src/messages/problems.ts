/** A problem in words: where it is, what stands there, what may stand there and in which unit. */
import type { TFunction } from 'i18next'
import type { Problem } from '../sim/project/problems'
import { type FieldKey, fields } from '../sim/terms/fields'
import type { Language } from '../sim/terms/text'
import { type Weekday, weekdays } from '../sim/terms/week'
import { fieldWords } from './fields'
import { formatFor } from './format'
import { translatorFor, wordsIn } from './words'

/** Keys of the file whose field has another name in the catalogue; where it depends on what they belong to, with the key above them. */
const aliases: Readonly<Record<string, FieldKey>> = {
  interval: 'intervalMinutes',
  kind: 'durationKind',
  hours: 'callHours',
  'list.hours': 'callingHours',
  'serves.hours': 'groupHours',
  'list.ring': 'ringing',
  within: 'withinSeconds',
  target: 'serviceTarget',
  operators: 'shiftOperators',
  'staffing.operators': 'staffingOperators',
  pay: 'monthlyPay',
  value: 'targetValue',
  share: 'otherShare',
  'stages.share': 'stageShare',
  'shrinkageCauses.share': 'shrinkageShare',
  delayDays: 'stageDelay',
  // callers
  'demand.dayFactorCv': 'sharedDayFactorCv',
  'arrivals.calls': 'profileCalls',
  'arrivals.kind': 'arrivals',
  weights: 'arrivalWeights',
  'arrivals.days': 'traceDays',
  'specialDays.date': 'specialDate',
  'bursts.at': 'burstAt',
  'hours.from': 'hoursFrom',
  'patience.time': 'patienceTime',
  'time.steps': 'hazardSteps',
  'steps.from': 'hazardFrom',
  shares: 'mixtureShares',
  means: 'mixtureMeans',
  'redial.delay': 'redialDelay',
  afterBusy: 'redialAfterBusy',
  afterAbandon: 'redialAfterAbandon',
  'transfer.to': 'transferTo',
  'recall.delay': 'recallDelay',
  callType: 'otherType',
  own: 'ownDefinition',
  // routing, menus, groups
  lines: 'trunkLines',
  'routing.operator': 'operatorChoice',
  'routing.call': 'callChoice',
  order: 'rankOrder',
  'order.groups': 'rankGroups',
  'menus.callTypes': 'menuCallTypes',
  'menus.start': 'menuStart',
  'menus.steps': 'menuSteps',
  'steps.time': 'stepTime',
  'choices.to': 'choiceTo',
  offer: 'callBackOffer',
  'serves.talk': 'servesTalk',
  'serves.wrapUp': 'servesWrapUp',
  'breaks.at': 'breakAt',
  'breaks.until': 'breakUntil',
  'ring.time': 'ringTime',
  'absence.late': 'lateBy',
  'switching.from': 'switchFrom',
  'switching.to': 'switchTo',
  // outbound
  'list.order': 'listOrder',
  'list.patience': 'answerPatience',
  'ring.invalid': 'ringInvalid',
  'segments.share': 'segmentShare',
  'appointments.delay': 'appointmentDelay',
  'questionnaire.cells': 'quotaCells',
  'cells.share': 'cellShare',
  'blocks.time': 'blockTime',
  'languages.share': 'languageShare',
  'refusalReasons.share': 'reasonShare',
  'followUp.talk': 'followUpTalk',
  'breakOff.from': 'breakOffFrom',
  'reachByHour.from': 'reachHourFrom',
  'reachByWeekday.days': 'reachDays',
  'deliveries.day': 'deliveryDay',
  mode: 'dialMode',
  'mode.time': 'previewTime',
  'detection.delay': 'detectionDelay',
  'dialers.lines': 'dialerLines',
  'dialers.hours': 'dialerHours',
  'dialers.rule': 'abandonedRule',
  'blend.serviceLevel': 'blendLevel',
}

const isField = (key: string): key is FieldKey => key in fields
const isWeekday = (key: string): key is Weekday => weekdays.some((day) => day === key)

/** The title of a key; `above` is the key that it belongs to. */
function titleOf(key: string | number, above: string, language: Language, t: TFunction): string {
  if (typeof key === 'number') return String(key)
  if (isWeekday(key)) return t(`weekday.${key}`)
  const known = aliases[`${above}.${key}`] ?? aliases[key] ?? key
  return isField(known) ? fieldWords(known, language).title : key
}

/** `setups, 1, terms, 0, amount` → `Set-ups 2 › Price terms 1 › Amount`. */
export function whereText({ path, field }: Pick<Problem, 'path' | 'field'>, language: Language, t: TFunction = translatorFor(language)): string {
  if (path.length === 0) return t('problems.file')
  const steps: string[] = []
  let above = ''
  path.forEach((key, depth) => {
    const last = depth === path.length - 1
    if (typeof key === 'number' && steps.length > 0) steps[steps.length - 1] = t('problems.item', { list: steps[steps.length - 1], number: key + 1 })
    else steps.push(last && field && typeof key === 'string' ? fieldWords(field, language).title : titleOf(key, above, language, t))
    if (typeof key === 'string') above = key
  })
  return steps.join(' › ')
}

const types = ['object', 'array', 'string', 'number', 'int', 'boolean', 'record', 'value', 'date'] as const

function expectedText({ code, expected, unit }: Problem, language: Language, t: TFunction): string {
  const type = types.find((one) => one === expected)
  if (type) return [t(`problems.types.${type}`), unitText(unit, t)].filter(Boolean).join(', ')
  if (code === 'wrongFormat') {
    if (unit === 'timeOfDay' || expected.includes('24:00')) return t('problems.formats.time')
    if (unit === 'date' || expected === 'date') return t('problems.formats.date')
    return t('problems.formats.id')
  }
  const number = Number(expected)
  if (expected === '' || !Number.isFinite(number)) return expected
  const format = formatFor(language)
  return unit === 'share' ? format.share(number) : [format.number(number), unitText(unit, t)].filter(Boolean).join('\u00a0')
}

function unitText(unit: Problem['unit'], t: TFunction): string {
  return unit === undefined ? '' : t(`unit.${unit}`)
}

function foundText({ code, found, unit }: Problem, language: Language): string {
  const number = Number(found)
  if (found === '' || !Number.isFinite(number)) return found
  return unit === 'share' || code === 'sumNotOne' ? formatFor(language).share(number) : formatFor(language).number(number)
}

/** Kinds of arrivals by their labels: beside the field nobody knows the words of the file. */
function labelled(text: string, { code, path }: Problem, language: Language): string {
  if (code !== 'notInList' || path.at(-2) !== 'arrivals' || path.at(-1) !== 'kind') return text
  const labels: Readonly<Record<string, string>> = wordsIn(language).arrivals
  return text
    .split(', ')
    .map((word) => labels[word.replace(/"/g, '')] ?? word)
    .join(', ')
}

/** What is wrong, without the place: for the line beside a field. */
export function whatText(problem: Problem, language: Language, t: TFunction = translatorFor(language)): string {
  const found = labelled(foundText(problem, language), problem, language)
  const text = t(`problems.${problem.code}`, { found, expected: labelled(expectedText(problem, language, t), problem, language) })
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** The whole sentence: for the list of a file's problems and for the command line. */
export function problemText(problem: Problem, language: Language): string {
  const t = translatorFor(language)
  const what = t(`problems.${problem.code}`, { found: foundText(problem, language), expected: expectedText(problem, language, t) })
  return t('problems.at', { where: whereText(problem, language, t), what })
}
