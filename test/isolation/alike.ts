import { fromGlobalId } from '../../src/platform/ids.ts';
import { seedId } from '../../src/server/seed.ts';
import type { Facts } from './facts.ts';
import type { IsolationWorld, Persona } from './isolation-world.ts';
import type { FactRecord } from './fact-record.ts';
import { recordsOf } from './records.ts';

/**
 * What the persona may not see, by type, in groups of records that are alike: of one workspace, in one state, and as near to whoever asks.
 * What hides one of a group hides all of it, so that one of them may stand for the others where asking for each would take too long.
 */
export function hiddenAlike(isolation: IsolationWorld, persona: Persona): Record<string, string[][]> {
  const known = new Map(isolation.facts.flatMap((facts) => recordsOf(facts).map((record) => [record.id, { facts, record }] as const)));
  const likenessOf = (id: string) => {
    const found = known.get(id);
    return JSON.stringify([isolation.states.get(fromGlobalId(id)!.id), found && nearnessOf(persona, found.facts, found.record)]);
  };
  const hidden = Object.entries(isolation.hidden(persona));
  return Object.fromEntries(hidden.map(([type, ids]) => [type, [...Map.groupBy(ids, likenessOf).values()]]));
}

/** One of each group; another one at every turn. */
export function oneOfEach(groups: readonly (readonly string[])[], turn: number): string[] {
  return groups.map((group) => group[turn % group.length]!);
}

/** The personas from whom nearly everything is hidden: partners, and those of another workspace. */
const shares = 8;

/** An eighth of each group, and at least one; others at every turn, and after eight turns all have been. */
export function someOfEach(groups: readonly (readonly string[])[], turn: number): string[] {
  const isDue = (_id: string, index: number) => index % shares === turn % shares;
  return groups.flatMap((group) => (group.length < shares ? oneOfEach([group], turn) : group.filter(isDue)));
}

/** What a rule could look at in a record to tell who may see it. */
function nearnessOf({ asker }: Persona, facts: Facts, record: FactRecord): unknown[] {
  const { kind, isShown, side, people } = record;
  const owners = facts.slug === asker.slug ? ownersOf(facts, record).map((owner) => sideOf(facts, owner, asker.party)) : [];
  return [[...new Set(owners)].toSorted(), kind, isShown, side, people?.some((person) => person === asker.user)];
}

function sideOf(facts: Facts, owner: string, party: string): string {
  if (owner === party) return 'OWN';
  if (owner === facts.focal) return 'FIRM';
  return facts.parties.find(({ key }) => key === owner)?.parent === party ? 'PART' : 'OTHER';
}

/** Keys of the parties that a record belongs to; of a tie its ends, and of people those whom they act for. */
function ownersOf({ slug, ties, memberships }: Facts, { type, uuid, party, parties }: FactRecord): string[] {
  if (type === 'Tie') return ties.filter(({ key }) => seedId(slug, 'tie', key) === uuid).flatMap(({ from, to }) => [from, to]);
  if (type === 'User') return memberships.filter(({ user }) => seedId(slug, 'user', user) === uuid).map((membership) => membership.party);
  return [...parties ?? [], ...(party === null ? [] : [party])];
}
