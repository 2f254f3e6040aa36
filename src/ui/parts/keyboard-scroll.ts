/** A place that scrolls can be reached by the keyboard, so that its arrows scroll it. */
export const keyboardScroll = { tabIndex: 0 } as const
