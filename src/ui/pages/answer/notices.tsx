/** What must be said in words before the figures are used: overload, an unfinished list, hours that nobody serves. */

import { NBSP } from '../../../messages/format'
import type { Notice, SetupResult } from '../../../sim/experiment/results'
import { textIn } from '../../../sim/terms/text'
import { digits } from '../../parts/amounts'
import type { Wording } from '../../parts/measure-words'

function noticeText({ kind, name, share, part }: Notice, { t, language }: Wording): string {
  const percent = digits(share * 100, 0, language)
  const text = t(`answer.notices.${kind}`, { name: textIn(name, language), share: kind === 'unfinished' ? percent : `${percent}${NBSP}%` })
  return part ? `${text} ${t('outbound.shortOften', { part: textIn(part.name, language) })}` : text
}

export function Notices({ setup, wording }: { readonly setup: SetupResult; readonly wording: Wording }) {
  if (setup.notices.length === 0) return null
  return (
    <ul className="notices" aria-label={wording.t('answer.notices.label')}>
      {setup.notices.map((notice) => (
        <li key={`${notice.kind} ${notice.entity}`}>{noticeText(notice, wording)}</li>
      ))}
    </ul>
  )
}
