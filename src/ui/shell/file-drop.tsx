/** A project file or the results of a study may be dropped anywhere on the page. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { openFile } from '../library'

const carriesFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false

export function FileDrop() {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const [over, setOver] = useState(false)
  useEffect(() => {
    const enter = (event: DragEvent) => {
      if (!carriesFile(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = async (event: DragEvent) => {
      if (!carriesFile(event)) return
      event.preventDefault()
      setOver(false)
      const file = event.dataTransfer?.files[0]
      const page = file && (await openFile(file))
      if (page) go(page)
    }
    const onDrop = (event: DragEvent) => void drop(event)
    window.addEventListener('dragenter', enter)
    window.addEventListener('dragover', enter)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', onDrop)
    return () => {
      window.removeEventListener('dragenter', enter)
      window.removeEventListener('dragover', enter)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', onDrop)
    }
  }, [go])
  return over ? <p className="drop-here">{t('common.file.drop')}</p> : null
}
