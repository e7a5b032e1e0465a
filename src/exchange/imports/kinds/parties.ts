import { isDeepStrictEqual } from 'node:util';
import { partnerMessages } from '../../../partners/partners.messages.ts';
import { departmentNeedsParent } from '../../../partners/party-parent.ts';
import type { PartyRecord } from '../../../partners/party.entity.ts';
import { Refusal } from '../../../platform/errors/refusal.ts';
import { newId } from '../../../platform/ids.ts';
import { messages } from '../../../platform/messages.ts';
import { exchangeMessages } from '../../exchange.messages.ts';
import type { Batch, ImportDefinition, Numbered, Outcome } from '../import-definition.ts';
import { type Problem, problemsOf } from '../line.ts';
import { findParties, type KnownParty, lockParties, partyUnknown, type Reference, referenceKey } from '../references.ts';
import { insertRows, updateRows } from '../rows.ts';
import { checkPartyLine, isTranslatedName, partyLineFields, type PartyLine } from './party-lines.ts';
import { findNumbers, type Numbers } from './party-numbers.ts';
import { findRings } from './party-rings.ts';

/** Parties by their external reference: new ones are added, those that differ are changed, the others left alone. */
export const partiesImport: ImportDefinition<PartyLine> = {
  kind: 'PARTIES',
  fields: partyLineFields,
  isField: isTranslatedName,
  check: checkPartyLine,
  keyOf: ({ reference }) => referenceKey(reference),
  write: writeParties,
};

/** What a line's own fields make of its party. */
type Fields = Pick<PartyRecord, 'name' | 'names' | 'countryCode' | 'timeZone' | 'website' | 'parentId'>;

interface Plan {
  readonly added: PartyRow[];
  readonly references: Readonly<Record<string, unknown>>[];
  readonly changed: { readonly party: KnownParty; readonly fields: Fields }[];
  readonly numbers: { readonly id: string; readonly partyId: string; readonly scheme: string; readonly value: string; readonly isNew: boolean }[];
  unchanged: number;
  readonly changedIds: Set<string>;
  readonly problems: Problem[];
}

type PartyRow = Fields & { readonly workspaceId: string; readonly id: string; readonly kind: string; readonly isFocal: false };

interface Lookup {
  readonly batch: Batch<PartyLine>;
  readonly known: ReadonlyMap<string, KnownParty>;
  readonly held: ReadonlyMap<string, KnownParty>;
  readonly numbers: Numbers;
  /** Lines whose parties would come to belong to themselves. */
  readonly rings: ReadonlySet<number>;
  /** Ids of what earlier lines of the batch add, by reference. */
  readonly adding: Map<string, string>;
}

async function writeParties(batch: Batch<PartyLine>): Promise<Outcome> {
  const { em, ctx: { principal: { workspaceId } }, lines } = batch;
  const named = lines.flatMap(({ value: { reference, parent } }) => [reference, ...(parent == null ? [] : [parent])]);
  const known = await findParties(em, workspaceId, named);
  const own = lines.flatMap(({ value: { reference } }) => known.get(referenceKey(reference))?.id ?? []);
  const held = own.length === 0 ? new Map<string, KnownParty>() : await lockParties(em, workspaceId, own);
  const numbers = await findNumbers(em, workspaceId, lines, own);
  const rings = await findRings(em, workspaceId, lines, known);
  const plan: Plan = { added: [], references: [], changed: [], numbers: [], unchanged: 0, changedIds: new Set(), problems: [] };
  const lookup: Lookup = { batch, known, held, numbers, rings, adding: new Map() };
  for (const line of lines) planLine(plan, lookup, line);
  return carryOut(plan, batch);
}

function planLine(plan: Plan, lookup: Lookup, line: Numbered<PartyLine>): void {
  try {
    const known = lookup.known.get(referenceKey(line.value.reference));
    const party = known && lookup.held.get(known.id);
    if (lookup.rings.has(line.line)) throw new Refusal({ code: 'INVALID', message: partnerMessages.parentIsBelow, field: ['parent'] });
    if (party) planChange(plan, lookup, line.value, party);
    else planNew(plan, lookup, line.value);
  } catch (error) {
    plan.problems.push(...problemsOf(line.line, error));
  }
}

function planNew(plan: Plan, { adding, ...lookup }: Lookup, line: PartyLine): void {
  const { workspaceId } = lookup.batch.ctx.principal;
  const { name, timeZone, countryCode = null, website = null } = line.fields;
  for (const field of ['name', 'timeZone'] as const) {
    if (line.fields[field] === undefined) throw new Refusal({ code: 'REQUIRED', message: messages.required, field: [field] });
  }
  const kind = line.kind ?? 'ORGANIZATION';
  const parentId = line.parent == null ? null : parentOf({ adding, ...lookup }, line.parent);
  if (kind === 'DEPARTMENT' && parentId === null) throw atParent(departmentNeedsParent());
  const id = newId();
  const added = lookup.numbers.claim(id, line.identifiers);
  const names = Object.fromEntries(Object.entries(line.names).filter(([, text]) => text !== null)) as Record<string, string>;
  plan.added.push({ workspaceId, id, kind, name: name!, names, countryCode, timeZone: timeZone!, website, parentId, isFocal: false });
  plan.references.push({ workspaceId, id: newId(), partyId: id, ...line.reference });
  plan.numbers.push(...added.map((number) => ({ ...number, isNew: true })));
  adding.set(referenceKey(line.reference), id);
}

function planChange(plan: Plan, lookup: Lookup, line: PartyLine, party: KnownParty): void {
  if (line.kind !== null && line.kind !== party.kind) throw new Refusal({ code: 'INVALID', message: exchangeMessages.kindStays, field: ['kind'] });
  const { name, names, countryCode, timeZone, website, parentId } = party;
  const before: Fields = { name, names, countryCode, timeZone, website, parentId };
  const after: Fields = { ...before, ...line.fields, names: merged(names, line.names), parentId: newParent(lookup, line, party) };
  const added = lookup.numbers.claim(party.id, line.identifiers);
  const isChanged = !isDeepStrictEqual(before, after);
  if (isChanged) plan.changed.push({ party, fields: after });
  plan.numbers.push(...added.map((number) => ({ ...number, isNew: false })));
  if (isChanged || added.length > 0) plan.changedIds.add(party.id);
  else plan.unchanged += 1;
}

function newParent(lookup: Lookup, { parent }: PartyLine, party: KnownParty): string | null {
  if (parent === undefined) return party.parentId;
  if (parent === null) {
    if (party.kind === 'DEPARTMENT') throw atParent(departmentNeedsParent());
    return null;
  }
  if (party.isFocal) throw new Refusal({ code: 'INVALID', message: partnerMessages.focalHasNoParent, field: ['parent'] });
  return parentOf(lookup, parent);
}

function parentOf({ batch, known, adding }: Lookup, parent: Reference): string {
  const key = referenceKey(parent);
  const id = known.get(key)?.id ?? adding.get(key);
  if (id !== undefined) return id;
  // In a trial the party was never added; that it would be there is what counts.
  if (batch.isPromised(key)) return batch.ctx.principal.focalPartyId;
  throw partyUnknown('parent');
}

/** The shared check names the mutation's field. */
function atParent({ facts }: Refusal): Refusal {
  return new Refusal(...facts.map((fact) => ({ ...fact, field: ['parent'] })));
}

function merged(names: Readonly<Record<string, string>>, given: PartyLine['names']): Record<string, string> {
  const all = { ...names, ...given };
  return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null));
}

async function carryOut(plan: Plan, { em, ctx, record }: Batch<PartyLine>): Promise<Outcome> {
  const { workspaceId } = ctx.principal;
  await insertRows(em, 'Party', plan.added);
  await insertRows(em, 'ExternalReference', plan.references);
  const changes = plan.changed.map(({ party, fields }) => ({ workspaceId, id: party.id, ...fields }));
  await updateRows(em, 'Party', changes, ['name', 'names', 'countryCode', 'timeZone', 'website', 'parentId']);
  const numbers = plan.numbers.map(({ id, partyId, scheme, value }) => ({ workspaceId, id, partyId, scheme, value }));
  await insertRows(em, 'PartyIdentifier', numbers);
  for (const { party, fields } of plan.changed) record({ subjectType: 'Party', subjectId: party.id, changes: differences(party, fields) });
  for (const { id, partyId, scheme, value } of plan.numbers.filter(({ isNew }) => !isNew)) {
    record({ subjectType: 'PartyIdentifier', subjectId: id, ownerId: partyId, changes: { partyId: { after: partyId }, scheme: { after: scheme }, value: { after: value } } });
  }
  return {
    created: plan.added.length, changed: plan.changedIds.size, unchanged: plan.unchanged, problems: plan.problems,
    written: [...plan.added, ...plan.references, ...changes, ...numbers],
  };
}

function differences(party: KnownParty, fields: Fields): Record<string, { before: unknown; after: unknown }> {
  const names = (Object.keys(fields) as (keyof Fields)[]).filter((name) => !isDeepStrictEqual(party[name], fields[name]));
  return Object.fromEntries(names.map((name) => [name, { before: party[name], after: fields[name] }]));
}
