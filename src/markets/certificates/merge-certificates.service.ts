import type { MergePart } from '../../partners/merge/merge-part.ts';
import { CertificateEntity, type CertificateRecord } from './certificate.entity.ts';
import { CsrCommitmentEntity } from './commitment.entity.ts';

/** The duplicate's certificates and commitments become the survivor's. One that the survivor has shown itself stays where it is: it is the same paper. */
export const mergeCertificates: MergePart = {
  moves: ['certificate.party_id', 'csr_commitment.party_id'],
  merge: async ({ em, ctx: { principal: { workspaceId } } }, { survivor, duplicate }) => {
    const shown = new Set((await em.find<CertificateRecord>(CertificateEntity, { workspaceId, partyId: survivor.id })).filter(({ status }) => status !== 'REJECTED').map(paperOf));
    for (const certificate of await em.find<CertificateRecord>(CertificateEntity, { workspaceId, partyId: duplicate.id }, { orderBy: { id: 'asc' } })) {
      if (certificate.status === 'REJECTED' || !shown.has(paperOf(certificate))) certificate.partyId = survivor.id;
    }
    for (const commitment of await em.find(CsrCommitmentEntity, { workspaceId, partyId: duplicate.id })) commitment.partyId = survivor.id;
    await em.flush();
  },
};

function paperOf({ standardKey, number, validFrom }: CertificateRecord): string {
  return JSON.stringify([standardKey, number, validFrom]);
}
