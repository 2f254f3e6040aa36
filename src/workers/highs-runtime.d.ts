/** The address of HiGHS' WebAssembly, as the bundler gives it. */
declare module 'highs/runtime?url' {
  const address: string
  export default address
}
