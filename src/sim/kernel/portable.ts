/**
 * Logarithm, powers and waves with the same last bit in every browser and in Node.
 *
 * Only `+ - * /` and `Math.sqrt` are exact by the language; `Math.log`, `exp`, `pow`, `sin` are left to each engine, and a
 * replication that draws from them ends in another result in Chromium than in Firefox. The engine takes them from here instead.
 */
export { default as cos } from '@stdlib/math-base-special-cos'
/** `exp(x) - 1`, exact to the last digits when x is tiny. */
export { default as expm1 } from '@stdlib/math-base-special-expm1'
export { default as ln } from '@stdlib/math-base-special-ln'
export { default as pow } from '@stdlib/math-base-special-pow'
export { default as sin } from '@stdlib/math-base-special-sin'
export { exp } from './exponential'
