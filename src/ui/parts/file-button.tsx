/** A button that takes a file from the disk; the same file may be taken again. */
import { useRef } from 'react'

interface FileButtonProps {
  readonly className: string
  readonly label: string
  /** Endings and types, as the browser's dialog wants them. */
  readonly accept: string
  readonly onFile: (file: File) => Promise<void>
}

export function FileButton({ className, label, accept, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  const take = async (files: FileList | null) => {
    const file = files?.[0]
    if (file) await onFile(file)
    if (input.current) input.current.value = ''
  }
  return (
    <>
      <input ref={input} type="file" accept={accept} hidden aria-label={label} onChange={(event) => void take(event.target.files)} />
      <button type="button" className={className} onClick={() => input.current?.click()}>
        {label}
      </button>
    </>
  )
}
