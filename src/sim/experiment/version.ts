/** Version of the engine: another one may give other figures for the same project and seed. */
export const ENGINE_VERSION = '0.5.0'
