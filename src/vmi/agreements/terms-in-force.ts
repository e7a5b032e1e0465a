import type { EntityManager } from '@mikro-orm/postgresql';
import { VmiAgreementVersionEntity, type VmiAgreementVersionRecord } from './agreement.entity.ts';

/** The signed version of an agreement whose day has come, the latest of them; null before the first and once the last has run out. */
export async function termsInForce(em: EntityManager, agreement: { readonly workspaceId: string; readonly id: string }, day: string): Promise<VmiAgreementVersionRecord | null> {
  const [latest] = await em.find(VmiAgreementVersionEntity, {
    workspaceId: agreement.workspaceId, agreementId: agreement.id, status: 'SIGNED', validFrom: { $lte: day },
  }, { orderBy: { validFrom: 'desc', number: 'desc' }, limit: 1 });
  return latest === undefined || (latest.validUntil != null && latest.validUntil < day) ? null : latest;
}
