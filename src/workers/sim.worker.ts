/** What runs inside a worker of the browser: the service, and nothing beside it. */
import { expose } from 'comlink'
import type { SimService } from './contract'
import { holdLife } from './life'
import { replicate } from './service'

const life = holdLife()

expose({ replicate: (batch) => life.then(() => replicate(batch)) } satisfies SimService)
