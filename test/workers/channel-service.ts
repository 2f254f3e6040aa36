import { expose, wrap } from 'comlink'
import type { Batch, SimService } from '../../src/workers/contract'
import { batchWork } from '../../src/workers/service'
import type { WorkerHandle } from '../../src/workers/worker-handle'

/** The real service behind a real MessageChannel: what a worker is, without its thread. `late` holds answers back. */
export function channelService(late: () => Promise<void> = async () => {}): WorkerHandle {
  const { port1, port2 } = new MessageChannel()
  const { replicate, stop } = batchWork()
  expose({ replicate } satisfies SimService, port1)
  const remote = wrap<SimService>(port2)
  return {
    service: {
      async replicate(batch: Batch) {
        const result = await remote.replicate(batch)
        await late()
        return result
      },
    },
    stop,
    terminate() {
      port1.close()
      port2.close()
    },
    onFailure() {},
    onSign() {},
  }
}
