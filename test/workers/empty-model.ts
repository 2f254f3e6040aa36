import type { Model } from '../../src/sim/centre/model'

/** A centre without callers, contacts and operators: for tests that look at the way of a batch, not at its content. */
export const emptyModel: Model = {
  calendar: { midnights: [], rowOfDay: [], interval: 1_800_000, open: 0, close: 0, warmUpDays: 0, independentDays: false },
  callTypes: [],
  campaigns: [],
  groups: [],
  menus: [],
  rota: [],
  routing: { operator: 'longest-idle', call: 'first-come', groupsOfType: [], perFreeShare: 0, perIdleMillisecond: 0 },
  lines: 0,
  waitingLimit: 0,
  waitingPerOperator: 0,
  meters: [],
}
