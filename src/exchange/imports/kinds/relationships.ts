import { isDeepStrictEqual } from 'node:util';
import { influencerKinds, type InfluencerKind } from '../../../markets/influencer/influencer.columns.ts';
import { marketMessages } from '../../../markets/markets.messages.ts';
import { checkPlace, newRelationship } from '../../../markets/new-relationship.ts';
import { pastDay } from '../../../markets/past-day.ts';
import { type Market, markets, type RelationshipRecord } from '../../../markets/relationship.entity.ts';
import { type SupplierKind, supplierKinds } from '../../../markets/supplier/supplier.columns.ts';
import { exchangeMessages } from '../../exchange.messages.ts';
import { Refusal } from '../../../platform/errors/refusal.ts';
import { messages } from '../../../platform/messages.ts';
import { textOf } from '../../../platform/text.ts';
import type { Batch, CheckedLine, ImportDefinition, Numbered, Outcome } from '../import-definition.ts';
import { choiceOf, dayOf, type Problem, problemsOf, yesOrNo } from '../line.ts';
import { findParties, type KnownParty, partyUnknown, type Reference, referenceIn, referenceKey, systemOf } from '../references.ts';
import { insertRows, updateRows } from '../rows.ts';

/** What a line says of a relationship. What is undefined, the file does not say. */
interface RelationshipLine {
  readonly partner: Reference;
  readonly market: Market;
  readonly startedOn?: string | null;
  readonly isKey?: boolean | null;
  readonly note?: string | null;
  readonly supplierKind?: SupplierKind | null;
  readonly influencerKind?: InfluencerKind | null;
}

/** Relationships by partner and market, of which only one can be alive: new ones begin, living ones that differ are changed. */
export const relationshipsImport: ImportDefinition<RelationshipLine> = {
  kind: 'RELATIONSHIPS',
  fields: [
    { name: 'partner', isRequired: true, description: 'The external reference of the partner.', synonyms: ['partnerid', 'externalid', 'externalreference', 'vendorno', 'customerno', '夥伴', '伙伴', '夥伴編號', '伙伴编号', '編號', '编号'] },
    { name: 'externalSystem', description: 'The system that the reference is of.', synonyms: ['system', 'sourcesystem', '系統', '系统'] },
    { name: 'market', isRequired: true, description: 'SUPPLIER, INTERNAL, COMPETITOR, DISTRIBUTOR, CUSTOMER or INFLUENCER.', synonyms: ['relationship', '市場', '市场'] },
    { name: 'startedOn', description: 'First day of business.', synonyms: ['start', 'startdate', 'since', 'begin', '開始日期', '开始日期'] },
    { name: 'isKey', description: 'One of the few key relationships.', synonyms: ['key', 'keypartner', '關鍵', '关键'] },
    { name: 'note', description: 'The firm’s own notes.', synonyms: ['notes', 'remark', 'comment', '備註', '备注'] },
    { name: 'supplierKind', description: 'GOODS, SERVICES or RECRUITMENT, in the supplier market.', synonyms: ['供應商種類', '供应商种类'] },
    { name: 'influencerKind', description: 'What an influencer is, in the influencer market.', synonyms: ['影響者種類', '影响者种类'] },
  ],
  check: checkLine,
  keyOf: ({ partner, market }) => `${market} ${referenceKey(partner)}`,
  write: writeRelationships,
};

function checkLine({ cells, reader, defaultSystem, ctx }: CheckedLine): RelationshipLine {
  const system = reader.check(() => systemOf(cells.get('externalSystem'), defaultSystem));
  return {
    partner: reader.read('partner', (cell, path) => needed(referenceIn(system, cell, path), path, system === undefined)) ?? { system: '', value: '' },
    market: reader.read('market', (cell, path) => needed(choiceOf(markets)(cell, path), path)) ?? 'SUPPLIER',
    startedOn: reader.read('startedOn', (cell, path) => pastDay(ctx, dayOf(cell, path), path)),
    isKey: reader.read('isKey', yesOrNo),
    note: reader.read('note', (cell, path) => textOf(cell, path, { max: 10_000 })),
    supplierKind: reader.read('supplierKind', choiceOf(supplierKinds)),
    influencerKind: reader.read('influencerKind', choiceOf(influencerKinds)),
  };
}

/** The value, which must be there, unless what it needs is refused already. */
export function needed<Value>(value: Value | null, path: readonly string[], isExcused = false): Value | undefined {
  if (value === null && !isExcused) throw new Refusal({ code: 'REQUIRED', message: messages.required, field: path });
  return value ?? undefined;
}

/** What imports change of a living relationship. */
const changing = ['startedOn', 'note', 'supplierKind', 'influencerKind'] as const;
type Living = Pick<RelationshipRecord, 'id' | 'partnerId' | 'market' | 'isKey' | (typeof changing)[number]>;

interface Plan {
  readonly added: RelationshipRecord[];
  readonly changed: { readonly before: Living; readonly after: Living }[];
  unchanged: number;
  readonly problems: Problem[];
}

async function writeRelationships(batch: Batch<RelationshipLine>): Promise<Outcome> {
  const { em, ctx: { principal: { workspaceId } }, lines } = batch;
  const partners = await findParties(em, workspaceId, lines.map(({ value: { partner } }) => partner));
  const living = await lockLiving(batch, [...new Set([...partners.values()].map(({ id }) => id))]);
  const plan: Plan = { added: [], changed: [], unchanged: 0, problems: [] };
  for (const line of lines) {
    try {
      planLine(plan, batch, line, { partner: partners.get(referenceKey(line.value.partner)), living });
    } catch (error) {
      // The shared checks name the mutation's field.
      plan.problems.push(...problemsOf(line.line, error).map((problem) => (problem.field === 'partnerId' ? { ...problem, field: 'partner' } : problem)));
    }
  }
  const changes = plan.changed.map(({ after }) => ({ ...after, workspaceId }));
  await insertRows(em, 'Relationship', plan.added);
  await updateRows(em, 'Relationship', changes, changing);
  for (const { before, after } of plan.changed) batch.record({ subjectType: 'Relationship', subjectId: before.id, changes: differences(before, after) });
  return { created: plan.added.length, changed: plan.changed.length, unchanged: plan.unchanged, problems: plan.problems, written: [...plan.added, ...changes] };
}

interface Found {
  readonly partner: KnownParty | undefined;
  readonly living: ReadonlyMap<string, Living>;
}

function planLine(plan: Plan, { ctx }: Batch<RelationshipLine>, { value: { market, ...given } }: Numbered<RelationshipLine>, { partner, living }: Found): void {
  if (partner === undefined) throw partyUnknown('partner');
  refuseOthersFields(market, given);
  const before = living.get(`${partner.id} ${market}`);
  if (before === undefined) {
    checkPlace(ctx, partner, market);
    plan.added.push(newRelationship(ctx, { market, ...given }, partner, null));
    return;
  }
  // Blank is no. Which of those that live are key is decided by people, with the limits of managers before them.
  if (given.isKey !== undefined && (given.isKey ?? false) !== before.isKey) throw new Refusal({ code: 'NOT_ALLOWED', message: exchangeMessages.keyIsDecided, field: ['isKey'] });
  // What it is in its market cannot be cleared.
  const { supplierKind, influencerKind } = { supplierKind: given.supplierKind ?? before.supplierKind, influencerKind: given.influencerKind ?? before.influencerKind };
  const after: Living = { ...before, supplierKind, influencerKind, startedOn: given.startedOn === undefined ? before.startedOn : given.startedOn, note: given.note === undefined ? before.note : given.note };
  if (isDeepStrictEqual(before, after)) plan.unchanged += 1;
  else plan.changed.push({ before, after });
}

/** In a file of several markets the cells of one are blank in the lines of the others. */
function refuseOthersFields(market: Market, { supplierKind, influencerKind }: Partial<RelationshipLine>): void {
  const stray = supplierKind != null && market !== 'SUPPLIER' ? 'supplierKind' : influencerKind != null && market !== 'INFLUENCER' ? 'influencerKind' : null;
  if (stray !== null) throw new Refusal({ code: 'INVALID', message: marketMessages.otherMarket, field: [stray] });
}

async function lockLiving({ em, ctx }: Batch<RelationshipLine>, partnerIds: readonly string[]): Promise<Map<string, Living>> {
  const rows = await em.execute<Living[]>(
    `select r.id, r.partner_id as "partnerId", r.market, r.started_on::text as "startedOn", r.is_key as "isKey", r.note, r.supplier_kind as "supplierKind", r.influencer_kind as "influencerKind"
     from relationship r where r.workspace_id = ? and r.focal_id = ? and r.stage <> 'TERMINATED' and r.partner_id in (select value::uuid from json_array_elements_text(?::json)) order by r.id for no key update`,
    [ctx.principal.workspaceId, ctx.principal.focalPartyId, JSON.stringify(partnerIds)],
  );
  return new Map(rows.map((row) => [`${row.partnerId} ${row.market}`, row]));
}

function differences(before: Living, after: Living): Record<string, { before: unknown; after: unknown }> {
  return Object.fromEntries(changing.filter((name) => before[name] !== after[name]).map((name) => [name, { before: before[name], after: after[name] }]));
}
