import { createHash } from 'node:crypto';
import type { ReportFacts } from '../../seeds/delivery-facts.ts';
import { InterchangeEntity } from '../exchange/interchanges/interchange.entity.ts';
import type { Write } from '../platform/writes/write.ts';
import { ActivityCodeEntity, ActivityReportEntity } from '../vmi/activity/activity.entity.ts';
import { insertObservations } from '../vmi/activity/insert-observations.ts';
import { storedUnits } from '../domain/units.ts';
import { countMovements } from '../vmi/stock/movements.ts';
import { postStock, type StockMovement } from '../vmi/stock/post-stock.ts';
import { dayIn, momentIn } from './seed-days.ts';
import { type SeedLayer, seededPosition, type SeededPosition } from './seed-layer.ts';

/** Lays out what was told of stock, some of it by interchanges that stand beside it byte for byte. */
export async function seedReports(layer: SeedLayer, tx: Write, reports: readonly ReportFacts[]): Promise<void> {
  const movements: StockMovement[] = [];
  for (const facts of reports) {
    const seeded = seededPosition(layer, facts.position);
    if (facts.interchange !== undefined) await addInterchange(layer, facts, { ...facts.interchange, seeded });
    await addReport(layer, facts, seeded);
    movements.push(...await countOf(layer, facts, seeded));
  }
  await postStock(tx, movements);
}

async function addReport({ em, workspaceId, idOf }: SeedLayer, { key, position, by, side, on, onHand, interchange }: ReportFacts, { of }: SeededPosition): Promise<void> {
  const [reportId, reportedAt, day] = [idOf('activity-report', key), momentIn(on), dayIn(on)];
  em.create(ActivityReportEntity, {
    ...of, id: reportId, source: interchange === undefined ? 'DIRECT' : 'X12', interchangeId: interchange === undefined ? null : idOf('interchange', key), reference: interchange === undefined ? null : `${controlOf(interchange)}/${interchange.control}/0001`,
    feedMode: 'DELTA', isCorrection: false, state: 'APPLIED', reportedBy: idOf('user', by), reportedBySide: side, reportedAt, firstDay: day, lastDay: day, lineCount: 1, appliedCount: 1, unchangedCount: 0, historyCount: 0,
    unmappedCount: 0, heldCount: 0, missingCount: null, discardedBy: null, discardedAt: null, discardReason: null,
  } as never);
  await em.flush();
  await insertObservations(em, workspaceId, { ...of, reportId }, [{
    id: idOf('activity-observation', key), line: 1, positionId: idOf('position', position), itemCodes: interchange === undefined ? [] : [{ qualifier: 'VN', value: interchange.itemCode }],
    locationCode: interchange === undefined ? null : { qualifier: '92', value: interchange.locationCode }, code: interchange === undefined ? 'ON_HAND_GROSS' : 'QA', metric: 'ON_HAND_GROSS', measure: 'ON_HAND', quantity: String(onHand), unit: null,
    units: String(onHand), periodFrom: day, day, observedAt: reportedAt.toISOString(), effect: 'APPLIED', heldFor: null, supersedesId: null,
  } as never]);
}

/** By as many as the ledger was off. */
async function countOf({ em, workspaceId, idOf }: SeedLayer, { key, position, on, onHand }: ReportFacts, { item, of }: SeededPosition): Promise<StockMovement[]> {
  const positionId = idOf('position', position);
  const [row] = await em.execute<{ recorded: string }[]>('select on_hand::text as recorded from stock_position where workspace_id = ? and id = ?', [workspaceId, positionId]);
  const subject = { ...of, positionId, ownershipRule: 'RECEIPT', unitPrice: String(item.unitPrice) } as const;
  const counted = countMovements(subject, storedUnits(String(onHand)), { recorded: storedUnits(row!.recorded), vendorOwned: 0n }, { source: { type: 'ActivityObservation', id: idOf('activity-observation', key), key: 'count' }, occurredAt: momentIn(on) });
  return counted.map((movement) => ({ ...movement, id: idOf('stock-entry', `${key}/COUNT/${movement.bucket}`) }));
}

type Sent = NonNullable<ReportFacts['interchange']> & { readonly seeded: SeededPosition };

const controlOf = ({ control }: { readonly control: number }) => String(control).padStart(9, '0');

async function addInterchange({ em, world, workspaceId, idOf }: SeedLayer, facts: ReportFacts, sent: Sent): Promise<void> {
  const { seeded: { agreement, item, position, of }, sender, receiver, itemCode, locationCode } = sent;
  const { key, by, side, on } = facts;
  const [id, receivedAt, setBy] = [idOf('interchange', key), momentIn(on), idOf('user', by)];
  const bytes = Buffer.from(interchangeOf(facts, sent));
  const { partner } = world.relationships.find((relationship) => relationship.key === agreement.relationship)!;
  em.create(InterchangeEntity, {
    workspaceId, id, partyId: idOf('party', partner), submittedBy: setBy, submittedKind: 'USER', submittedBySide: side, receivedAt, fileName: `${sender.toLowerCase()}-${sent.control}.edi`, byteSize: bytes.byteLength,
    sha256: createHash('sha256').update(bytes).digest('hex'), senderQualifier: 'ZZ', sender, receiverQualifier: 'ZZ', receiver, control: controlOf(sent), isTest: false, isSenderKnown: true, state: 'APPLIED', verdict: 'CLEAN', findings: [],
    sets: [{ group: String(sent.control), control: '0001', code: '852', verdict: 'CLEAN', isApplied: true }], acknowledgment: null, acknowledgmentControl: null, discardedBy: null, discardedAt: null, discardReason: null,
  } as never);
  await em.flush();
  await em.execute('insert into interchange_chunk (workspace_id, interchange_id, number, bytes) values (?, ?, ?, ?)', [workspaceId, id, 0, bytes], 'run');
  const known = { ...of, setBy, setBySide: side };
  em.create(ActivityCodeEntity, { ...known, id: idOf('activity-code', `${key}/item`), kind: 'ITEM', code: itemCode, itemId: idOf('item', item.item), locationId: null } as never);
  em.create(ActivityCodeEntity, { ...known, id: idOf('activity-code', `${key}/place`), kind: 'LOCATION', code: locationCode, itemId: null, locationId: idOf('location', position.location) } as never);
  await em.flush();
}

/** One 852 with one count. */
function interchangeOf({ on, onHand }: ReportFacts, { sender, receiver, control, itemCode, locationCode }: Sent): string {
  const day = dayIn(on).replaceAll('-', '');
  const set = ['ST*852*0001', `XQ*H*${day}`, `N1*RL**92*${locationCode}`, `LIN**VN*${itemCode}`, `ZA*QA*${onHand}*EA`, 'SE*6*0001'];
  const header = `ISA*00*          *00*          *ZZ*${sender.padEnd(15)}*ZZ*${receiver.padEnd(15)}*${day.slice(2)}*0900*U*00401*${controlOf({ control })}*0*P*>`;
  const group = [`GS*PD*${sender}*${receiver}*${day}*0900*${control}*X*004010`, ...set, `GE*1*${control}`];
  return [header, ...group, `IEA*1*${controlOf({ control })}`].map((segment) => `${segment}~\n`).join('');
}
