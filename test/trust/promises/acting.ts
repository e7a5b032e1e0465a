import { expect } from '@jest/globals';
import { fromGlobalId, toGlobalId } from '../../../src/platform/ids.ts';
import type { World } from '../../world.ts';

/** Acts on promises as people, and looks behind the API at what they left. */

const selected = `promise {
  id status madeBySide proposedBySide dueOn timeZone dueEndsAt importance statement isOverdue daysOverdue keptOn claimedKeptOn answerBy version contestReason decisionReason resolutionNote reportNote
  promisor { id } promisee { id } madeBy { id } acceptedBy { id } resolvedBy { id } decidedBy { id } supersedes { id status } supersededBy { id } viewerActions { action isAllowed }
}`;
const errors = 'userErrors { __typename code message field ... on StateConflictError { currentState allowedActions } }';

/** What an act answered: the promise as it now is, or why not. */
export interface PromiseAnswer {
  readonly promise: Record<string, any> | null;
  readonly attachment?: Record<string, any> | null;
  readonly userErrors: readonly Record<string, any>[];
}

let keys = 0;

/** Does one act; with a key of its own where none is given. */
export async function act(world: World, persona: string, name: string, input: object): Promise<PromiseAnswer> {
  const answer = await query(world, persona, name, input);
  if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors));
  return answer.data[name] as PromiseAnswer;
}

/** The same, whatever the answer. */
export function query(world: World, persona: string, name: string, input: object) {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const attachment = name.includes('ttach') ? 'attachment { id title url sha256 mediaType addedBySide withdrawnAt viewerActions { action isAllowed } }' : '';
  return world.as(persona).query(`mutation ($input: ${type}!) { ${name}(input: $input) { ${selected} ${attachment} ${errors} } }`, { input: { idempotencyKey: `key ${keys++}`, ...input } });
}

/** The same, which must be done. */
export async function done(world: World, persona: string, name: string, input: object): Promise<Record<string, any>> {
  const { promise, userErrors } = await act(world, persona, name, input);
  expect(userErrors).toEqual([]);
  return promise!;
}

export const jade = 'jade-cell.supplier';

/** A day so many days from today, UTC. */
export function day(fromToday: number): string {
  return new Date(Date.now() + fromToday * 86_400_000).toISOString().slice(0, 10);
}

/** Today where the firm is, which is another day than in UTC from four in the afternoon on. */
export function today(): string {
  return new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Taipei' });
}

/** Made by one, accepted by the other. */
export async function accepted(world: World, [maker, answerer]: readonly [string, string] = ['supplier', 'manager'], terms: object = {}): Promise<string> {
  const { id } = await done(world, maker, 'makePromise', { relationshipId: world.relationshipId(jade), statement: 'Cells on Friday.', dueOn: day(10), ...terms });
  await done(world, answerer, 'acceptPromise', { promiseId: id });
  return id as string;
}

/** Moves days of a promise back, as if time had passed. */
export async function age(world: World, promiseId: string, columns: string): Promise<void> {
  await world.sql('alter table promise disable trigger user');
  await world.sql(`update promise set ${columns} where id = $1`, [fromGlobalId(promiseId)!.id]);
  await world.sql('alter table promise enable trigger user');
}

/** Made twenty days ago and due so many days ago. */
export function overdueBy(days: number): string {
  return `made_at = now() - interval '40 days', due_on = current_date - ${days}, due_ends_at = (current_date - ${days - 1})::timestamp at time zone 'UTC' - interval '8 hours'`;
}

export interface EvidenceRow {
  readonly direction: string;
  readonly leaf: string;
  readonly outcome: number | null;
  readonly weight: number | null;
  readonly occurred: string;
  readonly is_correction: boolean;
}

/** What stands in the ledger of a promise, oldest first. */
export function evidenceOf(world: World, promiseId: string): Promise<EvidenceRow[]> {
  return world.sql<EvidenceRow>(`select direction, leaf, outcome, weight, to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD') as occurred, corrects_id is not null as is_correction
    from evidence where source_type = 'PartnerPromise' and source_id = $1 order by corrects_id nulls first`, [fromGlobalId(promiseId)!.id]);
}

/** The id of a promise of the seeds. */
export function idOfSeeded(uuid: string): string {
  return toGlobalId('PartnerPromise', uuid);
}
