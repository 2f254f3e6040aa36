/** The mark of a value's source; a click opens its kind, note and range. */
import { Popover } from '@mantine/core'
import { useState } from 'react'
import { SourceMark } from '../parts/source-mark'
import type { Path } from '../store/paths'
import { SourceForm, useSourceKind } from './source-form'
import { useFieldWords } from './use-field'

export function SourceButton({ path, label }: { readonly path: Path; readonly label: string }) {
  const { t } = useFieldWords()
  const [open, setOpen] = useState(false)
  const kind = useSourceKind(path)
  const word = kind ? t(`source.${kind}`) : t('project.source.none')
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" offset={4} trapFocus returnFocus transitionProps={{ duration: 120 }}>
      <Popover.Target>
        <button
          type="button"
          className={kind ? 'mark-button' : 'mark-button unknown'}
          aria-label={t('project.source.of', { label, word })}
          title={word}
          onClick={() => setOpen(!open)}
        >
          {kind ? <SourceMark kind={kind} bare /> : <i className="m" aria-hidden="true" />}
        </button>
      </Popover.Target>
      <Popover.Dropdown>{open && <SourceForm path={path} onClose={() => setOpen(false)} />}</Popover.Dropdown>
    </Popover>
  )
}
