/** "Which dial mode?": folded away, and worked out only when it is asked for. */
import { lazy, Suspense } from 'react'
import { nameInside } from './answer-sentence'
import { FoldPanel } from './fold'
import type { OutboundProps } from './outbound-details'

const DialModeView = lazy(async () => ({ default: (await import('./dial-mode-view')).DialModeView }))

export function DialModePanel(props: OutboundProps) {
  const { project, setup, subject, wording } = props
  const { t } = wording
  const dialed = project?.setups.find(({ id }) => id === setup.id)?.groups.some(({ skills }) => skills.includes(subject.id))
  if (!project || !dialed) return null
  return (
    <FoldPanel title={t('outbound.modes.title', { name: nameInside(setup, wording) })} caption={t('outbound.modes.caption')}>
      <Suspense fallback={null}>
        <DialModeView {...props} project={project} />
      </Suspense>
    </FoldPanel>
  )
}
