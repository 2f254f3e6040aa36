/** Fewest operators for a target: by the closed forms, which are what answers such a question. */
import { z } from 'zod'
import { erlangA } from '../analytic/erlang-a'
import { erlangC } from '../analytic/erlang-c'
import { operatorsFor } from '../analytic/operators-for'
import type { TruthCase } from './case-file'
import { namedPatience } from './closed-form-names'
import { type Leaf, pathText } from './expected-tree'
import { judgeExact, missing, type Row } from './judge'
import { parsed } from './read-model'
import { UnsupportedCase } from './unsupported'

const share = z.number().min(0).max(1)

const ModelSchema = z.strictObject({
  calls: z.number().positive(),
  interval_s: z.number().positive(),
  mean_handle_s: z.number().positive(),
  patience_mean_s: z.number().positive().nullable().optional(),
  target_wait_s: z.number().min(0),
  target_sl: share.optional(),
  target_sl_offered: share.optional(),
  max_occupancy: z.number().positive().optional(),
  max_abandon: share.optional(),
  formula: z.string().optional(),
})

const EXACT = 1e-9

/** @throws UnsupportedCase */
export function verifyStaffing(one: TruthCase, leaves: readonly Leaf[]): readonly Row[] {
  const model = parsed(ModelSchema, one.model)
  const serviceLevel = model.target_sl ?? model.target_sl_offered
  if (serviceLevel === undefined) throw new UnsupportedCase('staffing without a service level')
  const arrivalRate = model.calls / model.interval_s
  const serviceRate = 1 / model.mean_handle_s
  const abandonRate = model.patience_mean_s ? 1 / model.patience_mean_s : undefined
  const servers = operatorsFor({
    arrivalRate,
    serviceRate,
    ...(abandonRate !== undefined && { abandonRate }),
    serviceLevel,
    within: model.target_wait_s,
    ...(model.max_occupancy !== undefined && { maxOccupancy: model.max_occupancy }),
    ...(model.max_abandon !== undefined && { maxAbandon: model.max_abandon }),
  })
  const withOperators = (operators: number) => (abandonRate === undefined ? undefined : erlangA({ arrivalRate, serviceRate, abandonRate, servers: operators }))
  const patient = (operators: number) => erlangC({ arrivalRate, serviceRate, servers: operators })
  const level = (operators: number) =>
    operators === 0 ? 0 : (withOperators(operators)?.within(model.target_wait_s).serviceLevelOffered ?? patient(operators).serviceLevel(model.target_wait_s))
  const occupancy = (operators: number) => withOperators(operators)?.occupancy ?? patient(operators).occupancy
  const byName: Readonly<Record<string, number>> = {
    min_agents: servers,
    sl_at_min: level(servers),
    occupancy_at_min: occupancy(servers),
    sl_one_fewer: level(servers - 1),
    occupancy_one_fewer: servers > 1 ? occupancy(servers - 1) : 1,
    prob_wait: patient(servers).probWait,
    mean_wait_s: patient(servers).meanWait,
    occupancy: occupancy(servers),
  }
  const impatient = withOperators(servers)
  const others = impatient && namedPatience(impatient)
  return leaves.map(({ path, expected }) => {
    const place = { family: one.family, id: one.id, figure: pathText(path) }
    const value = others?.(path) ?? byName[path.join('.')]
    return value === undefined ? missing(place, expected, 'no such figure is known') : judgeExact(place, expected, value, EXACT)
  })
}
