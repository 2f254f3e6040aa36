import { expect, it } from 'vitest'
import { calls, live, time } from '../../fixtures/counting'
import { fixed, HOUR, inMenu, inStep, MINUTE, SECOND, story, team } from '../../fixtures/story'

it('1 hand-back during switching', () => {
  // switching 60; talk of a 9:00-9:01, then b at 16:59:30 -> switching to 17:00:30
  const [c] = live(story({ callers: { a: { at: ['9:00'] }, b: { at: ['16:59:30'], talk: 100 } }, groups: [team({ atShiftEnd: 'hand-back' }), { id: 'late', name: 'L', skills: ['b'], shifts: [{ operators: 1, from: '16:59', to: '18:00' }], serves: [{ skill: 'b', afterSeconds: 10000 }] }], setup: { switching: [{ from: 'a', to: 'b', seconds: 60 }] }, calendar: { close: '18:00' } }))
  console.log('1', calls(c, 'talk', { entity: 1 }), time(c, 'talk'), time(c, 'switching'), time(c, 'talk', { entity: 1 }))
})
it('2 handed back and hangs up is not served', () => {
  const [c] = live(story({ callers: { a: { at: ['16:59'], talk: 600, patience: 30 } }, groups: [team({ atShiftEnd: 'hand-back' })], calendar: { close: '18:00' } }))
  console.log('2', calls(c, 'answered'), calls(c, 'abandoned'), calls(c, 'callersServed'), calls(c, 'leftAtClose'))
})
it('3 handed back after close', () => {
  const [c] = live(story({ callers: { a: { at: [['17:50'], []], talk: 1200 } }, groups: [team({ to: '18:00', atShiftEnd: 'hand-back' })], calendar: { horizonDays: 2 } }))
  console.log('3', calls(c, 'answered'), calls(c, 'leftAtClose'), calls(c, 'waitAnswered'))
})
it('4 callBackWork', () => {
  const [c] = live(story({ callers: { a: { at: ['9:00', '9:00:10'], talk: 60 } }, setup: { queues: [{ callType: 'a', callBack: { offer: { kind: 'queue', calls: 0 }, acceptShare: 1, ringSeconds: 10 } }] } }))
  console.log('4', time(c, 'callBackWork'), time(c, 'ringing'), time(c, 'talk'), calls(c, 'callBackWait'))
})
it('5 waited 0', () => {
  const [c] = live(story({ callers: { a: { at: ['9:00', '9:00:10'], talk: 60 } }, setup: { queues: [{ callType: 'a', callBack: { offer: { kind: 'waited', seconds: 0 }, acceptShare: 1 } }] } }))
  console.log('5', calls(c, 'callBacks'))
})
it('6 menu patience', () => {
  const menus = [{ id: 'm', name: 'M', callTypes: ['a'], start: 's', steps: [{ id: 's', name: 'S', time: fixed(10), announcement: { what: 'position', from: 5, patience: 2 }, choices: [{ to: 'b', share: 1 }] }] }]
  const [c] = live(story({ callers: { a: { at: ['9:00'] }, b: { patience: 100 } }, groups: [team({ from: '10:00' })], setup: { menus } }))
  console.log('6', calls(c, 'waitAbandoned', { entity: 1 }), inMenu(c, 'passedOn'), inStep(c, 0, 'visits'))
})
it('7 openTime after close', () => {
  const [c] = live(story({ callers: { a: { at: [['18:00', '18:00:30'], []], talk: 120, patience: 30, more: { redial: { afterAbandon: { first: 1, later: 0 }, delay: fixed(600) } } } }, groups: [team({ to: '19:00' })], calendar: { horizonDays: 2 } }))
  console.log('7', calls(c, 'redials'), c.callsByInterval.length, [...Array(48).keys()].filter((i) => c.callsByInterval[i * 32 + 20] > 0))
})
it('8 independent written after close', () => {
  const [c] = live(story({ callers: { a: { at: [['20:00'], []], more: { channel: 'written' } } }, calendar: { horizonDays: 2, days: 'independent' } }))
  console.log('8', calls(c, 'answered'), calls(c, 'leftAtClose'))
})
it('9 independent 24h', () => {
  const [c] = live(story({ callers: { a: { at: [['23:30'], []] } }, groups: [team({ from: '01:00', to: '23:00' })], calendar: { horizonDays: 2, open: '00:00', close: '24:00', days: 'independent' } }))
  console.log('9', calls(c, 'answered'), calls(c, 'leftAtClose'))
})
it('10 independent call-back awaiting retry', () => {
  const [c] = live(story({ callers: { a: { at: [['16:50', '16:50:10'], []] } }, setup: { queues: [{ callType: 'a', callBack: { offer: { kind: 'queue', calls: 0 }, acceptShare: 1, attempts: 3, retryMinutes: 30, answeredShare: 0, ringSeconds: 10 } }] }, calendar: { horizonDays: 2, days: 'independent' } }))
  console.log('10', time(c, 'ringing', { to: 0 }), time(c, 'ringing', { from: 1 }))
})
it('11 levels history', () => {
  const [c] = live(story({ callers: { a: { at: [['9:10', '9:10:10', '9:20'], ['9:10']] } }, groups: [{ id: 'levels', name: 'L', staffing: { kind: 'by-interval', from: '09:00', interval: 60, operators: { mon: [1], tue: [1] } } }, { id: 'shift', name: 'S', shifts: [{ operators: 1, from: '09:00', to: '10:00' }] }], setup: { routing: { operator: { kind: 'fewest-calls' } } }, calendar: { horizonDays: 2 } }))
  console.log('11', [0, 1].map((e) => [time(c, 'conversations', { entity: e, to: 0 }), time(c, 'conversations', { entity: e, from: 1 })]))
})
it('12 break overtime', () => {
  const [c] = live(story({ callers: { a: { at: ['11:59'], talk: 120 } }, groups: [{ id: 't', name: 'T', shifts: [{ operators: 1, from: '09:00', to: '17:00', breaks: [{ at: '12:00', minutes: 30 }] }] }] }))
  console.log('12', time(c, 'overtime'))
})
it('12b break shorter than work', () => {
  const [c] = live(story({ callers: { a: { at: ['11:59'], talk: 600 } }, groups: [{ id: 't', name: 'T', shifts: [{ operators: 1, from: '09:00', to: '17:00', breaks: [{ at: '12:00', minutes: 5 }] }] }] }))
  console.log('12b', time(c, 'overtime'), time(c, 'logged') / HOUR)
})
it('13 ring without hang-up crash', () => {
  const f = () => live(story({ callers: { a: { at: ['9:00', '9:01'], patience: 10 } }, groups: [team({ ring: { time: fixed(5), hangUp: false, noAnswerShare: 0.9, noAnswerSeconds: 20 } })] }), 20)
  let cs: ReturnType<typeof f> | undefined
  try { cs = f() } catch (e) { console.log('13', String(e)) }
  if (cs) console.log('13', cs.map((c) => [calls(c, 'answered'), calls(c, 'abandoned'), calls(c, 'waitAbandoned') / SECOND]))
})
it('14 line leak', () => {
  const [c] = live(story({ callers: { a: { at: ['9:00', '9:10', '9:20'], more: { transfer: { share: 1, to: [{ callType: 'b', share: 1 }] } } }, b: {} } }))
  console.log('14', c.lineMaximum, c.lineTime / MINUTE)
})
it('15 own level above 1', () => {})
