/**
 * Stands for zod where nothing is read: in a simulating worker. The schemas of the ways stand beside what the ways do; built there, they
 * would cost each worker more time than its first figures. Whatever is asked of this answers with itself.
 */
/** @type {unknown} */
const nothing = new Proxy(() => nothing, { get: () => nothing, apply: () => nothing })

export const z = nothing
