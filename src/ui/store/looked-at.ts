/** Answers of one kind that are worked out once, when somebody looks; the last twelve are kept by the content of their question. */
import { useEffect, useState } from 'react'
import { type Failure, failureOf } from '../../workers/fault'
import { Recent } from './recent'

export interface LookedAt<Answer> {
  readonly answer?: Answer
  readonly failure?: Failure
}

export interface Question<Answer> {
  /** Its content. */
  readonly key: string
  /** Of another subject nothing is shown; of the same one, figures of earlier inputs stay until the new ones are there. */
  readonly of: string
  ask(): Promise<Answer>
}

export function lookedAt<Answer>() {
  const known = new Recent<Promise<Answer>>(12)

  function answerTo({ key, ask }: Question<Answer>): Promise<Answer> {
    const found = known.get(key) ?? ask()
    known.keep(key, found)
    found.catch(() => known.drop(key))
    return found
  }

  /** Nothing where nothing is asked. */
  return function useAnswer(question: Question<Answer> | undefined): LookedAt<Answer> {
    const [state, setState] = useState<LookedAt<Answer> & { readonly of?: string }>({})
    useEffect(() => {
      if (question === undefined) return
      const { of } = question
      let wanted = true
      answerTo(question)
        .then((answer) => wanted && setState({ answer, of }))
        .catch((error: unknown) => wanted && setState({ failure: failureOf(error), of }))
      return () => {
        wanted = false
      }
    }, [question])
    return question !== undefined && state.of === question.of ? state : {}
  }
}
