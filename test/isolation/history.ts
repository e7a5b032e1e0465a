import { seedId } from '../../src/server/seed.ts';
import { parts } from './development/parts.ts';
import type { IsolationWorld } from './isolation-world.ts';
import { overUndertakings } from './records.ts';

/** What is history to everybody. */
export function historyOf(facts: IsolationWorld['facts'][number]): string[] {
  const { slug, memberships, ties, sharing, management, bonds, surveyRounds, undertakings, supply } = facts;
  const removed = memberships.filter(({ status }) => status === 'REMOVED').map(({ key }) => seedId(slug, 'membership', key));
  const over = sharing.agreements.filter(({ key }) => ['jade-forecast/less', 'saebom-forecast'].includes(key)).map(({ key }) => seedId(slug, 'sharing', key));
  const decided = management.endingRequests.filter(({ declined }) => declined !== undefined).map(({ key }) => seedId(slug, 'ending', key));
  const ended = (kind: string, records: readonly { readonly key: string; readonly endedOn?: string }[]) =>
    records.filter(({ endedOn }) => endedOn !== undefined).map(({ key }) => seedId(slug, kind, key));
  const asked = surveyRounds.filter(({ closesAt }) => closesAt.getTime() < Date.now()).map(({ key }) => seedId(slug, 'survey-round', key));
  const signed = (supply?.agreements ?? []).filter(({ awaitedSince }) => awaitedSince === undefined).flatMap(({ key, amended }) => [`${key}/1`, ...(amended === undefined ? [] : [`${key}/2`])]);
  const developed = parts.flatMap((part) => part.history?.(facts) ?? []);
  return [...developed, ...signed.map((key) => seedId(slug, 'vmi-version', key)), ...asked, ...removed, ...over, ...decided, ...ended('tie', ties), ...ended('bond', bonds), ...overUndertakings(slug, undertakings)];
}
