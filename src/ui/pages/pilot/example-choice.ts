/** The four pilots of the slides, and how often what follows each is lived through. */
export const slides = ['insurance-cross-sell', 'internet-sign-ups', 'bank-survey', 'patent-survey'] as const

/** Enough for ranges of 95 of 100; another course is there in a few seconds. */
export const REPLICATIONS = 100
