/** Fields of the staffing section of one set-up: targets, limits of the groups, shifts to choose from, contracts. */
import { FieldsAt } from '../../fields/form-at'

export function WishFields({ index }: { readonly index: number }) {
  return (
    <div className="form">
      <FieldsAt path={['staffing', index]} only={['targets', 'groups', 'shifts', 'contracts']} />
    </div>
  )
}
