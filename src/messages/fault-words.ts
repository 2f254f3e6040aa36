/** Why a run came to nothing, in words: what was met, on which day and at what time, what happened most, and what can be done. */
import type { TFunction } from 'i18next'
import { type Language, type LocalText, textIn } from '../sim/terms/text'
import type { Failure, Fault } from '../workers/fault'
import type { faults } from './en/faults'
import { formatFor } from './format'

interface FaultWording {
  readonly t: TFunction
  readonly language: Language
}

/** Call types of the project by whose ids faults speak. */
type CallTypes = readonly { readonly id: string; readonly name: LocalText }[]

type EndlessFault = Extract<Fault, { kind: 'endless' }>

/** The engine's limits for the events of a replication and for calls at a time. */
const MOST_EVENTS = 1_000_000_000
const MOST_CALLS = 500_000

const DAY = 86_400_000
const MINUTE = 60_000

/** Those that are told by name. */
const events = [
  'callArrives',
  'callsAgain',
  'callerHangsUp',
  'talkEnds',
  'operatorFree',
  'shiftChanges',
  'dialerLooks',
  'ringingEnds',
  'contactDue',
  'menuStepEnds',
  'callBackDue',
] as const satisfies readonly (keyof typeof faults.event)[]

/** One sentence without its capital letter and full stop; where nothing but a message is known, that. */
export function failureWords({ reason, fault }: Failure, wording: FaultWording, callTypes: CallTypes = []): string {
  const { t, language } = wording
  switch (fault?.kind) {
    case undefined:
      return reason
    case 'memory':
      return t('faults.memory')
    case 'workers': {
      // people count from 1
      const { count } = formatFor(language)
      return t('faults.workers', { from: count(fault.from + 1), to: count(fault.to + 1) })
    }
    case 'endless':
      return fault.of === undefined ? endlessWords(fault, wording) : refusedWords(fault, fault.of, wording, callTypes)
  }
}

/** A course that was lived until it was given up. */
function endlessWords({ why, at, events: met, mostly }: EndlessFault, wording: FaultWording): string {
  const { t, language } = wording
  const place = { day: formatFor(language).count(Math.floor(at / DAY) + 1), time: timeOfDay(at) }
  const most = mostly === undefined ? undefined : eventWords(mostly, t)
  const told = (what: string) => (most === undefined ? what : t('faults.mostly', { what, event: most }))
  switch (why) {
    case 'standstill':
      return told(t('faults.standstill', place))
    case 'events':
      return t('faults.advised', { what: told(t('faults.events', { ...place, events: large(met, wording) })), advice: t('faults.smaller') })
    case 'crowd':
      return t('faults.advised', { what: told(t('faults.crowd', { ...place, limit: large(MOST_CALLS, wording) })), advice: t('faults.fewerCalls') })
  }
}

/** A description that is refused before it is lived: one call type alone makes more calls than there may be events. */
function refusedWords({ events: calls }: EndlessFault, of: string, wording: FaultWording, callTypes: CallTypes): string {
  const { t, language } = wording
  const name = callTypes.find(({ id }) => id === of)?.name
  const callType = name === undefined ? of : textIn(name, language)
  const what = t('faults.calls', { events: large(calls, wording), callType, limit: large(MOST_EVENTS, wording) })
  return t('faults.advised', { what, advice: t('faults.smaller') })
}

function eventWords(kind: string, t: TFunction): string {
  const known = events.find((one) => one === kind)
  return known === undefined ? t('faults.event.other', { kind }) : t(`faults.event.${known}`)
}

/** From a million on in millions: nobody counts nine digits. */
function large(value: number, { t, language }: FaultWording): string {
  const { count } = formatFor(language)
  return value < 1e6 ? count(value) : t('faults.million', { n: count(Math.round(value / 1e6)) })
}

function timeOfDay(at: number): string {
  const minutes = Math.floor((at % DAY) / MINUTE)
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')
}
