import { promisesOf } from './dated-promises.ts';
import { certificatesOf, commitmentsOf, requirementsOf } from './dated-certificates.ts';
import { formosa } from './formosa/world.ts';
import { fjordhave } from './other.ts';
import { marketFields } from './formosa/market-fields.ts';
import type { BondFacts, FigureFacts } from './bond-facts.ts';
import type { CalendarFacts, CalendarStory } from './calendar-facts.ts';
import type { SurveyRoundFacts } from './survey-facts.ts';
import type { MarketFieldFacts, RelationshipFacts, TieFacts, WorldFacts } from './world.ts';

/**
 * The demo: the light electric-vehicle maker and its six markets, then a second, unrelated workspace.
 *
 * @param today the day the world is made; dates count back from its UTC day, everything else is the same each time
 */
export function demoWorlds(today: Date): WorldFacts[] {
  return [formosa, fjordhave].map(({ dealings, ...world }) => ({
    ...world,
    relationships: world.relationships.map((relationship): RelationshipFacts => ({ ...dated(relationship, today), fields: fieldsOf(relationship.key) })),
    ties: world.ties.map((tie): TieFacts => dated(tie, today)),
    certificates: certificatesOf(world, today),
    commitments: commitmentsOf(world, today),
    requirements: requirementsOf(world, today),
    calendars: world.calendars.map((calendar) => datedCalendar(calendar, today)),
    promises: promisesOf(world, today),
    ...(dealings !== undefined && { dealings: { ...dealings, madeOn: today.toISOString().slice(0, 10) } }),
    bonds: world.bonds.map((bond): BondFacts => dated(bond, today)),
    figures: world.figures.map(({ yearsAgo, ...figure }): FigureFacts => ({ ...figure, year: today.getUTCFullYear() - yearsAgo })),
    surveyRounds: world.surveyRounds.map(({ openedDaysAgo, closedDaysAgo, ...round }): SurveyRoundFacts => ({
      ...round, opensAt: daysBefore(today, openedDaysAgo), closesAt: daysBefore(today, closedDaysAgo),
    })),
  }));
}

/** A relationship's fields by its market; the second world keeps to the plainest. */
function fieldsOf(key: string): MarketFieldFacts {
  return marketFields[key] ?? {};
}

interface Dated {
  startedYearsAgo?: number;
  endedYearsAgo?: number;
}

function dated<Story extends Dated>({ startedYearsAgo, endedYearsAgo, ...content }: Story, today: Date) {
  return {
    ...content,
    ...(startedYearsAgo !== undefined && { startedOn: yearsBefore(today, startedYearsAgo) }),
    ...(endedYearsAgo !== undefined && { endedOn: yearsBefore(today, endedYearsAgo) }),
  };
}

function datedCalendar({ specialDays, ...content }: CalendarStory, today: Date): CalendarFacts {
  const on = (inDays: number) => new Date(today.getTime() + inDays * dayInMilliseconds).toISOString().slice(0, 10);
  return { ...content, specialDays: specialDays.map(({ inDays, ...day }) => ({ ...day, on: on(inDays) })) };
}

const dayInMilliseconds = 86_400_000;

/** Ten in the morning, in UTC. */
function daysBefore(today: Date, days: number): Date {
  return new Date(Date.parse(`${today.toISOString().slice(0, 10)}T10:00:00Z`) - days * dayInMilliseconds);
}

const daysPerYear = 365.25;

/** YYYY-MM-DD, to the nearest day. */
function yearsBefore(today: Date, years: number): string {
  return new Date(today.getTime() - Math.round(years * daysPerYear) * dayInMilliseconds).toISOString().slice(0, 10);
}
