import type { EntityManager } from '@mikro-orm/postgresql';
import { gs1CheckDigit, isGln } from '../../domain/gln.ts';
import type { ReportedCode } from './reported-line.ts';

/** An item of an agreement that a code names. */
export interface NamedItem {
  readonly agreementId: string;
  readonly itemId: string;
  /** Base units in each of what is named. */
  readonly each: string;
}

export interface NamedPlace {
  readonly agreementId: string;
  readonly locationId: string;
}

/** What the codes of items and places stand for under some agreements of one partner. */
export interface CodeCatalogue {
  readonly items: ReadonlyMap<string, readonly NamedItem[]>;
  readonly places: ReadonlyMap<string, readonly NamedPlace[]>;
}

/** Reads everything that items and places of the agreements go by, in three statements. */
export async function loadCatalogue(em: EntityManager, workspaceId: string, agreementIds: readonly string[]): Promise<CodeCatalogue> {
  const values = [workspaceId, JSON.stringify(agreementIds)];
  const items = new Map<string, NamedItem[]>();
  for (const { gtins, numbers, ...item } of await em.execute<ItemRow[]>(itemRows, values)) {
    for (const [gtin, each] of Object.entries(gtins)) add(items, `GTIN ${gtin}`, { ...item, each });
    for (const [kind, number] of Object.entries(numbers)) if (number !== null) add(items, `${kind} ${number}`, { ...item, each: '1' });
  }
  const places = new Map<string, NamedPlace[]>();
  for (const { gln, ...place } of await em.execute<(NamedPlace & { gln: string })[]>(placeRows, values)) add(places, `GLN ${gln}`, place);
  for (const { code, itemId, locationId, agreementId } of await em.execute<CodeRow[]>(codeRows, values)) {
    if (itemId !== null) add(items, `MAPPED ${code}`, { agreementId, itemId, each: '1' });
    if (locationId !== null) add(places, `MAPPED ${code}`, { agreementId, locationId });
  }
  return { items, places };
}

/**
 * The items that codes name: by what people have said of a code, then by GTIN, then by the number of either side. More than one is no answer
 * within an agreement.
 */
export function itemsNamed({ items }: CodeCatalogue, codes: readonly ReportedCode[]): readonly NamedItem[] {
  const keys = [...codes.map(({ value }) => `MAPPED ${value}`), ...codes.flatMap(gtinKeys), ...codes.flatMap(numberKeys)];
  return keys.map((key) => items.get(key) ?? []).find((found) => found.length > 0) ?? [];
}

export function placesNamed({ places }: CodeCatalogue, { value }: ReportedCode): readonly NamedPlace[] {
  return places.get(`MAPPED ${value}`) ?? (isGln(value) ? places.get(`GLN ${value}`) : undefined) ?? [];
}

interface ItemRow {
  readonly agreementId: string;
  readonly itemId: string;
  readonly gtins: Readonly<Record<string, string>>;
  readonly numbers: Readonly<Record<'SKU' | 'VENDOR' | 'BUYER', string | null>>;
}

interface CodeRow {
  readonly agreementId: string;
  readonly code: string;
  readonly itemId: string | null;
  readonly locationId: string | null;
}

const ofAgreements = 'workspace_id = ? and agreement_id in (select value::uuid from json_array_elements_text(?::json))';

/** The firm's own number of an item is also the number that its side of the agreement has for it. */
const itemRows = `select i.agreement_id as "agreementId", i.item_id as "itemId",
    coalesce((select json_object_agg(g.gtin, g.each) from (select t.gtin, '1' as each where t.gtin is not null
      union all select u.gtin, trim_scale(u.factor)::text from item_unit u where u.workspace_id = i.workspace_id and u.item_id = i.item_id and u.gtin is not null) g), '{}') as gtins,
    json_build_object('SKU', t.sku, 'VENDOR', coalesce(i.vendor_item_number, case when a.vendor_side = 'FOCAL' then t.sku end),
      'BUYER', coalesce(i.buyer_item_number, case when a.vendor_side = 'PARTNER' then t.sku end)) as numbers
  from (select * from vmi_agreement_item where ${ofAgreements}) i join vmi_agreement a on a.workspace_id = i.workspace_id and a.id = i.agreement_id
  join item t on t.workspace_id = i.workspace_id and t.id = i.item_id`;

const placeRows = `select p.agreement_id as "agreementId", p.location_id as "locationId", l.gln
  from (select distinct workspace_id, agreement_id, location_id from stock_position where ${ofAgreements} and ended_on is null) p
  join location l on l.workspace_id = p.workspace_id and l.id = p.location_id where l.gln is not null`;

const codeRows = `select agreement_id as "agreementId", code, item_id as "itemId", location_id as "locationId" from activity_code where ${ofAgreements}`;

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}

const gtinQualifiers = new Set(['UP', 'UK', 'EN', 'UI', '']);
const vendorQualifiers = new Set(['VN', 'VP', 'VC', '']);
const buyerQualifiers = new Set(['IN', 'CB', 'BP', '']);

/** GTINs compare as 14 digits. A UPC may be sent without its check digit (UI). */
function gtinKeys({ qualifier, value }: ReportedCode): string[] {
  if (!gtinQualifiers.has(qualifier) || !/^(\d{8}|\d{11,14})$/.test(value)) return [];
  if (value.length === 11) return qualifier === 'UI' ? [`GTIN 00${value}${gs1CheckDigit(value)}`] : [];
  return [`GTIN ${value.padStart(14, '0')}`];
}

function numberKeys({ qualifier, value }: ReportedCode): string[] {
  return [
    ...(vendorQualifiers.has(qualifier) ? [`VENDOR ${value}`] : []), ...(buyerQualifiers.has(qualifier) ? [`BUYER ${value}`] : []), ...(qualifier === '' ? [`SKU ${value}`] : []),
  ];
}
