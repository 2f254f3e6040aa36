/** What the shares of a list come to, in a line under it. */
import { formatFor } from '../../messages/format'
import { shrinkageOf } from '../../sim/project/staff'
import { type Path, valueAt } from '../store/paths'
import { useProjectStore } from '../store/project'
import { meanOf } from './blank'
import type { ListNode } from './form-node'
import { sharesOf, sumOfShares } from './shares'
import { timeWords } from './summary-of'
import { useFieldWords, useValue } from './use-field'

/** A questionnaire that says nothing of open answers counts so many seconds for each. */
const OPEN_ANSWER = 30

/** Mean length of all blocks in seconds; nothing where a mean is not plain to see. */
function interviewSeconds(blocks: readonly unknown[], openAnswer: unknown): number | undefined {
  const answer = openAnswer === undefined ? OPEN_ANSWER : meanOf(openAnswer)
  return blocks.reduce<number | undefined>((sum, block) => {
    const mean = meanOf(valueAt(block, ['time']))
    const open = Number(valueAt(block, ['openQuestions']))
    if (sum === undefined || mean === undefined || (open > 0 && answer === undefined)) return undefined
    return sum + mean + open * (answer ?? 0)
  }, 0)
}

export function ListSum({ node, path }: { readonly node: ListNode; readonly path: Path }) {
  const { t, language } = useFieldWords()
  const value = useValue(path)
  const project = useProjectStore((state) => state.project)
  const share = (part: number) => formatFor(language).share(part, Number.isInteger(Math.round(part * 1000) / 10) ? 0 : 1)
  const items = Array.isArray(value) ? value : []
  const shares = sharesOf(items)
  if (shares.length === 0 || (node.field === 'transferTo' && shares.length === 1)) return null
  const sum = sumOfShares(shares)
  const text = () => {
    switch (node.field) {
      case 'becomes':
      case 'firstBecomes':
      case 'laterBecomes':
        return t('project.stay', { share: share(1 - sum) })
      case 'transferTo':
        return sum > 0 && sum !== 1
          ? t('project.splitAs', { shares: shares.map((one) => share(one / sum)).join(' : ') })
          : t('project.sum', { share: share(sum) })
      case 'shrinkageCauses': {
        const group = project?.setups[Number(path[1])]?.groups[Number(path[3])]
        return group && t('project.shrinkageTogether', { share: share(shrinkageOf(group)) })
      }
      case 'refusalReasons':
        return sum < 1 ? t('project.noReason', { share: share(1 - sum) }) : undefined
      case 'quotaCells': {
        const wanted = items.reduce((all, cell) => all + Number(valueAt(cell, ['target'])), 0)
        return t('project.interviews', { count: wanted, n: formatFor(language).count(wanted) })
      }
      case 'blocks': {
        const seconds = interviewSeconds(items, valueAt(project, [...path.slice(0, -1), 'openAnswer']))
        return seconds === undefined ? undefined : t('project.interviewTime', { time: timeWords(seconds, { t, language }) })
      }
      default:
        return undefined
    }
  }
  const shown = text()
  return shown === undefined ? null : <p className="cap list-sum">{shown}</p>
}
