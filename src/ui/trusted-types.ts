/**
 * The page's policy allows no text to become script or markup. What our libraries need of it goes through this one gate: the address
 * of a worker, if it is our own; and text without a single tag, which as markup is nothing but text (style rules, mostly).
 */
interface Gate {
  readonly createScriptURL: (address: string) => string | null
  readonly createHTML: (text: string) => string | null
}

const gate: Gate = {
  createScriptURL: (address) => (new URL(address, location.href).origin === location.origin ? address : null),
  createHTML: (text) => (text.includes('<') || text.includes('&') ? null : text),
}

/** Browsers without Trusted Types have no such gate to pass. */
const trustedTypes: unknown = Reflect.get(window, 'trustedTypes')
if (trustedTypes !== null && typeof trustedTypes === 'object' && 'createPolicy' in trustedTypes && typeof trustedTypes.createPolicy === 'function') {
  trustedTypes.createPolicy('default', gate)
}
