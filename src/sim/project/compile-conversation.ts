import { UNLIMITED } from '../centre/model'
import type { ConversationModel, QuestionnaireModel, StageModel } from '../centre/model-campaigns'
import { DAY, MINUTE } from '../terms/week'
import { fixedLaw, lawOf } from './laws'
import type { Campaign } from './schema'

type Conversation = Campaign['conversation']
type Questionnaire = NonNullable<Conversation['questionnaire']>

const SECOND = 1000

/** Without laws of their own: talk with a wrong person, and the answer to an open question. */
const WRONG_TALK = 20 * SECOND
const OPEN_ANSWER = 30 * SECOND

/** What happens once a person and an operator talk. */
export function compileConversation(conversation: Conversation): ConversationModel {
  const { screening, questionnaire } = conversation
  return {
    laterShare: conversation.laterShare,
    overQuotaShare: screening?.overQuotaShare ?? 0,
    ...(screening && { screenerTalk: lawOf(screening.talk) }),
    ...(questionnaire && { questionnaire: compileQuestionnaire(questionnaire) }),
    productiveTalk: lawOf(conversation.productiveTalk),
    otherTalk: lawOf(conversation.otherTalk),
    wrongTalk: conversation.wrongTalk ? lawOf(conversation.wrongTalk) : fixedLaw(WRONG_TALK),
    productiveWrapUp: lawOf(conversation.productiveWrapUp),
    otherWrapUp: lawOf(conversation.otherWrapUp),
    conversionByAttempt: conversation.conversionByAttempt,
    reasons: conversation.refusalReasons.map(({ share }) => share),
    stages: conversation.stages.map(compileStage),
    stopAtResults: conversation.stopAtResults ?? UNLIMITED,
  }
}

function compileQuestionnaire({ screener, eligibleShare, cells, blocks, openAnswer, breakOff, languages }: Questionnaire): QuestionnaireModel {
  return {
    screener: lawOf(screener),
    eligibleShare,
    cells: cells.map(({ share, target }) => ({ share, target })),
    blocks: blocks.map(({ time, openQuestions }) => ({ time: lawOf(time), openQuestions })),
    openAnswer: openAnswer ? lawOf(openAnswer) : fixedLaw(OPEN_ANSWER),
    ...(breakOff.length > 0 && {
      breakOff: { kind: 'hazard', steps: breakOff.map(({ from, perMinute }) => ({ from: from * MINUTE, rate: perMinute / MINUTE })) },
    }),
    languages: languages.map(({ share, factor, interviewed }) => ({ share, factor, interviewed })),
  }
}

function compileStage({ share, delayDays, followUp }: Conversation['stages'][number]): StageModel {
  return {
    share,
    delay: Math.round(delayDays * DAY),
    ...(followUp && {
      followUp: {
        byManager: followUp.by === 'manager',
        talk: lawOf(followUp.talk),
        attemptsAtMost: followUp.attemptsAtMost,
        retry: Math.round(followUp.retryMinutes * MINUTE),
      },
    }),
  }
}
