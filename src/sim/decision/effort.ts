/** How much work each part is worth. */
export interface Effort {
  /** Of the base; left out: as the project says. */
  readonly replications?: number
  readonly scenarios: { readonly replications: number }
  readonly breakEven: { readonly volumes: readonly number[]; readonly replications: number; readonly halvings: number }
  readonly unknowns: { readonly points: number }
  readonly tornado: { readonly replications: number; readonly inputs: number }
  readonly map: { readonly volumes: readonly number[]; readonly handlings: readonly number[]; readonly replications: number }
}

export const usualEffort: Effort = {
  scenarios: { replications: 40 },
  breakEven: { volumes: [0.25, 0.5, 1, 2, 4], replications: 24, halvings: 2 },
  unknowns: { points: 200 },
  tornado: { replications: 20, inputs: 10 },
  map: { volumes: [0.5, 0.75, 1, 1.5, 2], handlings: [0.75, 1, 1.25], replications: 8 },
}

/** For a first impression. */
export const quickEffort: Effort = {
  replications: 40,
  scenarios: { replications: 20 },
  breakEven: { volumes: [0.5, 1, 2], replications: 10, halvings: 1 },
  unknowns: { points: 100 },
  tornado: { replications: 10, inputs: 4 },
  map: { volumes: [0.5, 1, 2], handlings: [0.75, 1.25], replications: 4 },
}
