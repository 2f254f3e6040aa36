/** What runs inside a worker of the browser for cases of truth. */
import { expose } from 'comlink'
import { verifyCase } from '../sim/validation/verify-case'
import type { CaseService } from './verification'

expose({ verify: verifyCase } satisfies CaseService)
