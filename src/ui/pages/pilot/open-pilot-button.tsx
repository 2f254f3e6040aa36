/** A button that opens a pilot file from the disk. */
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { openFile } from '../../library'

export function OpenPilotButton({ className }: { readonly className: string }) {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const input = useRef<HTMLInputElement>(null)
  const take = async (files: FileList | null) => {
    const file = files?.[0]
    const page = file && (await openFile(file))
    if (page) go(page)
    if (input.current) input.current.value = ''
  }
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={t('pilotPage.file.open')}
        onChange={(event) => void take(event.target.files)}
      />
      <button type="button" className={className} onClick={() => input.current?.click()}>
        {t('pilotPage.file.open')}
      </button>
    </>
  )
}
