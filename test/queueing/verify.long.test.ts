import { it } from 'vitest'
import { expectAgreement, families } from './truth'

it.each(families)('%s agrees with the engine, with 8 million calls a case', (family) => expectAgreement(family, 'full'))
