import type { Context } from '../../platform/context.ts';
import { notFound, Refusal } from '../../platform/errors/refusal.ts';
import { idOf, newId } from '../../platform/ids.ts';
import { requiredText } from '../../platform/text.ts';
import { authorize } from '../../platform/writes/lock.ts';
import { type Write, write, type WriteAnswer } from '../../platform/writes/write.ts';
import { sideOf } from '../../trust/sides.ts';
import type { VmiAgreementRecord } from '../agreements/agreement.entity.ts';
import { holdAgreement } from '../agreements/own-agreement.ts';
import { ActivityCodeEntity } from './activity.entity.ts';
import type { MapActivityCodeInput } from './activity.input.ts';
import { activityMessages } from './activity.messages.ts';
import { mapActivityCodeRule } from './activity.policy.ts';
import { replayHeld } from './replay-held.ts';

export type MappedCode = { readonly activityCodeId: string; readonly releasedLines: number };

/** Says what a code stands for, and applies the lines that waited for it, by the dates they were reported for. */
export function mapActivityCode(ctx: Context, input: MapActivityCodeInput): Promise<WriteAnswer<MappedCode>> {
  return write(ctx, { rule: mapActivityCodeRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const field = ['input', 'agreementId'];
    // One at a time: two people who map the same code would apply its lines twice.
    const agreement = await holdAgreement(tx, idOf('VmiAgreement', input.agreementId), field);
    authorize(ctx, mapActivityCodeRule, agreement, field);
    const code = requiredText(input.code, ['input', 'code'], 80);
    const target = await targetOf(tx, agreement, input);
    const key = { workspaceId: agreement.workspaceId, agreementId: agreement.id, kind: input.kind, code };
    const known = await tx.em.findOne(ActivityCodeEntity, key);
    const by = { setBy: ctx.principal.id, setBySide: sideOf(ctx.principal) };
    const record = known === null ? tx.em.create(ActivityCodeEntity, { ...key, id: newId(), relationshipId: agreement.relationshipId, ...target, ...by } as never) : Object.assign(known, { ...target, ...by });
    tx.record({ subjectType: 'ActivityCode', subjectId: record.id, ownerId: agreement.id, changes: {} });
    await tx.em.flush();
    return { activityCodeId: record.id, releasedLines: await replayHeld(tx, agreement) };
  });
}

/** What the code is to stand for must be kept under the agreement: others' items are not to be learned of here. */
async function targetOf({ em }: Write, { workspaceId, id }: VmiAgreementRecord, { kind, ...given }: MapActivityCodeInput): Promise<{ itemId: string | null; locationId: string | null }> {
  const [wanted, other] = kind === 'ITEM' ? [given.itemId, given.locationId] : [given.locationId, given.itemId];
  const name = kind === 'ITEM' ? 'itemId' : 'locationId';
  if (wanted == null || other != null) throw new Refusal({ code: 'REQUIRED', message: activityMessages.oneTarget, field: ['input', name] });
  const uuid = idOf(kind === 'ITEM' ? 'Item' : 'Location', wanted);
  const [kept] = uuid === null ? [] : await em.execute<{ id: string }[]>(
    kind === 'ITEM' ? 'select item_id as id from vmi_agreement_item where workspace_id = ? and agreement_id = ? and item_id = ?' : 'select location_id as id from stock_position where workspace_id = ? and agreement_id = ? and location_id = ? limit 1',
    [workspaceId, id, uuid],
  );
  if (kept === undefined) throw notFound('input', name);
  return kind === 'ITEM' ? { itemId: kept.id, locationId: null } : { itemId: null, locationId: kept.id };
}
