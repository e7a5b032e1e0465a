import { randomUUID } from 'node:crypto';
import { toGlobalId } from '../../../src/platform/ids.ts';
import { seedId } from '../../../src/server/seed.ts';
import type { World } from '../../world.ts';

/** A proposal of the tests, as a run would have left it. */
export interface ProposalFacts {
  /** Agreement key of the demo world, such as `saebom-vmi`. */
  readonly agreement: string;
  /** Units by position key. */
  readonly lines: Readonly<Record<string, number>>;
  readonly status?: string;
  /** Days from today until it is needed. */
  readonly neededIn?: number;
  readonly expiresInHours?: number;
  readonly needsPerson?: readonly string[];
}

export interface Proposed {
  readonly id: string;
  readonly uuid: string;
  /** Global ids of its lines, by position key. */
  readonly lines: Readonly<Record<string, string>>;
}

let ordinal = 9_000;

/** Lays a proposal on the table, behind the API. */
export async function propose({ sql }: World, { agreement, lines, status = 'PENDING_APPROVAL', neededIn = 30, expiresInHours = 72, needsPerson = [] }: ProposalFacts): Promise<Proposed> {
  const [workspaceId, ofAgreement, versionId] = [seedId('formosa', 'workspace', 'formosa'), seedId('formosa', 'vmi-agreement', agreement), seedId('formosa', 'vmi-version', `${agreement}/1`)];
  const positions = await sql(`select s.id, s.item_id, s.location_id, s.relationship_id, i.unit_price::text as price from stock_position s
    join vmi_agreement_item i on i.workspace_id = s.workspace_id and i.id = s.agreement_item_id where s.id = any($1::uuid[])`, [Object.keys(lines).map((key) => seedId('formosa', 'position', key))]);
  const of = { workspace_id: workspaceId, relationship_id: positions[0]!['relationship_id'], agreement_id: ofAgreement };
  const found = Object.entries(lines).map(([key, units]) => ({ key, units, id: randomUUID(), position: positions.find(({ id }) => id === seedId('formosa', 'position', key))! }));
  const uuid = randomUUID();
  const now = new Date();
  await insert(sql, 'replenishment_proposal', {
    ...of, id: uuid, version_id: versionId, ordinal: (ordinal += 1), number: `P-${ordinal}`, ship_to_id: found[0]!.position['location_id'], status,
    needed_on: new Date(now.getTime() + neededIn * 86_400_000).toISOString().slice(0, 10), amount: found.reduce((sum, { units, position }) => sum + units * Number(position['price']), 0),
    computed_at: now, expires_at: new Date(now.getTime() + expiresInHours * 3_600_000), is_automatic: false, needs_person: needsPerson, version: 1, created_at: now, updated_at: now,
  });
  for (const { id, units, position } of found) {
    await insert(sql, 'proposal_line', {
      ...of, id, proposal_id: uuid, position_id: position['id'], item_id: position['item_id'], is_open: ['COMPUTED', 'PENDING_APPROVAL', 'COUNTERED'].includes(status), need: units, proposed: units, shortfall: 0,
      unit_price: position['price'], inputs: '\\x', forecast: '\\x',
    });
  }
  return { uuid, id: toGlobalId('ReplenishmentProposal', uuid), lines: Object.fromEntries(found.map(({ key, id }) => [key, toGlobalId('ProposalLine', id)])) };
}

/** Takes away what a test has left on the table, so that the next may propose for the same positions. */
export async function clearTable({ sql }: World): Promise<void> {
  await sql("update replenishment_proposal set status = 'SUPERSEDED' where status in ('COMPUTED','PENDING_APPROVAL','COUNTERED')");
}

/** Other terms of an agreement than were signed, behind the API. */
export function otherTerms(world: World, agreement: string, terms: string): Promise<void> {
  return behind(world, 'vmi_agreement_version', seedId('formosa', 'vmi-version', `${agreement}/1`), terms);
}

/** An agreement in another state, behind the API. */
export function agreementAs(world: World, agreement: string, status: string): Promise<void> {
  return behind(world, 'vmi_agreement', seedId('formosa', 'vmi-agreement', agreement), `status = '${status}', suspended_by_side = ${status === 'SUSPENDED' ? "'FOCAL'" : 'null'}`);
}

/** Changes a row whose triggers would refuse that. */
async function behind({ sql }: World, table: string, id: string, columns: string): Promise<void> {
  await sql(`alter table ${table} disable trigger user`);
  await sql(`update ${table} set ${columns} where id = $1`, [id]);
  await sql(`alter table ${table} enable trigger user`);
}

async function insert(sql: World['sql'], table: string, row: object): Promise<void> {
  await sql(`insert into ${table} select * from jsonb_populate_record(null::${table}, $1::jsonb)`, [JSON.stringify(row)]);
}

export const stand = `status approvers isInsideFreeze isAutomatic counteredBySide rejectionCode decisionReason exceptionReason amount { amount } amountOnTable { amount currencyCode }
  vendorApprovedAt buyerApprovedAt decidedAt order { number status lines { ordered } } lines { id proposed countered accepted counterReason } viewerActions { action isAllowed reason { code } }`;
export const errors = '__typename code message field';

/** An act on a proposal, with a key of its own unless one is given. */
export function actOn(mutation: string, more = ''): string {
  const input = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  return `mutation ($input: ${input}!) { ${mutation}(input: $input) { proposal { ${stand} } ${more} userErrors { ${errors} } } }`;
}

export const acts = {
  approve: actOn('approveReplenishmentProposal', 'order { id number }'), counter: actOn('counterReplenishmentProposal'), accept: actOn('acceptReplenishmentCounter', 'order { id number }'),
  drop: actOn('dropReplenishmentCounter'), reject: actOn('rejectReplenishmentProposal'),
};

/** Does an act as somebody, and gives what it answers. */
export async function doing(world: World, persona: string, act: keyof typeof acts, input: object): Promise<any> {
  const data = await world.as(persona).data(acts[act], { input: { idempotencyKey: randomUUID(), ...input } });
  return Object.values(data)[0];
}

/** The global id of an agreement of the demo world. */
export function agreementId(key: string): string {
  return toGlobalId('VmiAgreement', seedId('formosa', 'vmi-agreement', key));
}

/** How a proposal stands for somebody. */
export async function standOf(world: World, persona: string, { id }: Proposed): Promise<any> {
  return (await world.as(persona).data(`query ($id: ID!) { node(id: $id) { ... on ReplenishmentProposal { ${stand} } } }`, { id }))['node'];
}

/** The codes of the errors, with where they lie. */
export function codesOf({ userErrors }: { userErrors: readonly { code: string; field: readonly string[] | null }[] }): string[] {
  return userErrors.map(({ code, field }) => [code, ...(field ?? [])].join(' '));
}

/** Orders that a proposal became. */
export async function ordersOf({ sql }: World, { uuid }: Proposed): Promise<number> {
  return (await sql('select from replenishment_order where proposal_id = $1', [uuid])).length;
}
