import type { Law } from './distributions'

/** The same law, in whatever unit, with every duration `factor` times as long. */
export function scaledLaw<One extends Law>(law: One, factor: number): One {
  return scaled(law, factor) as One // the kind stays, and with it the type
}

function scaled(law: Law, factor: number): Law {
  switch (law.kind) {
    case 'empirical':
      return { ...law, values: law.values.map((value) => value * factor) }
    case 'uniform':
      return { ...law, low: law.low * factor, high: law.high * factor }
    case 'weibull':
      return { ...law, scale: law.scale * factor }
    case 'hyperexponential':
      return { ...law, means: law.means.map((mean) => mean * factor) }
    case 'hazard':
      return { ...law, steps: law.steps.map(({ from, rate }) => ({ from: from * factor, rate: rate / factor })) }
    case 'normal':
      return { ...law, mean: law.mean * factor, sd: law.sd * factor }
    case 'deterministic':
    case 'exponential':
    case 'erlang':
    case 'gamma':
    case 'lognormal':
      return { ...law, mean: law.mean * factor }
  }
}
