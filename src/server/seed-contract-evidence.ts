import type { ContractFacts, UndertakingStory, InvestmentFacts } from '../../seeds/contract-facts.ts';
import { dayNumber } from '../domain/calendar/day.ts';
import { daysOfQuarter } from '../domain/quarters.ts';
import type { Side } from '../domain/sides.ts';
import { defaultOutcomeMap } from '../domain/trust/outcome-map.ts';
import { continuityFinding, contractFinding, gainSharedFinding, jointInvestmentFinding, shareOfWalletFinding } from '../domain/trust/outcomes.ts';
import { shownBy } from '../trust/evidence/evidence.terms.ts';
import { endOfDay } from '../trust/quarter-ends.ts';
import { dayIn, endedQuarter, momentIn } from './seed-days.ts';
import type { PastEvidence } from './seed-evidence.ts';

type IdOf = (kind: string, key: string) => string;

const sides: readonly Side[] = ['FOCAL', 'PARTNER'];

/** The evidence that contracts, investments and figures left, as the acts and jobs of that time would have written it. */
export function evidenceOfUndertakings({ contracts, investments, measures, reportingCurrency }: UndertakingStory, idOf: IdOf): PastEvidence[] {
  const measured = investments.map((investment) => ({ ...investment, shares: investment.shares.filter(({ amount: [, currency], confirmedBy }) => currency === reportingCurrency && confirmedBy !== undefined) }));
  const quarters = Array.from({ length: 9 }, (_, index) => endedQuarter(index + 1));
  return [
    ...contracts.flatMap((contract) => ofContinuity(contract, contracts, idOf)),
    ...quarters.flatMap((quarter) => [...ofContracts(quarter, contracts, idOf), ...ofInvestments(quarter, measured, idOf)]),
    ...measures.map(({ key, relationship, shownBy: side, quartersAgo, share, gain, by }): PastEvidence => {
      const quarter = endedQuarter(quartersAgo);
      const finding = share === undefined ? gainSharedFinding(gain!.received[0], gain!.agreed[0], defaultOutcomeMap)! : shareOfWalletFinding(share, defaultOutcomeMap);
      return { key: `measure/${key}`, relationship, direction: shownBy(side), ...finding, source: { type: 'BenefitMeasure', id: idOf('measure', key), key: quarter }, occurredAt: endOf(quarter), by };
    }),
  ];
}

function ofContinuity({ key, relationship, kind, by, until, notice, hasLapsed = false }: ContractFacts, contracts: readonly ContractFacts[], idOf: IdOf): PastEvidence[] {
  if (kind === 'NDA') return [];
  const renewal = contracts.find(({ renews, agreed }) => renews === key && agreed !== undefined);
  const shown = (act: 'RENEWED' | 'LAPSED' | 'NOTICE_GIVEN', on: number, of: readonly Side[]) => of.map((side): PastEvidence => ({
    key: `continuity/${key}/${side}`, relationship, direction: shownBy(side), ...continuityFinding(act, defaultOutcomeMap), source: { type: 'RelationshipContract', id: idOf('contract', key), key: act }, occurredAt: momentIn(on), by,
  }));
  return [
    ...(renewal === undefined ? [] : shown('RENEWED', renewal.agreed!.on, sides)),
    ...(hasLapsed ? shown('LAPSED', until! + 1, sides) : []),
    // In the stories it is the partner that gives notice.
    ...(notice === undefined ? [] : shown('NOTICE_GIVEN', notice.on, ['PARTNER'])),
  ];
}

/** By relationship the contract that binds longest, as the job has it. */
function ofContracts(quarter: string, contracts: readonly ContractFacts[], idOf: IdOf): PastEvidence[] {
  const { last } = daysOfQuarter(quarter);
  const left = ({ until, noticeDays, notice }: ContractFacts) => {
    if (until === undefined) return noticeDays;
    const end = notice !== undefined && dayIn(notice.on) <= last ? Math.min(until, notice.on + noticeDays) : until;
    return dayNumber(dayIn(end)) - dayNumber(last);
  };
  const binding = contracts.filter((contract) => contract.kind !== 'NDA' && contract.agreed !== undefined && dayIn(contract.agreed.on) <= last && left(contract) >= 0);
  const longest = [...Map.groupBy(binding, ({ relationship }) => relationship).values()].map((several) => several.toSorted((a, b) => left(b) - left(a))[0]!);
  return longest.flatMap((contract) => sides.map((side): PastEvidence => ({
    key: `contract/${contract.key}/${quarter}/${side}`, relationship: contract.relationship, direction: shownBy(side), ...contractFinding(left(contract) / 365.25, defaultOutcomeMap),
    source: { type: 'RelationshipContract', id: idOf('contract', contract.key), key: quarter }, occurredAt: endOf(quarter), by: contract.by,
  })));
}

/** Each side's investments; in the stories at most one is measured in a relationship at a time. */
function ofInvestments(quarter: string, investments: readonly InvestmentFacts[], idOf: IdOf): PastEvidence[] {
  const { last } = daysOfQuarter(quarter);
  const living = investments.filter(({ on, ended }) => dayIn(on) <= last && (ended === undefined || dayIn(ended.on) > last));
  return living.flatMap(({ key, relationship, shares }) => shares
    .map(({ amount: [amount], specificShare, by }): PastEvidence => ({
      key: `investment/${key}/${quarter}/${by}`, relationship, direction: shownBy(staff.includes(by) ? 'FOCAL' : 'PARTNER'), ...jointInvestmentFinding(amount * specificShare, defaultOutcomeMap),
      source: { type: 'JointInvestment', id: idOf('investment', key), key: quarter }, occurredAt: endOf(quarter), by,
    })));
}

/** Those who speak for the firm in these stories. */
const staff = ['manager', 'second-manager', 'buyer', 'admin', 'other-workspace'];

function endOf(quarter: string): Date {
  return endOfDay(daysOfQuarter(quarter).last);
}
