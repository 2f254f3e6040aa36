/** What is wrong with a file that could not be opened. The open project stays as it was. */
import { Modal } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemText } from '../../messages/problems'
import { dismissRefusedFile, useRefusedFile } from '../store/refused-file'
import { useLanguage } from '../store/view'

const SHOWN = 12

export function ProblemsDialog() {
  const { t } = useTranslation()
  const language = useLanguage()
  const refused = useRefusedFile((state) => state.refused)
  // it comes with the first refused file: closed at first, so that opening it moves the focus and closing it puts the focus back
  const [opened, setOpened] = useState(false)
  useEffect(() => setOpened(refused !== undefined), [refused])
  const problems = refused?.problems ?? []
  const title = t('problems.title', { file: refused?.name ?? '' })
  const more = problems.length - SHOWN
  return (
    <Modal.Root opened={opened} onClose={dismissRefusedFile} size={640}>
      <Modal.Overlay />
      <Modal.Content aria-label={title}>
        <Modal.Body pt={16}>
          <h2>{title}</h2>
          <p className="muted">{t('problems.intro', { count: problems.length })}</p>
          <ul className="problem-list">
            {problems.slice(0, SHOWN).map((problem) => (
              <li key={`${problem.path.join('.')}:${problem.code}`}>{problemText(problem, language)}</li>
            ))}
          </ul>
          {more > 0 && <p className="cap">{t('problems.more', { count: more })}</p>}
          <p className="dialog-foot">
            <button type="button" className="btn" onClick={dismissRefusedFile}>
              {t('common.close')}
            </button>
          </p>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
