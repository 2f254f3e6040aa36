/** A button that opens a pilot file from the disk. */
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { openFile } from '../../library'
import { FileButton } from '../../parts/file-button'

export function OpenPilotButton({ className }: { readonly className: string }) {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const open = async (file: File) => {
    const page = await openFile(file)
    if (page) go(page)
  }
  return <FileButton className={className} label={t('pilotPage.file.open')} accept=".json,application/json" onFile={open} />
}
