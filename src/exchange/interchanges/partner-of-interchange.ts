import type { Side } from '../../domain/sides.ts';
import type { Write } from '../../platform/writes/write.ts';
import type { InterchangeParty } from '../x12/envelope.ts';
import type { InterchangeRecord } from './interchange.entity.ts';

/** With whom an interchange is, and which side reports by it. */
export interface InterchangePartner {
  readonly partyId: string;
  readonly reportedBySide: Side;
}

/**
 * The partner of an interchange, by its sender's id, or by its receiver's where the firm is the sender: a DUNS, a GLN, or what external references of the
 * system `x12` say. A partner reports for itself alone, whoever reads its file later; null where nobody is known by the ids.
 */
export async function partnerOfInterchange(tx: Write, { partyId, submittedBySide }: Pick<InterchangeRecord, 'partyId' | 'submittedBySide'>, { sender, receiver }: { sender: InterchangeParty; receiver: InterchangeParty }): Promise<InterchangePartner | null> {
  const { focalPartyId } = tx.ctx.principal;
  const from = await partyOf(tx, sender);
  const isOurs = from === focalPartyId && submittedBySide === 'FOCAL';
  const partner = isOurs ? await partyOf(tx, receiver) : from;
  if (partner === null || partner === focalPartyId) return null;
  if (submittedBySide === 'PARTNER' && partner !== partyId) return null;
  return { partyId: partner, reportedBySide: isOurs ? 'FOCAL' : 'PARTNER' };
}

/** ISA05 and ISA07 (X12 data element I05): 01 is a DUNS, 07 a GLN. */
const schemes: Readonly<Record<string, string>> = { '01': 'DUNS', '07': 'GLN' };

async function partyOf({ em, ctx }: Write, { qualifier, id }: InterchangeParty): Promise<string | null> {
  const { workspaceId } = ctx.principal;
  const names = [id, `${qualifier}:${id}`];
  const rows = await em.execute<{ id: string }[]>(
    `select party_id as id from party_identifier where workspace_id = ? and scheme = ? and value = ?
     union select party_id from external_reference where workspace_id = ? and lower(system) = 'x12' and value in (?, ?)
     union select app_party() where not app_is_staff() and (is_own_interchange_id(?) or is_own_interchange_id(?))`,
    [workspaceId, schemes[qualifier] ?? '', id, workspaceId, ...names, ...names],
  );
  // Two who go by one id are nobody.
  return rows.length === 1 ? rows[0]!.id : null;
}
