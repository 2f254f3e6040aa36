/** The page on its own. */
import { Alone } from '../../shell/alone'
import { ValidationPage } from './validation-page'

export function ValidationFrame() {
  return (
    <Alone>
      <ValidationPage />
    </Alone>
  )
}
