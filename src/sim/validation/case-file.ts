/** Files of cases: one family each, every case with its model and its expected figures, as test/cases/README.md describes them. */
import { z } from 'zod'

/** Expected figures: a number, or more of them by name, by place, or with an interval. */
export type Expected = number | string | boolean | null | readonly Expected[] | { readonly [name: string]: Expected }

const ExpectedSchema: z.ZodType<Expected> = z.lazy(() =>
  z.union([z.number(), z.string(), z.boolean(), z.null(), z.array(ExpectedSchema), z.record(z.string(), ExpectedSchema)]),
)

const CaseSchema = z.looseObject({
  id: z.string(),
  exact: z.boolean().default(true),
  model: z.unknown(),
  expected: ExpectedSchema.optional(),
  published: ExpectedSchema.optional(),
  tolerance: z.unknown().optional(),
})

const CaseFileSchema = z.looseObject({ family: z.string(), cases: z.array(CaseSchema) })

export interface TruthCase {
  readonly family: string
  readonly id: string
  readonly exact: boolean
  readonly model: unknown
  readonly expected: Expected
  readonly published: Expected
  /** How a figure that others simulated is compared, in words. */
  readonly tolerance: string
}

/** The cases in the text of a file; undefined where it is no file of cases. */
export function casesIn(text: string): readonly TruthCase[] | undefined {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return undefined
  }
  const parsed = CaseFileSchema.safeParse(data)
  if (!parsed.success) return undefined
  return parsed.data.cases.map(({ id, exact, model, expected, published, tolerance }) => ({
    family: parsed.data.family,
    id,
    exact,
    model,
    expected: expected ?? {},
    published: published ?? null,
    tolerance: typeof tolerance === 'string' ? tolerance : '',
  }))
}

/** Families whose cases wait for a way of simulating them. */
const familiesToCome = ['campaign_funnel', 'costs'] as const

export function isToCome(family: string): boolean {
  return familiesToCome.some((one) => one === family)
}
