import { findOwnRelationship } from '../../markets/sharing/own-relationship.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import type { ActRule } from '../../platform/rules.ts';
import { authorize, checkVersion, lockVisible } from '../../platform/writes/lock.ts';
import type { Write } from '../../platform/writes/write.ts';
import { InvestmentEntity, type InvestmentRecord } from './investment.entity.ts';
import { investmentMessages } from './investments.messages.ts';
import type { InvestmentSubject } from './investments.policy.ts';

/** What acts on a joint investment answer. A type, as the payload's index asks. */
export type InvestmentAnswer = { readonly jointInvestmentId: string };

interface InvestmentChange {
  readonly jointInvestmentId: string;
  readonly expectedVersion?: number | null;
}

/** Locks a living joint investment of the asker's own, and asks the act's rule. */
export async function lockInvestment({ em, ctx }: Write, rule: ActRule<InvestmentSubject>, input: InvestmentChange): Promise<InvestmentRecord> {
  const field = ['input', 'jointInvestmentId'];
  const investment = await lockVisible<InvestmentRecord>(em, InvestmentEntity, ctx, idOf('JointInvestment', input.jointInvestmentId), field);
  await findOwnRelationship(em, ctx, investment.relationshipId, field);
  checkVersion(investment, 'JointInvestment', input.expectedVersion);
  if (investment.state !== 'LIVING') throw new Refusal({ code: 'STATE_CONFLICT', message: investmentMessages.over, currentState: investment.state, allowedActions: [] });
  authorize(ctx, rule, investment);
  return investment;
}
