import { describe, expect, it } from 'vitest'
import { attempts, live, time } from '../../fixtures/counting'
import { at, byCell, NO_RETRY, outbound, RETRY, segments } from '../../fixtures/outbound'
import { fixed, team } from '../../fixtures/story'

/** 20 s of screener, 30 and 40 s of questions: 90 s, and with the ringing and the wrap-up two minutes. */
const asks = (more: object = {}) => ({
  screener: fixed(20),
  blocks: [
    { id: 'one', name: 'One', time: fixed(30) },
    { id: 'two', name: 'Two', time: fixed(40) },
  ],
  ...more,
})
const survey = (questionnaire: object, more: object = {}) => ({ questionnaire: asks(questionnaire), ...more })
const cell = (id: string, share: number, target: number) => ({ id, name: id, share, target })
const language = (id: string, share: number, more: object = {}) => ({ id, name: id, share, ...more })
const oneBlock = (seconds: number, more: object = {}) => ({ blocks: [{ id: 'one', name: 'One', time: fixed(seconds), ...more }] })
const crew = [team({ skills: ['list'], operators: 10 })]

describe('an interview', () => {
  it('takes its screener and its blocks, in place of the productive talk', () => {
    const [counts] = live(outbound({ contacts: 3, conversation: survey({}) }))
    expect(attempts(counts, 'stage1')).toBe(3)
    expect(attempts(counts, 'productiveTalk')).toBe(3 * 90_000)
    expect(time(counts, 'talk')).toBe(3 * 90_000)
    expect(time(counts, 'wrapUp')).toBe(3 * 20_000)
    expect(counts.lastActivity[0]).toBe(at('9:06'))
  })

  it('with open questions takes half a minute longer for each, or as long as they say', () => {
    const talk = (more: object) => time(live(outbound({ conversation: survey(more) }))[0], 'talk')
    expect(talk(oneBlock(30, { openQuestions: 2 }))).toBe(20_000 + 30_000 + 60_000)
    expect(talk({ ...oneBlock(30, { openQuestions: 2 }), openAnswer: fixed(7) })).toBe(20_000 + 30_000 + 14_000)
  })

  it('is agreed to by the share of the first stage; who refuses takes the other talk', () => {
    const stages = [{ id: 'order', name: 'Order', share: 0 }]
    const [counts] = live(outbound({ contacts: 2, conversation: survey({}, { stages }), list: { retry: NO_RETRY } }))
    expect(attempts(counts, 'refused')).toBe(2)
    expect(time(counts, 'talk')).toBe(80_000)
    expect(attempts(counts, 'closedRefused')).toBe(2)
  })

  it('stops the campaign at the wanted number', () => {
    const [counts] = live(outbound({ contacts: 9, conversation: survey({}, { stopAtResults: 4 }) }))
    expect(attempts(counts, 'stage1')).toBe(4)
    expect(counts.lastActivity[0]).toBe(at('9:08'))
  })
})

describe('who does not belong to the survey', () => {
  it('answers the screener only, and is closed', () => {
    const [counts] = live(outbound({ contacts: 3, conversation: survey({ eligibleShare: 0 }) }))
    expect(attempts(counts, 'screened')).toBe(3)
    expect(attempts(counts, 'closedScreened')).toBe(3)
    expect(attempts(counts, 'attempts')).toBe(3)
    expect(time(counts, 'talk')).toBe(60_000)
    expect(time(counts, 'wrapUp')).toBe(30_000)
    expect(attempts(counts, 'productiveTalk')).toBe(0)
  })

  it('is a share of those who agree', () => {
    const conversation = survey({ eligibleShare: 0.6 }, { stages: [{ id: 'order', name: 'Order', share: 0.5 }] })
    const [counts] = live(outbound({ contacts: 600, days: 2, groups: crew, conversation, list: { retry: NO_RETRY } }))
    const agreed = 600 - attempts(counts, 'refused')
    expect(attempts(counts, 'screened') + attempts(counts, 'stage1')).toBe(agreed)
    expect(Math.abs(agreed - 300)).toBeLessThan(4 * Math.sqrt(150))
    expect(Math.abs(attempts(counts, 'screened') - 0.4 * agreed)).toBeLessThan(4 * Math.sqrt(0.24 * agreed))
  })
})

describe('quota cells', () => {
  const cells = [cell('men', 0.5, 3), cell('women', 0.3, 5), cell('others', 0.2, 2)]

  it.each([1, 10])('are filled exactly, and the campaign then stops (%i operators)', (operators) => {
    const groups = [team({ skills: ['list'], operators })]
    const [counts] = live(outbound({ contacts: 500, days: 3, groups, conversation: survey({ cells }) }))
    expect(byCell(counts, 'completes')).toEqual([3, 5, 2])
    expect(attempts(counts, 'stage1')).toBe(10)
    expect(counts.finished[0]).toBe(1)
    expect(attempts(counts, 'conversations')).toBeLessThan(100)
    const over = attempts(counts, 'overQuota')
    expect(byCell(counts, 'overQuota').reduce((sum, one) => sum + one)).toBe(over)
    expect(attempts(counts, 'conversations')).toBe(10 + over)
    // who is over quota takes the screener's time and no more
    expect(time(counts, 'talk')).toBe(10 * 90_000 + over * 20_000)
    expect(time(counts, 'wrapUp')).toBe(10 * 20_000 + over * 10_000)
  })

  it('tell when they were full', () => {
    const [counts] = live(outbound({ contacts: 9, conversation: survey({ cells: [cell('all', 1, 3)] }) }))
    // the third talk from 9:04:10 on
    expect(byCell(counts, 'fullAt')).toEqual([at('9:05:40')])
    expect(attempts(counts, 'stage1')).toBe(3)
    const [short] = live(outbound({ contacts: 2, conversation: survey({ cells: [cell('all', 1, 3)] }) }))
    expect(byCell(short, 'fullAt')).toEqual([0])
  })

  it('that want nobody take nobody, and the list is worked to its end', () => {
    const [counts] = live(outbound({ contacts: 4, conversation: survey({ cells: [cell('all', 1, 0)] }) }))
    expect(attempts(counts, 'overQuota')).toBe(4)
    expect(attempts(counts, 'closedOverQuota')).toBe(4)
    expect(byCell(counts, 'completes')).toEqual([0])
    expect(attempts(counts, 'processed')).toBe(4)
  })

  it('one that wants nobody does not keep the others from stopping the campaign', () => {
    const [counts] = live(outbound({ contacts: 200, groups: crew, conversation: survey({ cells: [cell('none', 0.5, 0), cell('some', 0.5, 2)] }) }))
    expect(byCell(counts, 'completes')).toEqual([0, 2])
    expect(counts.finished[0]).toBe(1)
    expect(attempts(counts, 'processed')).toBeLessThan(200)
  })

  it('are drawn for those who belong to the survey, not for others', () => {
    const [counts] = live(outbound({ contacts: 3, conversation: survey({ eligibleShare: 0, cells: [cell('all', 1, 1)] }) }))
    expect(attempts(counts, 'screened')).toBe(3)
    expect(attempts(counts, 'overQuota')).toBe(0)
  })

  it('never filled leave the list to end by itself', () => {
    const [counts] = live(outbound({ contacts: 5, conversation: survey({ cells: [cell('all', 1, 100)] }) }))
    expect(byCell(counts, 'completes')).toEqual([5])
    expect(counts.finished[0]).toBe(1)
  })
})

describe('a break-off', () => {
  // sixty a minute from the second minute on: a second on average, and a quarter of a minute at the very most
  const breakOff = [{ from: 1, perMinute: 60 }]

  it('leaves a partial interview with the time it took, and closes the contact', () => {
    const [counts] = live(outbound({ contacts: 8, groups: crew, conversation: survey({ ...oneBlock(3600), breakOff, cells: [cell('all', 1, 5)] }) }))
    expect(attempts(counts, 'partial')).toBe(8)
    expect(attempts(counts, 'closedPartial')).toBe(8)
    expect(attempts(counts, 'stage1') + attempts(counts, 'productiveTalk')).toBe(0)
    expect(byCell(counts, 'partial')).toEqual([8])
    expect(byCell(counts, 'completes')).toEqual([0])
    const talk = time(counts, 'talk') / 8
    // after the screener and a minute of questions
    expect(talk).toBeGreaterThan(80_000)
    expect(talk).toBeLessThan(95_000)
    // wrapped up like an interview
    expect(time(counts, 'wrapUp')).toBe(8 * 20_000)
  })

  it('does not happen before its time: the screener is not counted', () => {
    const [counts] = live(outbound({ contacts: 8, groups: crew, conversation: survey({ screener: fixed(300), ...oneBlock(60), breakOff }) }))
    expect(attempts(counts, 'stage1')).toBe(8)
  })

  it('comes at its rate', () => {
    // 1 − e^(−0.5) of those who sit for ten minutes at five per cent a minute
    const conversation = survey({ screener: fixed(0), ...oneBlock(600), breakOff: [{ from: 0, perMinute: 0.05 }] })
    const [counts] = live(outbound({ contacts: 400, days: 3, groups: crew, conversation }))
    expect(attempts(counts, 'partial') + attempts(counts, 'stage1')).toBe(400)
    expect(Math.abs(attempts(counts, 'partial') - 400 * 0.3935)).toBeLessThan(4 * Math.sqrt(400 * 0.3935 * 0.6065))
  })
})

describe('languages', () => {
  const talk = (conversation: object) => time(live(outbound({ conversation }))[0], 'talk')

  it('make blocks and open answers longer', () => {
    const languages = [language('slow', 1, { factor: 1.5 })]
    expect(talk(survey({ screener: fixed(0), ...oneBlock(40, { openQuestions: 1 }), openAnswer: fixed(10), languages }))).toBe(75_000)
  })

  it('in which nobody interviews close the contact, after the other talk', () => {
    const languages = [language('foreign', 1, { interviewed: false })]
    const [counts] = live(outbound({ contacts: 3, conversation: survey({ languages }, { laterShare: 0.99 }) }))
    expect(attempts(counts, 'otherLanguage')).toBe(3)
    expect(attempts(counts, 'closedOtherLanguage')).toBe(3)
    expect(attempts(counts, 'later')).toBe(0)
    expect(time(counts, 'talk')).toBe(3 * 40_000)
    expect(time(counts, 'wrapUp')).toBe(3 * 10_000)
  })

  it('are spoken by their shares, and by a person at every attempt', () => {
    const languages = [language('ours', 0.7), language('theirs', 0.3, { interviewed: false })]
    const list = { attemptsAtMost: 3, retry: { ...RETRY, refusal: 10 } }
    const conversation = survey({ languages }, { conversionByAttempt: [0, 1] })
    const [counts] = live(outbound({ contacts: 400, days: 2, groups: crew, list, conversation }))
    const theirs = attempts(counts, 'otherLanguage')
    expect(Math.abs(theirs - 120)).toBeLessThan(4 * Math.sqrt(400 * 0.21))
    // the others refuse once and then agree: none of them speaks another language the second time
    expect(attempts(counts, 'refused')).toBe(400 - theirs)
    expect(attempts(counts, 'stage1')).toBe(400 - theirs)
  })
})

describe('a questionnaire and the rest of the contract', () => {
  it('segments and groups change the share that agrees, and the group’s speed the whole talk', () => {
    const stages = [{ id: 'order', name: 'Order', share: 0.5 }]
    const groups = [team({ skills: ['list'], talkFactor: 2 })]
    const list = { ...segments({ resultFactor: 0 }, { resultFactor: 2 }), retry: NO_RETRY }
    const [counts] = live(outbound({ contacts: 4, groups, list, conversation: survey({}, { stages }) }))
    expect(attempts(counts, 'refused')).toBe(2)
    expect(attempts(counts, 'stage1')).toBe(2)
    expect(time(counts, 'talk')).toBe(2 * 80_000 + 2 * 180_000)
  })
})
