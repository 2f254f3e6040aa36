import { describe, expect, it } from 'vitest'
import { UNLIMITED } from '../../../src/sim/centre/model'
import { compile } from '../../../src/sim/project/compile'
import { inbound } from './inbound-file'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

const seconds = (mean: number) => ({ kind: 'deterministic', mean })
const lasting = (mean: number) => ({ kind: 'deterministic', mean: mean * 1000 })

function conversationOf(conversation: object) {
  const project = inbound({ conversation })
  return compile(project, project.setups[0]).campaigns[0].conversation
}

describe('a conversation', () => {
  it('without a questionnaire', () => {
    const conversation = conversationOf({ screening: { overQuotaShare: 0.2, talk: seconds(40) }, conversionByAttempt: [1, 0.5] })
    expect(conversation).toMatchObject({ overQuotaShare: 0.2, screenerTalk: lasting(40), wrongTalk: lasting(20), conversionByAttempt: [1, 0.5], reasons: [] })
    expect(conversation.stages).toEqual([{ share: 0.1, delay: 0 }])
    expect(conversation.stopAtResults).toBe(UNLIMITED)
    expect('questionnaire' in conversation).toBe(false)
    expect('screenerTalk' in conversationOf({})).toBe(false)
    expect(conversationOf({ wrongTalk: seconds(9) }).wrongTalk).toEqual(lasting(9))
  })

  it('with a questionnaire', () => {
    const { questionnaire } = conversationOf({
      questionnaire: {
        screener: seconds(45),
        eligibleShare: 0.8,
        cells: [
          { id: 'men', name: 'Men', share: 0.5, target: 40 },
          { id: 'women', name: 'Women', share: 0.5, target: 60 },
        ],
        blocks: [
          { id: 'a', name: 'A', time: seconds(90) },
          { id: 'b', name: 'B', time: seconds(30), openQuestions: 2 },
        ],
        breakOff: [
          { from: 0, perMinute: 0.06 },
          { from: 5, perMinute: 0.03 },
        ],
        languages: [
          { id: 'ru', name: 'Russian', share: 0.9 },
          { id: 'kk', name: 'Kazakh', share: 0.1, factor: 1.3, interviewed: false },
        ],
      },
    })
    expect(questionnaire).toEqual({
      screener: lasting(45),
      eligibleShare: 0.8,
      cells: [
        { share: 0.5, target: 40 },
        { share: 0.5, target: 60 },
      ],
      blocks: [
        { time: lasting(90), openQuestions: 0 },
        { time: lasting(30), openQuestions: 2 },
      ],
      openAnswer: lasting(30),
      breakOff: {
        kind: 'hazard',
        steps: [
          { from: 0, rate: 0.06 / MINUTE },
          { from: 5 * MINUTE, rate: 0.03 / MINUTE },
        ],
      },
      languages: [
        { share: 0.9, factor: 1, interviewed: true },
        { share: 0.1, factor: 1.3, interviewed: false },
      ],
    })
    const plain = conversationOf({ questionnaire: { screener: seconds(1), blocks: [{ id: 'a', name: 'A', time: seconds(1) }], openAnswer: seconds(12) } })
    expect(plain.questionnaire).toMatchObject({ eligibleShare: 1, cells: [], openAnswer: lasting(12), languages: [] })
    expect(plain.questionnaire && 'breakOff' in plain.questionnaire).toBe(false)
  })

  it('has reasons for refusal and a funnel with follow-up calls', () => {
    const conversation = conversationOf({
      refusalReasons: [
        { id: 'price', name: 'Price', share: 0.3 },
        { id: 'trust', name: 'Trust', share: 0.2 },
      ],
      stages: [
        { id: 'order', name: 'Order', share: 0.1 },
        { id: 'invoice', name: 'Invoice', share: 0.8, delayDays: 1.5, followUp: { by: 'manager', talk: seconds(300), attemptsAtMost: 3, retryMinutes: 90 } },
        { id: 'paid', name: 'Paid', share: 0.5, followUp: { by: 'operator', talk: seconds(100) } },
      ],
      stopAtResults: 7,
    })
    expect(conversation.reasons).toEqual([0.3, 0.2])
    expect(conversation.stopAtResults).toBe(7)
    expect(conversation.stages).toEqual([
      { share: 0.1, delay: 0 },
      { share: 0.8, delay: 36 * HOUR, followUp: { byManager: true, talk: lasting(300), attemptsAtMost: 3, retry: 90 * MINUTE } },
      { share: 0.5, delay: 0, followUp: { byManager: false, talk: lasting(100), attemptsAtMost: 5, retry: 240 * MINUTE } },
    ])
  })
})
