/** The cases of truth that come with the product: fetched when this page is opened, not before. */
import { casesIn, isToCome, type TruthCase } from '../../../sim/validation/case-file'

const files = import.meta.glob<string>(['/test/cases/*.json', '!/test/cases/*.project.json'], { query: '?raw', import: 'default' })

export interface CaseFamily {
  readonly family: string
  readonly cases: readonly TruthCase[]
}

let loading: Promise<readonly CaseFamily[]> | undefined

export function truthCases(): Promise<readonly CaseFamily[]> {
  loading ??= Promise.all(Object.values(files).map((text) => text())).then((texts) =>
    texts.flatMap((text) => {
      const cases = casesIn(text) ?? []
      return cases.length > 0 && !isToCome(cases[0].family) ? [{ family: cases[0].family, cases }] : []
    }),
  )
  return loading
}
