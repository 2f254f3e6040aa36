import { describe, it } from 'vitest'
import { gammaShares, normalBelow } from '../../../src/sim/analytic/incomplete-gamma'
import { logGamma } from '../../../src/sim/kernel/log-gamma'
import { expectClose } from './expect-close'

describe('Gamma function', () => {
  it('knows factorials and the half', () => {
    let factorial = 1
    for (let n = 1; n <= 20; n++) {
      expectClose(Math.exp(logGamma(n)), factorial, 1e-13, `${n - 1}!`)
      factorial *= n
    }
    expectClose(Math.exp(logGamma(0.5)), Math.sqrt(Math.PI), 1e-14, 'half')
  })

  it('gives both shares where each is small, against mpmath at 30 digits', () => {
    expectClose(gammaShares(2.5, 0.01).below, 2.9876015319065935e-6, 1e-12, 'left tail')
    expectClose(gammaShares(2.5, 60).above, 3.138579772755296e-24, 1e-12, 'right tail')
    expectClose(gammaShares(1000, 900).below, 0.0005499022657117829, 1e-11, 'many phases')
    expectClose(gammaShares(0.05, 1e-4).above, 0.351873060737331, 1e-12, 'few')
    expectClose(normalBelow(-8), 6.220960574271784e-16, 1e-12, 'normal tail')
    expectClose(normalBelow(1.5), 0.9331927987311419, 1e-14, 'normal')
  })
})
