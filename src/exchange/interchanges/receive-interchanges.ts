import { createHash } from 'node:crypto';
import { Refusal } from '../../platform/errors/refusal.ts';
import { newId } from '../../platform/ids.ts';
import type { Write } from '../../platform/writes/write.ts';
import { sideOf } from '../../trust/sides.ts';
import { readEnvelopes } from '../x12/read-envelopes.ts';
import type { Interchange } from '../x12/envelope.ts';
import { keepBytes, partOfFile } from './interchange-bytes.ts';
import { InterchangeEntity, type InterchangeRecord } from './interchange.entity.ts';
import { interchangeMessages } from './interchanges.messages.ts';
import { partnerOfInterchange } from './partner-of-interchange.ts';

/** A file that can be read from its beginning as often as needed. */
export interface FileSource {
  readonly open: () => AsyncIterable<Uint8Array>;
  readonly fileName: string | null;
}

/** Interchanges of a file. */
const mostInterchanges = 100;

/**
 * Keeps each interchange of a file, byte for byte, before anything is made of it. One that came before is not kept again: the same sender, receiver,
 * control number and content is the same. Returns the ids in the order of the file, and whether any is new.
 */
export async function receiveInterchanges(tx: Write, file: FileSource): Promise<{ ids: string[]; byteSize: number; isNew: boolean }> {
  const parts = await partsOf(file);
  const byteSize = parts.reduce((sum, { from, to }) => sum + to - from, 0);
  if (byteSize === 0) throw new Refusal({ code: 'REQUIRED', message: interchangeMessages.emptyContent, field: ['input', 'content'] });
  if (parts.length > mostInterchanges) throw new Refusal({ code: 'LIMIT_EXCEEDED', message: interchangeMessages.manyInterchanges, values: { limit: mostInterchanges }, field: ['input', 'content'] });
  const received: { id: string; isNew: boolean }[] = [];
  for (const part of parts) received.push(await receivePart(tx, file, part));
  return { ids: received.map(({ id }) => id), byteSize, isNew: received.some(({ isNew }) => isNew) };
}

interface FilePart {
  readonly from: number;
  readonly to: number;
  /** Null for a file without a readable header. */
  readonly interchange: Interchange | null;
}

/**
 * Cuts a file into its interchanges. What stands between them, or behind the last, is nobody's: a mailbox may hold the files of several partners, and one
 * whose header cannot be read must not be shown to the partner whose file stands before it. Blanks stay with what they follow.
 */
async function partsOf({ open }: FileSource): Promise<FilePart[]> {
  const interchanges: Interchange[] = [];
  for await (const events of readEnvelopes(open())) for (const event of events) if (event.kind === 'INTERCHANGE') interchanges.push(event.interchange);
  // The reader stops where nothing can be read any more; the file goes on.
  const whole = await sizeOf(open());
  if (interchanges.length === 0) return [{ from: 0, to: whole, interchange: null }];
  const parts: FilePart[] = [];
  for (const [index, interchange] of interchanges.entries()) {
    const from = index === 0 ? 0 : interchange.offset;
    const next = interchanges[index + 1]?.offset ?? whole;
    const end = interchange.end !== null && await hasText(partOfFile(open(), interchange.end, next)) ? interchange.end : next;
    parts.push({ from, to: end, interchange });
    if (end < next) parts.push({ from: end, to: next, interchange: null });
  }
  return parts;
}

async function hasText(bytes: AsyncIterable<Uint8Array>): Promise<boolean> {
  for await (const chunk of bytes) if (chunk.some((byte) => byte > 0x20)) return true;
  return false;
}

async function sizeOf(source: AsyncIterable<Uint8Array>): Promise<number> {
  let size = 0;
  for await (const chunk of source) size += chunk.byteLength;
  return size;
}

async function receivePart(tx: Write, { open, fileName }: FileSource, { from, to, interchange }: FilePart): Promise<{ id: string; isNew: boolean }> {
  const { em, ctx: { principal: { workspaceId, id: submittedBy, kind, ...principal }, now } } = tx;
  const part = () => partOfFile(open(), from, to);
  const hash = createHash('sha256');
  for await (const chunk of part()) hash.update(chunk);
  const sha256 = hash.digest('hex');
  const own = { partyId: principal.isStaff ? null : principal.partyId, submittedBySide: sideOf(tx.ctx.principal) };
  const partner = interchange === null ? null : await partnerOfInterchange(tx, own, interchange);
  const facts = { ...factsOf(interchange), sha256, partyId: partner?.partyId ?? own.partyId, isSenderKnown: partner !== null };
  const known = await alikeOf(tx, facts);
  const same = known.find((one) => one.sha256 === sha256);
  if (same !== undefined) return { id: same.id, isNew: false };
  const id = newId();
  em.create(InterchangeEntity, {
    workspaceId, id, submittedBy, submittedKind: kind, submittedBySide: own.submittedBySide, receivedAt: now, fileName, byteSize: to - from, ...facts,
    ...(known.length > 0 ? refusedAs() : { state: 'RECEIVED', verdict: null, findings: [] }), sets: [], acknowledgment: null, acknowledgmentControl: null, discardedBy: null, discardedAt: null, discardReason: null,
  } as never);
  await em.flush();
  await keepBytes(em, { workspaceId, id }, part());
  return { id, isNew: known.length === 0 };
}

type HeaderFacts = Pick<InterchangeRecord, 'senderQualifier' | 'sender' | 'receiverQualifier' | 'receiver' | 'control' | 'isTest'>;
type Facts = HeaderFacts & Pick<InterchangeRecord, 'sha256' | 'partyId'>;

function factsOf(interchange: Interchange | null): HeaderFacts {
  if (interchange === null) return { senderQualifier: null, sender: null, receiverQualifier: null, receiver: null, control: null, isTest: false };
  const { sender, receiver, control, isTest } = interchange;
  return { senderQualifier: kept(sender.qualifier), sender: kept(sender.id), receiverQualifier: kept(receiver.qualifier), receiver: kept(receiver.id), control: kept(control), isTest };
}

/** Text as the database can hold it. */
function kept(text: string): string {
  return text.replaceAll('\0', '').slice(0, 80);
}

/** Another content under a control number that was used: nobody can tell which of the two is meant. */
function refusedAs(): Partial<InterchangeRecord> {
  return { state: 'REFUSED', verdict: 'QUARANTINED', findings: [{ code: 'CONTROL_NUMBER_REUSED', severity: 'REJECTION', segment: null, element: 13, value: null, set: null }] };
}

/** Days after which control numbers may begin anew. */
const keptDays = 400;

/**
 * What came before under the same names and control number, or, without a header, with the same content. Two at once wait for each other here. What somebody
 * handed in under a name that is not theirs counts for them alone: nobody uses up another's control numbers.
 */
async function alikeOf({ em, ctx }: Write, { sender, receiver, control, sha256, isTest, senderQualifier, receiverQualifier, partyId }: Facts): Promise<{ id: string; sha256: string }[]> {
  const { workspaceId } = ctx.principal;
  const key = sender === null ? sha256 : JSON.stringify([senderQualifier, sender, receiverQualifier, receiver, control, isTest]);
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 852))', [`${workspaceId} ${key}`]);
  const where = sender === null ? 'sender is null and sha256 = ?' : 'sender_qualifier = ? and sender = ? and receiver_qualifier = ? and receiver = ? and control = ? and is_test = ?';
  const values = sender === null ? [sha256] : [senderQualifier, sender, receiverQualifier, receiver, control, isTest];
  return em.execute<{ id: string; sha256: string }[]>(
    `select id, sha256 from interchange where workspace_id = ? and state not in ('REFUSED','DISCARDED') and received_at > now() - interval '${keptDays} days' and (is_sender_known or party_id is not distinct from ?::uuid) and ${where} order by received_at, id`, [workspaceId, partyId ?? null, ...values],
  );
}
