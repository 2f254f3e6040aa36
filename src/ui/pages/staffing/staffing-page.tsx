/** How many operators of which group, when, in which shifts: at once by formulas beside what is planned, then by simulation on request. */
import { useMemo, useState } from 'react'
import { failureWords } from '../../../messages/fault-words'
import type { Project, Setup } from '../../../sim/project/schema'
import { type Effort, effortOf, questionOf } from '../../../sim/staffing/question'
import { textIn } from '../../../sim/terms/text'
import { Choice } from '../../parts/choice'
import { dayNames } from '../../parts/day-words'
import type { Wording } from '../../parts/measure-words'
import { type SwatchClass, swatchClass } from '../../parts/swatch'
import { useWording } from '../../parts/use-wording'
import { useTitle } from '../../shell/use-title'
import { useProjectStore } from '../../store/project'
import { useRequirement } from '../../store/requirement'
import { knownPlan, planKey, useStaffing } from '../../store/staffing'
import { NoTarget } from './no-target'
import { PlanPanel } from './plan-panel'
import { RequirementFigure } from './requirement-figure'
import { SeekPanel } from './seek-panel'
import { ShiftsPanel } from './shifts-panel'
import './staffing.css'
import { busiest, ownPools, staffingDays } from './staffing-days'
import { headSentence } from './staffing-words'
import { TargetsPanel } from './targets-panel'

export function StaffingPage() {
  const project = useProjectStore((state) => state.project)
  const wording = useWording(project)
  const [chosen, setChosen] = useState<string>()
  useTitle()
  if (!project) return null
  const { t, language } = wording
  const staffed = project.setups.find((one) => questionOf(project, one.id).groups.length > 0)
  const setup = project.setups.find(({ id }) => id === chosen) ?? staffed ?? project.setups[0]
  return (
    <div className="page staffing-page">
      <Choice
        label={t('staffingPage.setup')}
        value={setup.id}
        onChange={setChosen}
        options={project.setups.map(({ id, name }, place) => ({ id, name: textIn(name, language), swatch: swatchClass(place) }))}
      />
      <StaffingOf key={setup.id} project={project} setup={setup} swatch={swatchClass(project.setups.indexOf(setup))} wording={wording} />
    </div>
  )
}

interface StaffingProps {
  readonly project: Project
  readonly setup: Setup
  readonly swatch: SwatchClass
  readonly wording: Wording
}

function StaffingOf({ project, setup, swatch, wording }: StaffingProps) {
  const { t, language } = wording
  const [effort, setEffort] = useState<Effort>('normal')
  const [chosenDay, setDay] = useState<string>()
  const [chosenGroup, setGroup] = useState('')
  const question = useMemo(() => questionOf(project, setup.id, effortOf(effort)), [project, setup.id, effort])
  const { answer: requirement, failure } = useRequirement(question)
  const key = useMemo(() => planKey(question), [question])
  const work = useStaffing(({ plan }) => (plan?.key === key ? plan : undefined)) ?? knownPlan(key)
  const plan = work?.plan
  const pools = useMemo(() => (requirement ? ownPools(requirement) : []), [requirement])
  const groups = plan?.groups ?? pools
  const group = groups.includes(chosenGroup) ? chosenGroup : undefined
  const days = useMemo(() => (requirement ? staffingDays(requirement, plan) : []), [requirement, plan])
  const shown = useMemo(() => (requirement && group !== undefined ? staffingDays(requirement, plan, group) : days), [requirement, plan, group, days])
  const place = Math.max(0, chosenDay === undefined ? -1 : days.findIndex(({ weekdays }) => weekdays.join() === chosenDay))
  const day = chosenDay === undefined ? (shown[days.indexOf(busiest(days) ?? days[0])] ?? shown[0]) : shown[place]
  if (question.groups.length === 0) return <h1 className="answer">{t('staffingPage.noGroup', { name: textIn(setup.name, language) })}</h1>
  if (question.targets.length === 0) return <NoTarget question={question} wording={wording} />
  const groupNames = new Map(setup.groups.map(({ id, name }) => [id, textIn(name, language)]))
  const about = { project, setup, question, swatch, wording }
  return (
    <>
      <h1 className="answer" aria-live="polite">
        {failure
          ? t('staffingPage.failed', { reason: failureWords(failure, wording, project.demand.callTypes) })
          : requirement
            ? headSentence(days, plan, setup, wording)
            : t('staffingPage.waiting')}
      </h1>
      <TargetsPanel {...about} />
      {day && (
        <>
          <div className="staffing-choices">
            <Choice
              label={t('staffingPage.day')}
              value={day.weekdays.join()}
              onChange={setDay}
              options={days.map(({ weekdays }) => ({ id: weekdays.join(), name: dayNames(weekdays, wording) }))}
            />
            <Choice
              label={t('staffingPage.group')}
              value={group ?? ''}
              onChange={setGroup}
              options={[{ id: '', name: t('staffingPage.allGroups') }, ...groups.map((id) => ({ id, name: groupNames.get(id) ?? id }))].slice(
                groups.length > 1 ? 0 : 1,
              )}
            />
          </div>
          <RequirementFigure {...about} day={day} group={group} own={group === undefined || pools.includes(group)} plan={plan} />
        </>
      )}
      <PlanPanel {...about} effort={effort} onEffort={setEffort} work={work} day={day} />
      <ShiftsPanel {...about} work={work} weekday={day?.weekdays[0]} group={group} />
      <SeekPanel {...about} />
    </>
  )
}

/** What every part of the page speaks of. */
export interface StaffingAbout extends StaffingProps {
  readonly question: ReturnType<typeof questionOf>
}
