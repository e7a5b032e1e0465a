import { Refusal } from '../../platform/errors/refusal.ts';
import type { ConfidentialityAgreementRecord } from './involvement.entity.ts';
import { involvementMessages } from './involvement.messages.ts';

/** Refuses terms that do not fit together. */
export function requireTermsFit({ kind, foregroundOwner, validFrom, validUntil, survivesYears }: Pick<ConfidentialityAgreementRecord, 'kind' | 'foregroundOwner' | 'validFrom' | 'validUntil' | 'survivesYears'>): void {
  if ((kind === 'IP_TERMS') !== (foregroundOwner != null)) throw new Refusal({ code: 'INVALID', message: involvementMessages.foregroundOwner, field: ['input', 'foregroundOwner'] });
  if (validUntil != null && validUntil < validFrom) throw new Refusal({ code: 'OUT_OF_RANGE', message: involvementMessages.untilBeforeFrom, field: ['input', 'validUntil'] });
  if (survivesYears != null && (survivesYears < 1 || survivesYears > 50)) throw new Refusal({ code: 'OUT_OF_RANGE', message: involvementMessages.survivesYears, field: ['input', 'survivesYears'] });
}

/** A day as the agreements' days are counted: in UTC. */
export function dayOf(now: Date): string {
  return now.toISOString().slice(0, 10);
}
