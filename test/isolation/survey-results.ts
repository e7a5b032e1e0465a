import { createHash } from 'node:crypto';
import type { SurveyRoundFacts } from '../../seeds/survey-facts.ts';
import { toGlobalId } from '../../src/platform/ids.ts';
import { seedId } from '../../src/server/seed.ts';
import type { Facts } from './facts.ts';

/** What surveys came to: the database names a result after what it is of. */
export function resultIdOf(target: string, construct: string): string {
  return createHash('md5').update(target + construct).digest('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

export function constructsOf(facts: Facts, round: SurveyRoundFacts): string[] {
  return [...new Set(itemsOf(facts, round).map(({ construct }) => construct))];
}

export function itemsOf({ surveyInstruments }: Facts, { instrument }: SurveyRoundFacts): Facts['surveyInstruments'][number]['items'] {
  return surveyInstruments.find(({ key }) => key === instrument)!.items;
}

/** Global ids of the newest results on the satisfaction of each department's own people, and of each customer's and distributor's. */
export function satisfactionResults(facts: Facts): string[] {
  const told = facts.surveyRounds.flatMap((round) => {
    const market = facts.relationships.find(({ key }) => key === round.relationship)!.market;
    const construct = market === 'INTERNAL' ? 'EMPLOYEE_SATISFACTION' : 'SATISFACTION';
    const isTold = ['INTERNAL', 'CUSTOMER', 'DISTRIBUTOR'].includes(market) && round.closesAt.getTime() < Date.now() && round.sides.includes('PARTNER') && constructsOf(facts, round).includes(construct);
    return isTold ? [{ round, construct }] : [];
  });
  const ofEach = Map.groupBy(told, ({ round, construct }) => `${round.relationship} ${construct}`);
  return [...ofEach.values()].map((results) => {
    const { round, construct } = results.toSorted((one, other) => other.round.closesAt.getTime() - one.round.closesAt.getTime())[0]!;
    return toGlobalId('SurveyResult', resultIdOf(seedId(facts.slug, 'survey-target', `${round.key}/PARTNER`), construct));
  });
}
