/** What runs inside a worker of the browser for cases of truth. */
import { expose } from 'comlink'
import { verifyCase } from '../sim/validation/verify-case'
import type { Sign } from './contract'
import { holdLife } from './life'
import type { CaseService } from './verification'

const life = holdLife()

expose({ verify: (job) => life.then(() => verifyCase(job)) } satisfies CaseService)
void life.then(() => postMessage({ sign: 'alive' } satisfies Sign))
