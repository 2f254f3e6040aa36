import { type CampaignBase, type CampaignFormula, type OfCampaign, shareIn } from './campaign-formula'
import type { Occurrences } from './occurrences'

type Take = (ever: OfCampaign, base: CampaignBase) => number

/**
 * Rates of a survey by the Standard Definitions of the American Association for Public Opinion Research (AAPOR, 10th edition, 2023), from
 * final dispositions, every record counted once, the warm-up included:
 *
 * - I complete interviews, P break-offs, R refusals, O put off for good or no interview in their language;
 * - NC somebody is there and was never spoken to; UH unknown whether anybody is: nobody ever answered, or a record that was dialed is still open;
 *   records never dialed were never released and are no part of the sample;
 * - not eligible, in no rate: screened out, over quota, invalid, do not call.
 *
 * UO (unknown other) is 0. e, the share of unknown records that are eligible, is that of the records whose eligibility is known:
 * (I + P) ÷ (I + P + screened out + over quota); 1 where nobody was screened.
 */
const interviews: Take = (ever) => ever('closedResult')
const spokenTo: Take = (ever) => ever('closedResult') + ever('closedPartial') + ever('closedRefused') + ever('closedOtherLanguage') + ever('closedLater')
const known: Take = (ever, base) => spokenTo(ever, base) + ever('closedNoContact')
const unknown: Take = (ever, { open, contacts }) => ever('closedUnanswered') + open - neverDialed(ever, contacts)

function neverDialed(ever: OfCampaign, contacts: number): number {
  return contacts - ever('tried') - ever('closedDoNotCall')
}

const all: Take = (ever, base) => known(ever, base) + unknown(ever, base)

function eligibleOfUnknown(ever: OfCampaign): number {
  const eligible = ever('closedResult') + ever('closedPartial')
  const screened = eligible + ever('closedScreened') + ever('closedOverQuota')
  return screened === 0 ? 1 : eligible / screened
}

const rates: readonly CampaignFormula[] = [
  rate('rr1', 'higher', interviews, all),
  rate('rr2', 'higher', (ever) => ever('closedResult') + ever('closedPartial'), all),
  rate('rr3', 'higher', interviews, (ever, base) => known(ever, base) + eligibleOfUnknown(ever) * unknown(ever, base)),
  rate('coop1', 'higher', interviews, spokenTo),
  rate('con1', 'higher', spokenTo, all),
  rate('ref1', 'lower', (ever) => ever('closedRefused'), all),
]

/** Of a campaign with a questionnaire: break-offs of the interviews begun, and the six rates. */
export function surveyFormulas({ questionnaire, breakOff }: Occurrences): CampaignFormula[] {
  return [...(breakOff ? breakingOff : []), ...(questionnaire ? rates : [])]
}

const breakingOff: readonly CampaignFormula[] = [{ ...shareIn('breakOffShare', 'partial', 'partial', 'lower'), bottom: (of) => of('partial') + of('stage1') }]

function rate(kind: string, better: 'lower' | 'higher', top: Take, bottom: Take): CampaignFormula {
  return { kind, unit: 'share', better, counted: true, top: (_, base) => top(base.ever, base), bottom: (_, base) => bottom(base.ever, base) }
}
