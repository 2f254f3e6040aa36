/** The model of a voice menu in front of operators: a graph of steps whose ends are operators, self-service or hanging up. */
import { z } from 'zod'
import { type ServiceLaw, ServiceLawSchema } from './case-laws'
import { type CentreCase, type MenuOfCase, singleQueue } from './centre-case'
import { parsed } from './read-model'
import { UnsupportedCase } from './unsupported'

const positive = z.number().positive()

export const MenuModelSchema = z.strictObject({
  horizon: z.literal('ivr'),
  arrival_rate_per_s: z.number().min(0),
  start: z.string(),
  nodes: z.record(z.string(), z.strictObject({ time: ServiceLawSchema, next: z.record(z.string(), z.number().min(0).max(1)) })),
  ports_for_blocking_figure: z.number().int().positive().optional(),
  agents: z
    .strictObject({ n: z.number().int().min(0), mean_handle_s: positive, patience_mean_s: positive.nullable().default(null), from_end: z.string().optional() })
    .optional(),
  thresholds_s: z.array(z.number().min(0)).default([]),
})
export type MenuModel = z.infer<typeof MenuModelSchema>

const MENU_CLASS = 'callers'
const AGENTS_CLASS = 'agents'

/** @throws UnsupportedCase */
export function readMenuModel(model: unknown): MenuModel {
  const read = parsed(MenuModelSchema, model)
  if (!Object.hasOwn(read.nodes, read.start)) throw new UnsupportedCase(`the menu starts at ${read.start}, which is no node`)
  return read
}

/** Names that a node leads to and that are no nodes. */
export function endsOf({ nodes }: MenuModel): readonly string[] {
  return [...new Set(Object.values(nodes).flatMap(({ next }) => Object.keys(next)))].filter((name) => !Object.hasOwn(nodes, name))
}

/** The end whose calls go to the operators: the only one of that meaning, or the one the model names. */
export function endAtOperators(model: MenuModel): string | undefined {
  const ends = endsOf(model)
  const named = model.agents?.from_end
  if (named !== undefined) return ends.find((end) => end === named)
  return (
    ends.find((end) => end === 'agent') ??
    ends.find((end) => /^(agents?|operators?|queue|human|live)/.test(end)) ??
    ends.find((end) => /agent|operator/.test(end))
  )
}

/**
 * The centre behind the menu. The engine tells three ends of a call apart; `contained` is the end that is told from hanging up in this run,
 * every further one hangs up.
 */
export function centreOfMenu(model: MenuModel, contained: string | undefined, ports?: number): CentreCase {
  const operators = endAtOperators(model)
  const way = (end: string) => (end === contained ? 'self-served' : end === operators ? 'class' : 'hang-up')
  const menu: MenuOfCase = {
    start: model.start,
    nodes: model.nodes,
    ends: Object.fromEntries(endsOf(model).map((end) => [end, way(end)])),
    ...(ports !== undefined && { ports }),
  }
  const { n, mean_handle_s, patience_mean_s } = model.agents ?? { n: 1, mean_handle_s: 1, patience_mean_s: 1 }
  const law: ServiceLaw = { kind: 'exponential', mean_s: mean_handle_s }
  return {
    classes: [
      { name: MENU_CLASS, rates: [model.arrival_rate_per_s], patience: null },
      { name: AGENTS_CLASS, rates: [], patience: patience_mean_s === null ? null : { kind: 'exponential', mean_s: patience_mean_s } },
    ],
    groups: [{ name: 'agents', agents: [n], service: { [AGENTS_CLASS]: law } }],
    routing: singleQueue,
    thresholds: model.thresholds_s,
    menu,
  }
}
