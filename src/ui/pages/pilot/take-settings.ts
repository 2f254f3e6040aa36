/** Changes the settings of the pilot where the file allows it: answers with what is wrong, or nothing. */
import { whatText } from '../../../messages/problems'
import { readPilot } from '../../../sim/pilot/read'
import type { Language } from '../../../sim/terms/text'
import { changeSettings, type PilotSettings, usePilot } from '../../store/pilot'

export function takeSettings(more: Partial<PilotSettings>, language: Language): string | undefined {
  const { draft } = usePilot.getState()
  if (!draft) return undefined
  const read = readPilot(plain({ ...draft.settings, ...more, project: {}, observed: [] }))
  if (!read.ok) return whatText(read.problems[0], language)
  changeSettings(more)
  return undefined
}

/** Without keys that stand for nothing: the file does not know them. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}
