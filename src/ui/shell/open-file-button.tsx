/** A button that opens a project file, a pilot, or the results of a study, from the disk. */
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { openFile } from '../library'
import { FileButton } from '../parts/file-button'

export function OpenFileButton({ className }: { readonly className: string }) {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const open = async (file: File) => {
    const page = await openFile(file)
    if (page) go(page)
  }
  return <FileButton className={className} label={t('common.file.open')} accept=".json,application/json,.ndjson" onFile={open} />
}
