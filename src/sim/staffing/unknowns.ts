/** Which quantity may be the unknown of a staffing, all others given. */
export const unknowns = ['operators', 'volume', 'handling-time', 'target'] as const
export type Unknown = (typeof unknowns)[number]
