/** Validity of certificates and of evidence, in whole days: the last day counts as valid. Days are YYYY-MM-DD, of UTC. */

/** Where its review stands. A partner's certificate is submitted; staff verify or reject it, and revoke what no longer holds. */
export type CertificateStatus = 'SUBMITTED' | 'VERIFIED' | 'REJECTED' | 'REVOKED';

export type CertificateState = 'NOT_YET_VALID' | 'VALID' | 'EXPIRING' | 'EXPIRED' | 'REVOKED';

export interface CertificateDates {
  readonly status: CertificateStatus;
  readonly validFrom: string;
  readonly expiresOn: string;
}

/** Days within which a certificate counts as expiring when nobody says otherwise. */
export const usualWarning = 90;

/** What a certificate is worth on a day; null while unverified or rejected, because what nobody has checked proves nothing. */
export function certificateState({ status, validFrom, expiresOn }: CertificateDates, today: string, warning = usualWarning): CertificateState | null {
  if (status === 'REVOKED') return 'REVOKED';
  if (status !== 'VERIFIED') return null;
  if (validFrom > today) return 'NOT_YET_VALID';
  const left = daysUntil(expiresOn, today);
  if (left < 0) return 'EXPIRED';
  return left <= warning ? 'EXPIRING' : 'VALID';
}

const dayInMilliseconds = 86_400_000;

/** Days from today to a day; negative when it has passed. */
export function daysUntil(day: string, today: string): number {
  return (Date.parse(day) - Date.parse(today)) / dayInMilliseconds;
}

/** What is told of a coming and of a present lapse, each once. */
export type LapseNoticeKind = 'IN_90_DAYS' | 'IN_30_DAYS' | 'IN_7_DAYS' | 'LAPSED';

/** The most urgent notice that is due so many days before the end; null while there is none. Earlier ones that were missed are not made up for. */
export function noticeDue(daysLeft: number): LapseNoticeKind | null {
  if (daysLeft < 0) return 'LAPSED';
  if (daysLeft <= 7) return 'IN_7_DAYS';
  if (daysLeft <= 30) return 'IN_30_DAYS';
  return daysLeft <= 90 ? 'IN_90_DAYS' : null;
}
