/** What the shares of a list come to, in a line under it. */
import { formatFor } from '../../messages/format'
import { isRecord } from '../../sim/project/records'
import { shrinkageOf } from '../../sim/project/staff'
import type { Path } from '../store/paths'
import { useProjectStore } from '../store/project'
import type { ListNode } from './form-node'
import { sumOfShares } from './shares'
import { useFieldWords, useValue } from './use-field'

export function ListSum({ node, path }: { readonly node: ListNode; readonly path: Path }) {
  const { t, language } = useFieldWords()
  const value = useValue(path)
  const project = useProjectStore((state) => state.project)
  const share = (part: number) => formatFor(language).share(part, Number.isInteger(Math.round(part * 1000) / 10) ? 0 : 1)
  const shares = (Array.isArray(value) ? value : []).map((one) => (isRecord(one) && typeof one.share === 'number' ? one.share : 0))
  if (shares.length === 0 || (node.field === 'transferTo' && shares.length === 1)) return null
  const sum = sumOfShares(shares)
  const text = () => {
    switch (node.field) {
      case 'becomes':
        return t('project.stay', { share: share(1 - sum) })
      case 'transferTo':
        return sum > 0 && sum !== 1
          ? t('project.splitAs', { shares: shares.map((one) => share(one / sum)).join(' : ') })
          : t('project.sum', { share: share(sum) })
      case 'shrinkageCauses': {
        const group = project?.setups[Number(path[1])]?.groups[Number(path[3])]
        return group && t('project.shrinkageTogether', { share: share(shrinkageOf(group)) })
      }
      default:
        return undefined
    }
  }
  const shown = text()
  return shown === undefined ? null : <p className="cap list-sum">{shown}</p>
}
