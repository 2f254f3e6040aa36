/** The one generator of seedrandom that we use; the package's own types know only its front door, which draws from the clock. */
declare module 'seedrandom/lib/alea.js' {
  function alea(key: string): { int32(): number }
  export = alea
}
