/** Files of earlier versions, brought to the present one step by step. Raw data in and out: checking comes afterwards. */
import { isRecord } from './records'

type Data = Readonly<Record<string, unknown>>

/** What version 2 calls the two ways of routing of version 1. */
const routingOfVersion1: Readonly<Record<string, unknown>> = {
  'longest-idle': { operator: { kind: 'longest-idle' }, call: { kind: 'first-come' } },
  priority: { operator: { kind: 'skill-rank' }, call: { kind: 'skill-order' } },
}

/** Version 2: routing became two choices, which operator and which call. */
function fromVersion1(data: Data): Data {
  if (!Array.isArray(data.setups)) return { ...data, version: 2 }
  return {
    ...data,
    version: 2,
    setups: data.setups.map((setup) => {
      if (!isRecord(setup) || !isRecord(setup.routing)) return setup
      const { kind } = setup.routing
      return typeof kind === 'string' && kind in routingOfVersion1 ? { ...setup, routing: routingOfVersion1[kind] } : setup
    }),
  }
}

const steps: Readonly<Record<number, (data: Data) => Data>> = { 1: fromVersion1 }

/** Raw data of any released version as raw data of the present version; what is no project at all comes back as it is. */
export function migrated(data: unknown): unknown {
  let now = data
  for (;;) {
    if (!isRecord(now) || typeof now.version !== 'number') return now
    const step = steps[now.version]
    if (step === undefined) return now
    now = step(now)
  }
}
