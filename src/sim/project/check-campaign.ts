import { checkConversation } from './check-conversation'
import { checkList } from './check-list'
import type { Path, Say } from './findings'
import type { Campaign } from './schema'

/** A campaign within a horizon of so many working days. */
export function checkCampaign({ list, conversation }: Campaign, horizonDays: number, path: Path, say: Say): void {
  checkList(list, horizonDays, [...path, 'list'], say)
  checkConversation(conversation, [...path, 'conversation'], say)
}
