/** What runs inside a worker of the browser for cases of truth. */
import { expose } from 'comlink'
import { caseVerifier } from './case-verifier'
import type { Sign } from './contract'
import { holdLife } from './life'
import { pageSolver } from './page-solver'
import type { CaseService } from './verification'

const life = holdLife()
const verify = caseVerifier(pageSolver())

expose({ verify: (job) => life.then(() => verify(job)) } satisfies CaseService)
void life.then(() => postMessage({ sign: 'alive' } satisfies Sign))
