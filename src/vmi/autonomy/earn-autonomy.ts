import { storedUnits } from '../../domain/units.ts';
import { type AutonomyStep, earnedStep, nextStep, type TrustEarned } from '../../domain/replenishment/earned-limit.ts';
import { newId } from '../../platform/ids.ts';
import type { Write } from '../../platform/writes/write.ts';
import { shownBy } from '../../trust/evidence/evidence.terms.ts';
import type { VmiAgreementVersionRecord } from '../agreements/agreement.entity.ts';
import { AutonomyGroundEntity, type VmiAutonomyRecord } from './autonomy.entity.ts';
import { type AutonomyHeld, beginAutonomy, earnedUnder, findAutonomy, noteChange } from './change-limit.ts';

/** What the vendor has shown the buyer. */
export interface VendorStanding extends TrustEarned {
  /** 0 to 1. */
  readonly uncertainty: number;
}

/** What a limit is to be. */
export interface DueLimit {
  readonly step: AutonomyStep;
  readonly limitAmount: string;
}

/** The step and limit that follow from a standing; where a person holds the limit it stays, within the cap of the terms. */
export function dueLimit(autonomy: Pick<VmiAutonomyRecord, 'step' | 'mode' | 'limitAmount' | 'widenedAt'>, terms: Pick<VmiAgreementVersionRecord, 'automaticLimit' | 'automaticLimitCap'>, standing: TrustEarned, now: Date): DueLimit {
  const since = autonomy.widenedAt == null ? null : (now.getTime() - new Date(autonomy.widenedAt).getTime()) / 86_400_000;
  const step = nextStep(autonomy.step, earnedStep(standing), since);
  const most = earnedUnder(terms, 4);
  if (autonomy.mode === 'FOLLOWING') return { step, limitAmount: earnedUnder(terms, step) };
  return { step, limitAmount: storedUnits(autonomy.limitAmount) > storedUnits(most) ? most : autonomy.limitAmount };
}

/** Whether two amounts are the same, however many zeros they end in. */
export function isSameAmount(one: string, other: string): boolean {
  return storedUnits(one) === storedUnits(other);
}

/** Brings the limit of an agreement up to what the vendor has earned, and to the terms in force: the platform's act, which reads trust. */
export async function earnAutonomy(tx: Write, held: AutonomyHeld): Promise<VmiAutonomyRecord> {
  const autonomy = (await findAutonomy(tx, held.agreement)) ?? await beginAutonomy(tx, held);
  const standing = await standingOf(tx, held);
  const due = dueLimit(autonomy, held.terms, standing, tx.ctx.now);
  const isMoved = !isSameAmount(due.limitAmount, autonomy.limitAmount);
  // What is earned while a person holds the limit changes nothing that the sides could see.
  if (isMoved) await noteFollowed(tx, held, { autonomy, due, standing });
  tx.em.assign(autonomy, { ...due, ...(due.step > autonomy.step && { widenedAt: tx.ctx.now }), ...(isMoved && { changedAt: tx.ctx.now }) });
  await tx.em.flush();
  return autonomy;
}

/** As it is kept; everything open where nothing was ever shown. */
async function standingOf({ em }: Write, { agreement }: AutonomyHeld): Promise<VendorStanding> {
  const [standing] = await em.execute<VendorStanding[]>(
    `select s.trust, s.trust_uncertainty as uncertainty, m.medium_from as "mediumFrom", m.high_from as "highFrom" from trust_standing s
     join trust_model m on m.workspace_id = s.workspace_id and m.id = s.model_id where s.workspace_id = ? and s.relationship_id = ? and s.direction = ?`,
    [agreement.workspaceId, agreement.relationshipId, shownBy(agreement.vendorSide)],
  );
  return standing ?? { trust: null, uncertainty: 1, mediumFrom: 0, highFrom: 100 };
}

interface Followed {
  readonly autonomy: VmiAutonomyRecord;
  readonly due: DueLimit;
  readonly standing: VendorStanding;
}

/** A change that people see, and beside it, for staff alone, the score that it followed. */
async function noteFollowed(tx: Write, held: AutonomyHeld, { autonomy, due, standing }: Followed): Promise<void> {
  const { workspaceId, relationshipId, id: agreementId, vendorSide } = held.agreement;
  const changeId = noteChange(tx, held, { cause: due.step === autonomy.step ? 'TERMS' : 'FOLLOWED', fromLimit: autonomy.limitAmount, toLimit: due.limitAmount, note: null });
  await tx.em.flush();
  tx.em.create(AutonomyGroundEntity, { ...standing, workspaceId, id: newId(), relationshipId, agreementId, changeId, direction: shownBy(vendorSide), fromStep: autonomy.step, toStep: due.step });
}
