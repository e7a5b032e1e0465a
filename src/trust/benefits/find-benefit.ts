import { findOwnLiving } from '../../markets/sharing/own-relationship.ts';
import { Refusal, type UserErrorFacts } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import type { ActRule } from '../../platform/rules.ts';
import { can } from '../../platform/rules.ts';
import { findVisible } from '../../platform/writes/lock.ts';
import type { Write } from '../../platform/writes/write.ts';
import { BenefitEntity, type BenefitRecordRow } from './benefit.entity.ts';
import { stateOf } from './benefit-state.ts';
import { benefitMessages } from './benefits.messages.ts';
import type { BenefitSubject } from './benefits.policy.ts';

/** What acts on a record of a benefit answer. A type, as the payload's index asks. */
export type BenefitAnswered = { readonly benefitId: string };

const field = ['input', 'benefitId'];

/** What races between two answers, or two corrections, come to. */
export const benefitConstraints: Record<string, UserErrorFacts> = {
  benefit_answer_one: { code: 'STATE_CONFLICT', message: benefitMessages.answeredAlready, currentState: 'ANSWERED', allowedActions: [], field },
  benefit_record_corrected_once: { code: 'STATE_CONFLICT', message: benefitMessages.correctedAlready, currentState: 'CORRECTED', allowedActions: [], field },
};

/** A record of a living relationship of the asker's own, for an act that its rule allows. */
export async function findBenefit({ em, ctx }: Write, rule: ActRule<BenefitSubject>, globalId: string): Promise<BenefitRecordRow> {
  const benefit = await findVisible<BenefitRecordRow>(em, BenefitEntity, ctx, idOf('BenefitRecord', globalId), field);
  await findOwnLiving(em, ctx, benefit.relationshipId, field);
  const { giver, isRecordedByFocal } = benefit;
  const state = await stateOf(em, benefit);
  const { reason } = can(ctx.principal, rule, { giver, isRecordedByFocal, state });
  if (reason === null) return benefit;
  const isOver = reason.code === benefitMessages.answeredAlready.code || reason.code === benefitMessages.correctedAlready.code;
  throw new Refusal(isOver ? { code: 'STATE_CONFLICT', message: reason, currentState: state, allowedActions: [], field } : { code: 'NOT_ALLOWED', message: reason, field });
}
