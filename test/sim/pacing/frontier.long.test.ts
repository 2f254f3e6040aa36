/** The whole frontier by team size: the best point that keeps the rule, against what the domain brief reached. */
import { expect, it } from 'vitest'
import { frontierOf } from '../../../src/sim/pacing/frontier'
import { measurePoint } from '../../../src/sim/pacing/measure'
import { type PacingQuestion, pacingTasks } from '../../../src/sim/pacing/question'
import { LIST, TEAM, teamAlone, usualFigures } from '../../../src/sim/pacing/team-alone'

it.each([
  { operators: 4, reached: 0.776, days: 60 },
  { operators: 7, reached: 0.803, days: 40 },
  { operators: 15, reached: 0.853, days: 40 },
  { operators: 30, reached: 0.901, days: 20 },
  { operators: 60, reached: 0.933, days: 10 },
])('$operators operators: $reached', ({ operators, reached, days }) => {
  const question: PacingQuestion = {
    project: teamAlone(usualFigures),
    setup: TEAM,
    campaign: LIST,
    operators: [operators],
    replications: days,
    seed: '1',
    days: 1,
    share: 0.03,
    margin: 0.05,
  }
  const points = pacingTasks(question).map((task) => measurePoint(question, task))
  const { teams, paysFrom } = frontierOf(question, points)
  console.info(points.map(({ way, knob, busy, abandoned }) => `${way} ${knob ?? ''}: ${busy.mean.toFixed(3)} ${abandoned.mean.toFixed(4)}`).join('\n'))
  expect(teams[0].best?.busy.mean).toBeGreaterThan(reached - 0.02)
  expect(paysFrom).toBe(operators)
})
