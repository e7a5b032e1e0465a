import { Refusal } from '../../../platform/errors/refusal.ts';
import { requiredText, textOf } from '../../../platform/text.ts';
import { authorize } from '../../../platform/writes/lock.ts';
import { type HeldLevels, holdLevels, refuseEnded } from '../../../vmi/levels/held-levels.ts';
import { levelsOf } from '../../../vmi/levels/levels-of.ts';
import type { PositionLevelsInput } from '../../../vmi/levels/levels.input.ts';
import { setParametersRule } from '../../../vmi/levels/levels.policy.ts';
import { type LevelChange, writeLevels } from '../../../vmi/levels/write-levels.ts';
import { replenishmentMethods } from '../../../vmi/positions/position.entity.ts';
import { exchangeMessages } from '../../exchange.messages.ts';
import type { Batch, CheckedLine, ImportDefinition, Outcome } from '../import-definition.ts';
import { choiceOf, decimalOf, type LineReader, type Problem, problemsOf } from '../line.ts';

interface ParametersLine {
  readonly agreement: string;
  readonly sku: string;
  /** GLN or name of the place; null where the item is kept at one place only. */
  readonly location: string | null;
  readonly levels: PositionLevelsInput;
}

const exact = ['minimum', 'maximum', 'reorderPoint', 'orderQuantity', 'baseStock'] as const;
const numbers = ['minimumDays', 'targetDays', 'leadTimeFactor', 'variabilityFactor', 'leadTimeDays', 'leadTimeDeviation'] as const;

/** Levels of positions by agreement, item and place, for agreements in which the firm sets them. */
export const positionParametersImport: ImportDefinition<ParametersLine> = {
  kind: 'POSITION_PARAMETERS',
  fields: [
    { name: 'agreement', isRequired: true, description: 'Number of the agreement.', synonyms: ['agreementnumber', 'contract', '協議', '协议', '協議編號', '协议编号'] },
    { name: 'sku', isRequired: true, description: 'The firm’s number of the item.', synonyms: ['item', 'itemnumber', 'itemno', 'partnumber', 'material', '料號', '料号', '品號', '品号'] },
    { name: 'location', description: 'GLN or name of the place; blank where the item is kept at one place only.', synonyms: ['place', 'gln', 'store', 'warehouse', 'site', '地點', '地点', '倉庫', '仓库'] },
    { name: 'method', isRequired: true, description: `One of ${replenishmentMethods.join(', ')}.`, synonyms: ['policy', '方法'] },
    { name: 'minimum', description: 'MIN_MAX: the level that triggers.', synonyms: ['min', '最低量'] },
    { name: 'maximum', description: 'MIN_MAX: up to where it is filled.', synonyms: ['max', '最高量'] },
    { name: 'reorderPoint', description: 'REORDER_POINT: the level that triggers.', synonyms: ['rop', '再訂購點', '再订货点'] },
    { name: 'orderQuantity', description: 'REORDER_POINT: what is ordered at a time.', synonyms: ['lotsize', '訂購量', '订购量'] },
    { name: 'baseStock', description: 'BASE_STOCK: up to where it is filled.', synonyms: ['basestocklevel', '基準庫存', '基准库存'] },
    { name: 'minimumDays', description: 'DAYS_OF_SUPPLY: the days that trigger.', synonyms: ['mindays'] },
    { name: 'targetDays', description: 'DAYS_OF_SUPPLY: the days up to which it is filled.', synonyms: ['maxdays'] },
    { name: 'leadTimeFactor', description: 'BUFFER_ZONES: lead time factor.', synonyms: ['ltf'] },
    { name: 'variabilityFactor', description: 'BUFFER_ZONES: variability factor.', synonyms: ['vf'] },
    { name: 'leadTimeDays', description: 'Days from order to receipt; as they are where blank.', synonyms: ['leadtime', '前置時間', '交期', '提前期'] },
    { name: 'leadTimeDeviation', description: 'Standard deviation of those days.', synonyms: ['leadtimesigma'] },
  ],
  check: checkLine,
  keyOf: ({ agreement, sku, location }) => JSON.stringify([agreement, sku, location]),
  write: writeParameters,
};

function checkLine({ reader }: CheckedLine): ParametersLine {
  const method = reader.read('method', (cell, path) => choiceOf(replenishmentMethods)(requiredText(cell, path, 40), path));
  return {
    agreement: reader.read('agreement', (cell, path) => requiredText(cell, path, 40)) ?? '', sku: reader.read('sku', (cell, path) => requiredText(cell, path, 60)) ?? '',
    location: reader.read('location', (cell, path) => textOf(cell, path, { max: 200 })) ?? null,
    levels: { method: method ?? 'MIN_MAX', ...numbersIn(reader) },
  };
}

function numbersIn(reader: LineReader): Omit<PositionLevelsInput, 'method'> {
  const read = (name: string) => reader.read(name, decimalOf) ?? null;
  return Object.fromEntries([...exact.map((name) => [name, read(name)]), ...numbers.map((name) => [name, asNumber(read(name))])]) as Omit<PositionLevelsInput, 'method'>;
}

function asNumber(value: string | null): number | null {
  return value === null ? null : Number(value);
}

async function writeParameters({ em, ctx, record, lines }: Batch<ParametersLine>): Promise<Outcome> {
  const { workspaceId } = ctx.principal;
  const ids = await findPositions(em, workspaceId, lines.map(({ value }) => value));
  const held = await holdLevels(em, workspaceId, [...new Set(ids.flat())]);
  const [changes, problems]: [Map<string, LevelChange>, Problem[]] = [new Map(), []];
  for (const [index, { line, value }] of lines.entries()) {
    try {
      const before = onlyOne(ids[index]!, held);
      if (changes.has(before.id)) throw new Refusal({ code: 'DUPLICATE', message: exchangeMessages.positionTwice, field: ['location'] });
      refuseEnded(before, ['location']);
      authorize(ctx, setParametersRule, before, ['agreement']);
      changes.set(before.id, { before, after: levelsOf(value.levels, [], before) });
    } catch (error) {
      problems.push(...problemsOf(line, error));
    }
  }
  const { changedCount, unchangedCount } = await writeLevels({ em, ctx, record }, [...changes.values()], { source: 'IMPORT', reason: null });
  return { created: 0, changed: changedCount, unchanged: unchangedCount, problems, written: [...changes.values()].map(({ before, after }) => ({ id: before.id, ...after })) };
}

function onlyOne(ids: readonly string[], held: ReadonlyMap<string, HeldLevels>): HeldLevels {
  const [before, ...others] = ids.flatMap((id) => held.get(id) ?? []);
  if (before === undefined) throw new Refusal({ code: 'NOT_FOUND', message: exchangeMessages.positionUnknown, field: ['location'] });
  if (others.length > 0) throw new Refusal({ code: 'INVALID', message: exchangeMessages.positionUnclear, field: ['location'] });
  return before;
}

/** The positions that each line could mean, in the lines' order. */
async function findPositions(em: Batch<ParametersLine>['em'], workspaceId: string, lines: readonly ParametersLine[]): Promise<string[][]> {
  const rows = await em.execute<{ place: number; ids: string[] }[]>(
    `select w.place, json_agg(p.id order by p.id) as ids
     from json_to_recordset(?::json) w(place integer, agreement text, sku text, location text)
       join vmi_agreement a on a.workspace_id = ?::uuid and a.number = w.agreement
       join item i on i.workspace_id = a.workspace_id and i.sku = w.sku
       join stock_position p on p.workspace_id = a.workspace_id and p.agreement_id = a.id and p.item_id = i.id
       join location l on l.workspace_id = p.workspace_id and l.id = p.location_id and (w.location is null or l.gln = w.location or l.name = w.location)
     group by w.place`,
    [JSON.stringify(lines.map(({ agreement, sku, location }, place) => ({ place, agreement, sku, location }))), workspaceId],
  );
  const found = new Map(rows.map(({ place, ids }) => [place, ids]));
  return lines.map((_, place) => found.get(place) ?? []);
}
