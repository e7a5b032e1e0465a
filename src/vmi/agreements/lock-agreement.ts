import { notFound, Refusal, type UserErrorFacts } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import type { ActRule } from '../../platform/rules.ts';
import { can } from '../../platform/rules.ts';
import { authorize, checkVersion, lockVisible } from '../../platform/writes/lock.ts';
import type { Write } from '../../platform/writes/write.ts';
import { vmiMessages } from '../vmi.messages.ts';
import { agreementActions, versionActions } from './agreement.actions.ts';
import {
  type AgreementStatus, type VersionStatus, VmiAgreementItemEntity, type VmiAgreementItemRecord, type VmiAgreementRecord, VmiAgreementVersionEntity, type VmiAgreementVersionRecord,
} from './agreement.entity.ts';
import { agreementMessages } from './agreement.messages.ts';
import type { AgreementSubject, VersionSubject } from './agreements.policy.ts';
import { holdAgreement } from './own-agreement.ts';

/** What acts on agreements answer. Types, as the payloads' index asks. */
export type AgreementAnswer = { readonly agreementId: string };
export type VersionAnswer = { readonly agreementId: string; readonly versionId: string };
export type AgreementItemAnswer = { readonly agreementId: string; readonly agreementItemId: string };

/** What races come to that only the database sees: whoever commits first decides, the other looks again. */
const changed: UserErrorFacts = { code: 'STALE_VERSION', message: vmiMessages.changedMeanwhile };
export const agreementConstraints = {
  vmi_agreement_course: changed, vmi_agreement_version_course: changed, vmi_agreement_version_side: changed, vmi_agreement_item_course: changed,
  vmi_agreement_number_once: { code: 'DUPLICATE', message: agreementMessages.numberTaken, field: ['input', 'number'] },
  vmi_agreement_version_open_once: { code: 'DUPLICATE', message: agreementMessages.oneOpenVersion },
  vmi_agreement_version_once: { code: 'DUPLICATE', message: agreementMessages.oneOpenVersion },
  vmi_agreement_item_once: { code: 'DUPLICATE', message: agreementMessages.itemThere, field: ['input', 'itemId'] },
  vmi_agreement_item_whole_packs: { code: 'INVALID', message: agreementMessages.wholePacks, field: ['input', 'terms', 'palletSize'] },
} as const satisfies Record<string, UserErrorFacts>;

/** Holds an agreement for an act that its status and the rule allow. */
export async function lockAgreement(tx: Write, rule: ActRule<AgreementSubject>, input: { readonly vmiAgreementId: string; readonly expectedVersion?: number | null }, statuses: readonly AgreementStatus[]): Promise<VmiAgreementRecord> {
  const agreement = await holdAgreement(tx, idOf('VmiAgreement', input.vmiAgreementId));
  checkVersion(agreement, 'VmiAgreement', input.expectedVersion);
  refuseStatus(tx, agreement, statuses);
  authorize(tx.ctx, rule, agreement);
  return agreement;
}

/** Refuses an act that an agreement's status does not allow, whoever asks. */
export function refuseStatus({ ctx }: Write, agreement: VmiAgreementRecord, statuses: readonly AgreementStatus[]): void {
  if (statuses.includes(agreement.status)) return;
  const allowedActions = Object.entries(agreementActions).filter(([, rule]) => can(ctx.principal, rule, agreement).isAllowed).map(([name]) => name);
  throw new Refusal({ code: 'STATE_CONFLICT', message: vmiMessages.notNow, currentState: agreement.status, allowedActions });
}

export interface HeldVersion {
  readonly agreement: VmiAgreementRecord;
  readonly version: VmiAgreementVersionRecord;
}

/** Holds a version, and first its agreement, for an act that the version's status and the rule allow. */
export async function lockVersion(tx: Write, rule: ActRule<VersionSubject>, input: { readonly vmiAgreementVersionId: string; readonly expectedVersion?: number | null }, statuses: readonly VersionStatus[]): Promise<HeldVersion> {
  const path = ['input', 'vmiAgreementVersionId'];
  const id = idOf('VmiAgreementVersion', input.vmiAgreementVersionId);
  const agreement = await holdAgreement(tx, await agreementOf(tx, VmiAgreementVersionEntity, id, path), path);
  const version = await lockVisible<VmiAgreementVersionRecord>(tx.em, VmiAgreementVersionEntity, tx.ctx, id, path);
  // What was never put forward is the firm's own paper.
  if (!tx.ctx.principal.isStaff && version.proposedAt == null) throw notFound(...path);
  checkVersion(version, 'VmiAgreementVersion', input.expectedVersion);
  if (!statuses.includes(version.status)) {
    const allowedActions = Object.entries(versionActions).filter(([, other]) => can(tx.ctx.principal, other, version).isAllowed).map(([name]) => name);
    throw new Refusal({ code: 'STATE_CONFLICT', message: vmiMessages.notNow, currentState: version.status, allowedActions });
  }
  authorize(tx.ctx, rule, version);
  refuseStatus(tx, agreement, ['DRAFT', 'PROPOSED', 'ACTIVE', 'SUSPENDED']);
  return { agreement, version };
}

export interface HeldItem {
  readonly agreement: VmiAgreementRecord;
  readonly item: VmiAgreementItemRecord;
}

/** Holds an item of a living agreement, and first the agreement. */
export async function lockAgreementItem(tx: Write, input: { readonly vmiAgreementItemId: string; readonly expectedVersion?: number | null }): Promise<HeldItem> {
  const path = ['input', 'vmiAgreementItemId'];
  const id = idOf('VmiAgreementItem', input.vmiAgreementItemId);
  const agreement = await holdAgreement(tx, await agreementOf(tx, VmiAgreementItemEntity, id, path), path);
  const item = await lockVisible<VmiAgreementItemRecord>(tx.em, VmiAgreementItemEntity, tx.ctx, id, path);
  checkVersion(item, 'VmiAgreementItem', input.expectedVersion);
  refuseStatus(tx, agreement, ['DRAFT', 'PROPOSED', 'ACTIVE', 'SUSPENDED']);
  return { agreement, item };
}

/** Which agreement a record is kept under, without holding the record: the agreement is held first. */
export async function agreementOf({ em, ctx }: Write, entity: object, id: string | null, path: readonly string[]): Promise<string> {
  const found = id === null ? null : await em.findOne<{ readonly workspaceId: string; readonly id: string; readonly agreementId: string }>(entity as never, { workspaceId: ctx.principal.workspaceId, id }, { disableIdentityMap: true });
  if (found === null) throw notFound(...path);
  return found.agreementId;
}

/** The first day that is not past everywhere on earth: the client's today may be the server's yesterday. */
export function earliestDay(now: Date): string {
  return new Date(now.getTime() - 12 * 3_600_000).toISOString().slice(0, 10);
}
