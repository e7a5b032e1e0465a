import { isDeepStrictEqual } from 'node:util';
import { languageOf } from '../../../partners/checked-values.ts';
import { Refusal } from '../../../platform/errors/refusal.ts';
import { newId } from '../../../platform/ids.ts';
import { messages } from '../../../platform/messages.ts';
import { requiredText, textOf } from '../../../platform/text.ts';
import type { ItemRecord } from '../../../vmi/items/item.entity.ts';
import { gtinOf, unitOf } from '../../../vmi/items/item-fields.ts';
import { itemMessages } from '../../../vmi/items/items.messages.ts';
import type { Batch, CheckedLine, ImportDefinition, Numbered, Outcome } from '../import-definition.ts';
import { dayOf, type LineReader, type Problem, problemsOf } from '../line.ts';
import { insertRows, updateRows } from '../rows.ts';

/** What imports change of an item; its base unit never changes. */
const changing = ['name', 'names', 'gtin', 'category', 'discontinuedOn'] as const;
type Current = Pick<ItemRecord, 'id' | 'sku' | 'baseUnit' | (typeof changing)[number]>;

interface ItemLine {
  readonly sku: string;
  readonly facts: Partial<Omit<Current, 'id' | 'sku' | 'names'>>;
  /** Names by language; null where there is to be none. */
  readonly names: Readonly<Record<string, string | null>>;
}

const translated = /^name[.:_ ]([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)$/;

/** Items by their number: new ones are added, known ones that differ are changed. */
export const itemsImport: ImportDefinition<ItemLine> = {
  kind: 'ITEMS',
  fields: [
    { name: 'sku', isRequired: true, description: 'The firm’s number of the item.', synonyms: ['item', 'itemnumber', 'itemno', 'partnumber', 'material', '料號', '料号', '品號', '品号', '物料編號', '物料编号'] },
    { name: 'name', description: 'Its own name; required for a new one.', synonyms: ['itemname', 'description', '品名', '名稱', '名称'] },
    { name: 'gtin', description: 'GS1 Global Trade Item Number of 8, 12, 13 or 14 digits.', synonyms: ['ean', 'upc', 'barcode', '條碼', '条码'] },
    { name: 'baseUnit', description: 'Unit of its quantities, a code of UN/ECE Recommendation 20; C62 where blank. It never changes.', synonyms: ['unit', 'uom', '單位', '单位'] },
    { name: 'category', description: 'What it belongs to.', synonyms: ['group', 'itemgroup', '類別', '类别'] },
    { name: 'discontinuedOn', description: 'Since when it is no longer supplied.', synonyms: ['discontinued', 'endofsale', '停售日'] },
  ],
  isField: (name) => translated.test(name),
  check: checkLine,
  keyOf: ({ sku }) => sku,
  write: writeItems,
};

function checkLine({ cells, reader }: CheckedLine): ItemLine {
  const facts = {
    name: reader.read('name', (cell, path) => requiredText(cell, path, 200)), gtin: reader.read('gtin', gtinOf), baseUnit: reader.read('baseUnit', (cell, path) => (cell === null ? undefined : unitOf(cell, path))),
    category: reader.read('category', (cell, path) => textOf(cell, path, { max: 100 })), discontinuedOn: reader.read('discontinuedOn', dayOf),
  };
  const given = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
  return { sku: reader.read('sku', (cell, path) => requiredText(cell, path, 60)) ?? '', facts: given, names: namesIn([...cells.keys()], reader) };
}

function namesIn(fields: readonly string[], reader: LineReader): Record<string, string | null> {
  return Object.fromEntries(fields.flatMap((field) => {
    const tag = translated.exec(field)?.[1];
    const name = tag === undefined ? undefined : reader.read(field, (cell, path) => [languageOf(tag, path), textOf(cell, path, { max: 200 })] as const);
    return name === undefined ? [] : [name];
  }));
}

async function writeItems(batch: Batch<ItemLine>): Promise<Outcome> {
  const { em, ctx: { principal: { workspaceId } }, lines } = batch;
  const { bySku, byGtin } = await lockCurrent(batch);
  const [added, changed, problems]: [object[], { before: Current; after: Current }[], Problem[]] = [[], [], []];
  for (const line of lines) {
    try {
      const before = bySku.get(line.value.sku);
      const after = before === undefined ? newItem(line) : changedItem(before, line);
      refuseTaken(byGtin, after);
      if (before === undefined) added.push({ ...after, workspaceId });
      else if (!isDeepStrictEqual(before, after)) changed.push({ before, after });
    } catch (error) {
      problems.push(...problemsOf(line.line, error));
    }
  }
  const changes = changed.map(({ after }) => ({ ...after, workspaceId }));
  await insertRows(em, 'Item', added as never);
  await updateRows(em, 'Item', changes, changing);
  for (const { before, after } of changed) batch.record({ subjectType: 'Item', subjectId: before.id, changes: differences(before, after) });
  return { created: added.length, changed: changed.length, unchanged: lines.length - added.length - changed.length - problems.length, problems, written: [...added, ...changes] };
}

function newItem({ value: { sku, facts, names } }: Numbered<ItemLine>): Current {
  if (facts.name === undefined) throw new Refusal({ code: 'REQUIRED', message: messages.required, field: ['name'] });
  return { id: newId(), sku, baseUnit: 'C62', gtin: null, category: null, discontinuedOn: null, ...facts, name: facts.name, names: withNames({}, names) };
}

function changedItem(before: Current, { value: { facts: { baseUnit, ...facts }, names } }: Numbered<ItemLine>): Current {
  if (baseUnit !== undefined && baseUnit !== before.baseUnit) throw new Refusal({ code: 'INVALID', message: itemMessages.baseUnitStays, field: ['baseUnit'] });
  return { ...before, ...facts, names: withNames(before.names, names) };
}

function withNames(before: Current['names'], names: ItemLine['names']): Current['names'] {
  return Object.fromEntries(Object.entries({ ...before, ...names }).filter((entry): entry is [string, string] => entry[1] !== null));
}

/** A GTIN is on one item or pack, whichever line comes first. */
function refuseTaken(byGtin: Map<string, string>, { gtin, sku }: Current): void {
  if (gtin == null) return;
  const holder = byGtin.get(gtin) ?? sku;
  if (holder !== sku) throw new Refusal({ code: 'DUPLICATE', message: itemMessages.gtinTaken, field: ['gtin'] });
  byGtin.set(gtin, sku);
}

interface Known {
  readonly bySku: ReadonlyMap<string, Current>;
  /** The number of the item that carries a GTIN; of a pack, none that a line could have. */
  readonly byGtin: Map<string, string>;
}

async function lockCurrent({ em, ctx: { principal: { workspaceId } }, lines }: Batch<ItemLine>): Promise<Known> {
  const current = await em.execute<Current[]>(
    `select i.id, i.sku, i.base_unit as "baseUnit", i.name, i.names, i.gtin, i.category, i.discontinued_on::text as "discontinuedOn" from item i
     where i.workspace_id = ? and i.sku in (select json_array_elements_text(?::json)) order by i.id for no key update`,
    [workspaceId, JSON.stringify(lines.map(({ value }) => value.sku))],
  );
  const gtins = JSON.stringify(lines.flatMap(({ value }) => value.facts.gtin ?? []));
  const taken = await em.execute<{ gtin: string; sku: string }[]>(
    `with gtins as (select json_array_elements_text(?::json) as gtin), asked as (select ?::uuid as workspace)
     select i.gtin, i.sku from item i join asked on asked.workspace = i.workspace_id where i.gtin in (select gtin from gtins)
     union all select u.gtin, '' from item_unit u join asked on asked.workspace = u.workspace_id where u.gtin in (select gtin from gtins)`,
    [gtins, workspaceId],
  );
  return { bySku: new Map(current.map((item) => [item.sku, item])), byGtin: new Map(taken.map(({ gtin, sku }) => [gtin, sku])) };
}

function differences(before: Current, after: Current): Record<string, { before: unknown; after: unknown }> {
  return Object.fromEntries(changing.filter((name) => !isDeepStrictEqual(before[name], after[name])).map((name) => [name, { before: before[name], after: after[name] }]));
}
