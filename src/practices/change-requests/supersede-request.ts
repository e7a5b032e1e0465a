import { notFound, Refusal } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import { lockVisible } from '../../platform/writes/lock.ts';
import type { Write } from '../../platform/writes/write.ts';
import { sideOf } from '../../trust/sides.ts';
import { ChangeRequestEntity, type ChangeRequestRecord, openStates } from './change-request.entity.ts';
import { changeMessages } from './change-requests.messages.ts';

const isOpen = ({ state }: ChangeRequestRecord) => (openStates as readonly string[]).includes(state);

/**
 * The request whose place a new one is to take, held; null where there is none.
 * @throws {Refusal} NOT_FOUND for one of another relationship, INVALID for one that is over, or an open one of the other side
 */
export async function holdSuperseded({ em, ctx }: Write, relationshipId: string, globalId: string | null | undefined): Promise<ChangeRequestRecord | null> {
  if (globalId == null) return null;
  const path = ['input', 'supersedesChangeRequestId'];
  const request = await lockVisible<ChangeRequestRecord>(em, ChangeRequestEntity, ctx, idOf('ChangeRequest', globalId), path);
  if (request.relationshipId !== relationshipId) throw notFound(...path);
  const mayBe = isOpen(request) ? request.proposedBySide === sideOf(ctx.principal) : request.state === 'AGREED' || request.state === 'IMPOSED';
  if (!mayBe) throw new Refusal({ code: 'INVALID', message: changeMessages.notToSupersede, field: path });
  return request;
}

/** An open request gives way at once to the one that was asked in its place. */
export function supersedeOpen({ em, ctx }: Write, superseded: ChangeRequestRecord | null): void {
  if (superseded !== null && isOpen(superseded)) em.assign(superseded, { state: 'SUPERSEDED', supersededAt: ctx.now });
}

/** What was agreed or imposed before gives way when the request that is to take its place is agreed or imposed itself. */
export async function supersedeSettled({ em, ctx }: Write, { workspaceId, supersedesId }: ChangeRequestRecord): Promise<void> {
  if (supersedesId == null) return;
  // The database asks for the successor first.
  await em.flush();
  const before = await lockVisible<ChangeRequestRecord>(em, ChangeRequestEntity, ctx, supersedesId, []);
  if (before.workspaceId === workspaceId && (before.state === 'AGREED' || before.state === 'IMPOSED')) em.assign(before, { state: 'SUPERSEDED', supersededAt: ctx.now });
}
