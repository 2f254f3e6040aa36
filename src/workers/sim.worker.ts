/** What runs inside a worker of the browser: the service, and nothing beside it. */
import { expose } from 'comlink'
import { isOrder, type Sign, type SimService } from './contract'
import { holdLife } from './life'
import { batchWork } from './service'

const life = holdLife()
const sign = () => postMessage({ sign: 'alive' } satisfies Sign)
const { replicate, stop } = batchWork(sign)

addEventListener('message', ({ data }) => {
  if (isOrder(data)) stop()
})
expose({ replicate: (batch) => life.then(() => replicate(batch)) } satisfies SimService)
void life.then(sign)
