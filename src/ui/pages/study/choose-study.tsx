/** A button that opens a results file from the disk. */
import { useRef } from 'react'
import { openStudy } from '../../store/study'

export function ChooseStudy({ className, label }: { readonly className: string; readonly label: string }) {
  const input = useRef<HTMLInputElement>(null)
  const take = (files: FileList | null) => {
    const file = files?.[0]
    if (file) void openStudy(file)
    if (input.current) input.current.value = ''
  }
  return (
    <>
      <input ref={input} type="file" accept=".ndjson,application/x-ndjson" hidden aria-label={label} onChange={(event) => take(event.target.files)} />
      <button type="button" className={className} onClick={() => input.current?.click()}>
        {label}
      </button>
    </>
  )
}
