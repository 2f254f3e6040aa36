/** What runs inside a worker of the browser: the service, and nothing beside it. */
import { expose } from 'comlink'
import type { SimService } from './contract'
import { replicate } from './service'

expose({ replicate } satisfies SimService)
