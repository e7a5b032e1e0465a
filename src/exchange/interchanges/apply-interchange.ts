import type { Write } from '../../platform/writes/write.ts';
import { loadCatalogue } from '../../vmi/activity/code-catalogue.ts';
import { VmiAgreementEntity, type VmiAgreementRecord } from '../../vmi/agreements/agreement.entity.ts';
import { readActivity } from '../x12/activity/read-activity.ts';
import { setVerdict } from '../x12/activity/read-reports.ts';
import type { FunctionalGroup, Interchange, TransactionSet } from '../x12/envelope.ts';
import { addFinding, type Finding, type Findings, type Verdict, verdictOf } from '../x12/findings.ts';
import { acknowledgmentOf } from './acknowledgment-of.ts';
import { applyWaiting, batchOfLines, closeSet, type OpenSet, type ReportingGround } from './apply-set.ts';
import { bytesOf } from './interchange-bytes.ts';
import type { InterchangeRecord, KeptFinding, KeptSet } from './interchange.entity.ts';
import { partnerOfInterchange } from './partner-of-interchange.ts';
import { reportedLines } from './reported-lines.ts';

/**
 * Reads a stored interchange twice: first whether it, its groups and its transaction sets are whole, and then what those that are say, which is applied.
 * What is not whole is held; a test moves nothing. The caller holds the record.
 */
export async function applyInterchange(tx: Write, record: InterchangeRecord): Promise<void> {
  const { interchange, refused } = await readWhole(tx, record);
  if (interchange === null) {
    Object.assign(record, { state: 'QUARANTINED', verdict: 'QUARANTINED', findings: refused.map((finding) => keptOf(finding, null)) });
    return;
  }
  const ground = await groundOf(tx, record, interchange);
  const applied = ground === null || record.isTest ? new Set<string>() : await applySets(tx, ground, interchange);
  const sets = setsOf(interchange, (key) => applied.has(key) || wasApplied(record, key));
  const verdict = verdictOf(...findingsIn(interchange).map(({ findings }) => findings));
  const isHeld = verdict === 'QUARANTINED' || refused.length > 0;
  Object.assign(record, {
    state: isHeld ? 'QUARANTINED' : record.isTest ? 'VALIDATED' : 'APPLIED', verdict: isHeld ? 'QUARANTINED' : verdict, sets,
    findings: [...findingsIn(interchange).flatMap(({ set, findings: { kept } }) => kept.map((finding) => keptOf(finding, set))), ...refused.map((finding) => keptOf(finding, null))].slice(0, mostFindings),
    ...(record.acknowledgment == null && (await acknowledgmentOf(tx, record, interchange))),
  });
}

const mostFindings = 500;

interface Whole {
  /** Null where no header could be read. */
  readonly interchange: Interchange | null;
  /** What stands outside. */
  readonly refused: readonly Finding[];
}

async function readWhole({ em }: Write, { workspaceId, id }: InterchangeRecord): Promise<Whole> {
  let interchange: Interchange | null = null;
  const refused: Finding[] = [];
  for await (const events of readActivity(bytesOf(em, 'interchange', { workspaceId, id }))) {
    for (const event of events) {
      if (event.kind === 'INTERCHANGE') interchange ??= event.interchange;
      if (event.kind === 'REFUSED') refused.push(event.finding);
    }
  }
  return { interchange, refused };
}

/** Who reports under what. Where that cannot be told the interchange is held, in words that tell nothing of others. */
async function groundOf(tx: Write, record: InterchangeRecord, interchange: Interchange): Promise<ReportingGround | null> {
  const { em } = tx;
  const partner = await partnerOfInterchange(tx, record, interchange);
  if (partner === null) return hold(interchange, 'SENDER_UNKNOWN', interchange.sender.id);
  Object.assign(record, { partyId: partner.partyId, isSenderKnown: true });
  const agreements = await agreementsWith(tx, partner.partyId);
  if (agreements.length === 0) return hold(interchange, 'AGREEMENT_UNKNOWN', null);
  const catalogue = await loadCatalogue(em, record.workspaceId, agreements.map(({ id }) => id));
  return { interchange: record, agreements, catalogue, reportedBySide: partner.reportedBySide };
}

function hold(interchange: Interchange, code: 'SENDER_UNKNOWN' | 'AGREEMENT_UNKNOWN', value: string | null): null {
  addFinding(interchange.findings, code, { segment: null, ...(value !== null && { value }) });
  return null;
}

/** Agreements with a partner under which is reported, by number. */
async function agreementsWith({ em, ctx: { principal: { workspaceId }, now } }: Write, partnerId: string): Promise<VmiAgreementRecord[]> {
  const rows = await em.execute<{ id: string }[]>(
    `select a.id from vmi_agreement a join relationship r on r.workspace_id = a.workspace_id and r.id = a.relationship_id
     where a.workspace_id = ? and r.partner_id = ? and a.status in ('ACTIVE','SUSPENDED') and exists (select from vmi_agreement_version v where v.workspace_id = a.workspace_id and v.agreement_id = a.id
       and v.status = 'SIGNED' and v.valid_from <= ?::date and (v.valid_until is null or v.valid_until >= ?::date))`,
    [workspaceId, partnerId, now.toISOString().slice(0, 10), now.toISOString().slice(0, 10)],
  );
  return em.find(VmiAgreementEntity, { workspaceId, id: { $in: rows.map(({ id }) => id) } }, { orderBy: { number: 'asc' } });
}

/** Applies the transaction sets that are whole, and were not applied before. Returns their keys. */
async function applySets(tx: Write, ground: ReportingGround, interchange: Interchange): Promise<Set<string>> {
  const { workspaceId, id } = ground.interchange;
  const wanted = new Set(setsOf(interchange, () => false).filter((set) => set.verdict !== 'QUARANTINED' && !wasApplied(ground.interchange, keyOf(set))).map(keyOf));
  const applied = new Set<string>();
  let open: OpenSet | null = null;
  for await (const events of readActivity(bytesOf(tx.em, 'interchange', { workspaceId, id }))) {
    for (const event of events) {
      if (event.kind === 'REPORT') {
        const key = keyOf({ group: event.group.control, control: event.set.control });
        open = wanted.has(key) ? { report: event.report, reference: `${interchange.control}/${key}`.slice(0, 100), waiting: [], reports: new Map() } : null;
        if (open !== null) applied.add(key);
      } else if (event.kind === 'LINE' && open !== null) open.waiting.push(...reportedLines(open.report, event.line));
      else if (event.kind === 'SET_END' && open !== null) {
        await closeSet(tx, ground, open);
        open = null;
      }
      if (open !== null && open.waiting.length >= batchOfLines) await applyWaiting(tx, ground, open);
    }
  }
  return applied;
}

function setsOf(interchange: Interchange, isApplied: (key: string) => boolean): KeptSet[] {
  return interchange.groups.flatMap((group) => group.sets.map((set) => keptSet(interchange, group, set, isApplied)));
}

function keptSet(interchange: Interchange, group: FunctionalGroup, set: TransactionSet, isApplied: (key: string) => boolean): KeptSet {
  const verdict: Verdict = setVerdict(set, group, interchange);
  const key = keyOf({ group: group.control, control: set.control });
  return { group: clean(group.control.slice(0, 40)), control: clean(set.control.slice(0, 40)), code: clean(set.code.slice(0, 10)), verdict, isApplied: isApplied(key) };
}

function wasApplied({ sets }: InterchangeRecord, key: string): boolean {
  return sets.some((set) => set.isApplied && keyOf(set) === key);
}

/** A set's control number is its own within the group. */
function keyOf({ group, control }: { group: string; control: string }): string {
  return `${group}/${control}`;
}

function findingsIn(interchange: Interchange): { set: string | null; findings: Findings }[] {
  const ofGroups = interchange.groups.flatMap((group) => [{ set: null, findings: group.findings }, ...group.sets.map(({ control, findings }) => ({ set: control, findings }))]);
  return [{ set: null, findings: interchange.findings }, ...ofGroups];
}

/** A finding as it can be stored and shown. */
function keptOf({ segment, value, ...finding }: Finding, set: string | null): KeptFinding {
  return { ...finding, set: set === null ? null : clean(set), value: value === null ? null : clean(value), segment: segment === null ? null : { ...segment, id: clean(segment.id), text: clean(segment.text) } };
}

/** PostgreSQL holds neither NUL nor half a surrogate pair. */
function clean(text: string): string {
  return text.replaceAll('\0', '␀').toWellFormed();
}
