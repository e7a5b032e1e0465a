import type { CertificateFacts, CommitmentFacts, RequirementFacts } from './certificate-facts.ts';
import type { WorldStory } from './world.ts';

/** Certificates, commitments and requirements with their days counted from the day the world is made, as relationships have theirs. */

export function certificatesOf({ certificates }: WorldStory, today: Date): CertificateFacts[] {
  return certificates.map(({ validFromDaysAgo, expiresInDays, revokedDaysAgo, ...content }) => ({
    ...content, validFrom: dayFrom(today, -validFromDaysAgo), expiresOn: dayFrom(today, expiresInDays),
    ...(revokedDaysAgo !== undefined && { revokedOn: dayFrom(today, -revokedDaysAgo) }),
  }));
}

export function commitmentsOf({ commitments }: WorldStory, today: Date): CommitmentFacts[] {
  return commitments.map(({ madeDaysAgo, evidence = [], ...content }) => ({
    ...content, madeOn: dayFrom(today, -madeDaysAgo),
    evidence: evidence.map(({ assessedDaysAgo, validForDays, ...found }) => ({
      ...found, assessedOn: dayFrom(today, -assessedDaysAgo), validUntil: dayFrom(today, validForDays - assessedDaysAgo),
    })),
  }));
}

export function requirementsOf({ requirements }: WorldStory, today: Date): RequirementFacts[] {
  return requirements.map(({ requiredDaysAgo, override, ...content }) => ({
    ...content, requiredFrom: dayFrom(today, -requiredDaysAgo),
    ...(override && { override: { until: dayFrom(today, override.forDays), reason: override.reason } }),
  }));
}

const dayInMilliseconds = 86_400_000;

/** YYYY-MM-DD, so many days from the UTC day of an instant. */
function dayFrom(today: Date, days: number): string {
  return new Date(today.getTime() + days * dayInMilliseconds).toISOString().slice(0, 10);
}
