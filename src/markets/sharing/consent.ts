import type { Context } from '../../platform/context.ts';
import type { SharingAgreementRecord } from './sharing-agreement.entity.ts';

/** The consent of the asker's own side, in the asker's name. */
export function consentOf({ principal: { id, isStaff }, now }: Context): Partial<SharingAgreementRecord> {
  return isStaff ? { focalAgreedBy: id, focalAgreedAt: now } : { partnerAgreedBy: id, partnerAgreedAt: now };
}
