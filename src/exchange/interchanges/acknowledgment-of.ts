import type { Write } from '../../platform/writes/write.ts';
import { acknowledge } from '../x12/acknowledge.ts';
import type { Interchange } from '../x12/envelope.ts';
import type { InterchangeRecord } from './interchange.entity.ts';

/** Our answer to an interchange, with our next control number to its sender; without one where there is nothing to answer. */
export async function acknowledgmentOf({ em, ctx }: Write, { workspaceId }: InterchangeRecord, interchange: Interchange): Promise<{ acknowledgment: string; acknowledgmentControl: number } | object> {
  const sender = interchange.sender.id;
  // Two answers to one partner never get the same number.
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 997))', [`${workspaceId} ${sender}`]);
  const [row] = await em.execute<{ next: number }[]>('select coalesce(max(acknowledgment_control), 0) % 999999999 + 1 as next from interchange where workspace_id = ? and sender = ?', [workspaceId, sender.replaceAll('\0', '').slice(0, 80)]);
  const acknowledgmentControl = row?.next ?? 1;
  const now = ctx.now.toISOString();
  const acknowledgment = acknowledge(interchange, { interchangeControl: acknowledgmentControl, groupControl: acknowledgmentControl, date: now.slice(0, 10), time: now.slice(11, 16).replace(':', '') });
  // The database holds no NUL; one that came in a header is sent back as a blank.
  return acknowledgment === null ? {} : { acknowledgment: acknowledgment.replaceAll('\0', ' '), acknowledgmentControl };
}
