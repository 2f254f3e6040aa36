/** A case, or a figure of it, that cannot be put to the engine: said in words, and counted as a failure. */
export class UnsupportedCase extends Error {
  override readonly name = 'UnsupportedCase'
}
