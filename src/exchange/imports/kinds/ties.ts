import { isDeepStrictEqual } from 'node:util';
import { networkMessages } from '../../../markets/network/network.messages.ts';
import { directedTieKinds, isMutual, mutualTieKinds, type TieForm, tieForms, type TieKind, type TieRecord } from '../../../markets/network/tie.entity.ts';
import { tieFactsOf } from '../../../markets/network/tie-facts.ts';
import type { UpdateTieInput } from '../../../markets/network/tie.input.ts';
import { Refusal } from '../../../platform/errors/refusal.ts';
import { newId } from '../../../platform/ids.ts';
import { messages } from '../../../platform/messages.ts';
import type { Batch, CheckedLine, ImportDefinition, Numbered, Outcome } from '../import-definition.ts';
import { choiceOf, currencyOf, dayOf, decimalOf, type Problem, problemsOf } from '../line.ts';
import { findParties, type KnownParty, partyUnknown, type Reference, referenceIn, referenceKey, systemOf } from '../references.ts';
import { insertRows, updateRows } from '../rows.ts';
import { needed } from './relationships.ts';

const tieKinds: readonly TieKind[] = [...directedTieKinds, ...mutualTieKinds];

type Facts = Partial<Pick<TieRecord, (typeof changing)[number] | 'good'>>;

/** What imports change of a current tie. */
const changing = ['form', 'yearlyAmountMinor', 'yearlyAmountCurrency', 'shareOfNeed', 'startedOn', 'note'] as const;

/** What a line says of a tie. */
interface TieLine {
  readonly kind: TieKind;
  readonly from: Reference;
  readonly to: Reference;
  readonly facts: Facts;
}

/** Ties by kind, ends and good, of which only one can be current: new ones are added, current ones that differ are changed. */
export const tiesImport: ImportDefinition<TieLine> = {
  kind: 'TIES',
  fields: [
    { name: 'kind', isRequired: true, description: `One of ${tieKinds.join(', ')}.`, synonyms: ['type', 'tie', 'tiekind', '種類', '种类', '關係', '关系'] },
    { name: 'from', isRequired: true, description: 'The external reference of the party it leads from.', synonyms: ['fromid', 'source', 'supplier', '起點', '起点', '來源', '来源'] },
    { name: 'to', isRequired: true, description: 'The external reference of the party it leads to.', synonyms: ['toid', 'target', 'receiver', '終點', '终点', '目標', '目标'] },
    { name: 'externalSystem', description: 'The system that the references are of.', synonyms: ['system', 'sourcesystem', '系統', '系统'] },
    { name: 'form', description: `What it grew from: one of ${tieForms.join(', ')}.`, synonyms: ['形式'] },
    { name: 'good', description: 'What flows.', synonyms: ['goods', 'product', 'item', '品項', '品项', '貨物', '货物'] },
    { name: 'yearlyAmount', description: 'What flows in a year, as 1250.50.', synonyms: ['amount', 'annualamount', 'volume', '金額', '金额', '年金額', '年金额'] },
    { name: 'yearlyAmountCurrency', description: 'The currency of the amount.', synonyms: ['currency', '幣別', '币种'] },
    { name: 'shareOfNeed', description: 'How much of the receiver’s need it covers, 0–1.', synonyms: ['share', '占比'] },
    { name: 'startedOn', description: 'First day.', synonyms: ['start', 'startdate', 'since', '開始日期', '开始日期'] },
    { name: 'note', description: 'The firm’s own notes.', synonyms: ['notes', 'remark', 'comment', '備註', '备注'] },
  ],
  check: checkLine,
  keyOf: ({ kind, from, to, facts: { good } }) => {
    const ends = [referenceKey(from), referenceKey(to)];
    return [kind, ...(isMutual(kind) ? ends.toSorted() : ends), good ?? ''].join(' ');
  },
  write: writeTies,
};

function checkLine(line: CheckedLine): TieLine {
  const { cells, reader, defaultSystem, ctx } = line;
  const system = reader.check(() => systemOf(cells.get('externalSystem'), defaultSystem));
  const kind = reader.read('kind', (cell, path) => needed(choiceOf(tieKinds)(cell, path), path));
  const end = (field: string): Reference => reader.read(field, (cell, path) => needed(referenceIn(system, cell, path), path, system === undefined)) ?? { system: '', value: '' };
  const input = factsInput(line);
  return { kind: kind ?? 'SUPPLIES', from: end('from'), to: end('to'), facts: (kind && reader.check(() => tieFactsOf(ctx, input as UpdateTieInput, kind))) ?? {} };
}

/** The cells as the mutation would be given them. */
function factsInput({ cells, reader }: CheckedLine): Omit<UpdateTieInput, 'tieId'> {
  const share = reader.read('shareOfNeed', decimalOf);
  return {
    form: reader.read<TieForm | null>('form', choiceOf(tieForms)),
    good: cells.get('good'),
    yearlyAmount: amountIn(reader),
    shareOfNeed: share == null ? share : Number(share),
    startedOn: reader.read('startedOn', dayOf),
    note: cells.get('note'),
  };
}

function amountIn(reader: CheckedLine['reader']): { amount: string; currencyCode: string } | null | undefined {
  const amount = reader.read('yearlyAmount', decimalOf);
  const currencyCode = reader.read('yearlyAmountCurrency', currencyOf);
  if (amount == null) return amount;
  if (currencyCode != null) return { amount, currencyCode };
  // A wrong currency has been told of already.
  if (!reader.problems.some(({ field }) => field === 'yearlyAmountCurrency')) {
    reader.check(() => { throw new Refusal({ code: 'REQUIRED', message: messages.required, field: ['yearlyAmountCurrency'] }); });
  }
  return undefined;
}

type Current = Pick<TieRecord, 'id' | 'kind' | 'fromId' | 'toId' | 'good' | (typeof changing)[number]>;

interface Plan {
  readonly added: object[];
  readonly changed: { readonly before: Current; readonly after: Current }[];
  unchanged: number;
  readonly problems: Problem[];
}

async function writeTies(batch: Batch<TieLine>): Promise<Outcome> {
  const { em, ctx: { principal: { workspaceId } }, lines } = batch;
  const parties = await findParties(em, workspaceId, lines.flatMap(({ value: { from, to } }) => [from, to]));
  const current = await lockCurrent(batch, [...new Set([...parties.values()].map(({ id }) => id))]);
  const plan: Plan = { added: [], changed: [], unchanged: 0, problems: [] };
  for (const line of lines) {
    try {
      planLine(plan, line, { workspaceId, parties, current });
    } catch (error) {
      plan.problems.push(...problemsOf(line.line, error));
    }
  }
  const changes = plan.changed.map(({ after }) => ({ ...after, workspaceId }));
  await insertRows(em, 'Tie', plan.added as never);
  await updateRows(em, 'Tie', changes, changing);
  for (const { before, after } of plan.changed) batch.record({ subjectType: 'Tie', subjectId: before.id, changes: differences(before, after) });
  return { created: plan.added.length, changed: plan.changed.length, unchanged: plan.unchanged, problems: plan.problems, written: [...plan.added, ...changes] };
}

interface Found {
  readonly workspaceId: string;
  readonly parties: ReadonlyMap<string, KnownParty>;
  readonly current: ReadonlyMap<string, Current>;
}

function planLine(plan: Plan, { value: { kind, facts, ...ends } }: Numbered<TieLine>, { workspaceId, parties, current }: Found): void {
  const [from, to] = (['from', 'to'] as const).map((end) => parties.get(referenceKey(ends[end])) ?? unknown(end)) as [KnownParty, KnownParty];
  if (from.id === to.id) throw new Refusal({ code: 'INVALID', message: networkMessages.tieToItself, field: ['to'] });
  const [fromId, toId] = isMutual(kind) && from.id > to.id ? [to.id, from.id] : [from.id, to.id];
  const before = current.get(keyOf({ kind, fromId, toId, good: facts.good }));
  if (before === undefined) {
    const blank = { form: null, good: null, yearlyAmountMinor: null, yearlyAmountCurrency: null, shareOfNeed: null, startedOn: null, endedOn: null, note: null };
    plan.added.push({ ...blank, ...facts, workspaceId, id: newId(), kind, fromId, toId });
    return;
  }
  const after: Current = { ...before, ...facts, good: before.good };
  if (isDeepStrictEqual(before, after)) plan.unchanged += 1;
  else plan.changed.push({ before, after });
}

function unknown(end: string): never {
  throw partyUnknown(end);
}

/** The current ties between any two of the parties. */
async function lockCurrent({ em, ctx }: Batch<TieLine>, partyIds: readonly string[]): Promise<Map<string, Current>> {
  const rows = await em.execute<Current[]>(
    `with party_ids as (select value::uuid as id from json_array_elements_text(?::json))
     select t.id, t.kind, t.from_id as "fromId", t.to_id as "toId", t.good, t.form, t.yearly_amount_minor::text as "yearlyAmountMinor",
       t.yearly_amount_currency as "yearlyAmountCurrency", t.share_of_need as "shareOfNeed", t.started_on::text as "startedOn", t.note
     from tie t where t.workspace_id = ? and t.ended_on is null and t.from_id in (select id from party_ids) and t.to_id in (select id from party_ids)
     order by t.id for no key update of t`,
    [JSON.stringify(partyIds), ctx.principal.workspaceId],
  );
  return new Map(rows.map((row) => [keyOf(row), row]));
}

function keyOf({ kind, fromId, toId, good }: { kind: string; fromId: string; toId: string; good?: string | null }): string {
  return [kind, fromId, toId, good ?? ''].join(' ');
}

function differences(before: Current, after: Current): Record<string, { before: unknown; after: unknown }> {
  return Object.fromEntries(changing.filter((name) => before[name] !== after[name]).map((name) => [name, { before: before[name], after: after[name] }]));
}
