/** The project's inputs: one section at a time, drawn from the schema. */
import { useLocation } from 'wouter'
import { useProjectStore } from '../../store/project'
import { DemandSection } from './demand-section'
import { CalendarSection, GeneralSection, GoalsSection } from './general-sections'
import { ProjectHead } from './project-head'
import { SetupSection } from './setup-section'

export function ProjectPage() {
  const [location] = useLocation()
  const [, , section = '', id = '', tab = ''] = location.split('/')
  const project = useProjectStore((state) => state.project)
  if (!project) return null
  if (section === 'setups') {
    const index = Math.max(
      0,
      project.setups.findIndex((setup) => setup.id === id),
    )
    return <SetupSection key={project.setups[index].id} setup={project.setups[index]} index={index} tab={tab} />
  }
  return (
    <div className="page">
      <ProjectHead section={section} id={id} />
      {section === 'calendar' ? (
        <CalendarSection />
      ) : section === 'goals' ? (
        <GoalsSection />
      ) : section === 'demand' ? (
        <DemandSection key={id} id={id} />
      ) : (
        <GeneralSection />
      )}
    </div>
  )
}
