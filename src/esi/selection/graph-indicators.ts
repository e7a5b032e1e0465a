import { exposureOf } from '../../domain/network/exposure.ts';
import { requirementStatus } from '../../markets/certificates/requirement-status.ts';
import type { NetworkSnapshot } from '../../markets/network/network-snapshot.ts';
import { column, type Sql, sql } from '../../platform/sql.ts';
import type { Write } from '../../platform/writes/write.ts';
import { weighed, type WeighedRow } from '../../trust/scores/weighed.ts';
import type { SelectionIndicator } from './selection.entity.ts';

/** A candidate as the graph knows it. */
export interface CandidateFacts {
  readonly candidateId: string;
  readonly relationshipId: string;
  readonly partnerId: string;
}

/** What the graph knows of a candidate under an indicator; null is unknown. */
export type GraphIndicators = (indicator: SelectionIndicator, candidate: CandidateFacts) => number | null;

/** Reads what the platform's own records say of candidates, in two statements however many they are. */
export async function readIndicators(tx: Write, candidates: readonly CandidateFacts[], network: NetworkSnapshot): Promise<GraphIndicators> {
  const standings = await readStandings(tx, candidates);
  const requirements = await readRequirements(tx, candidates);
  return (indicator, { relationshipId, partnerId }) => {
    const standing = standings.get(relationshipId);
    const required = requirements.get(relationshipId);
    switch (indicator) {
      case 'TRUST': return standing === undefined ? null : sufficient(weighed(standing).scores.trust);
      case 'COMMITMENT': return standing === undefined ? null : sufficient(weighed(standing).scores.commitment);
      case 'DELIVERY': return standing === undefined ? null : deliveryOf(standing);
      case 'CERTIFICATES': return required === undefined ? null : percentage(required.certificatesMet, required.certificates);
      case 'CSR': return required === undefined ? null : percentage(required.commitmentsMet, required.commitments);
      case 'EXPOSURE': return exposureTo(network, partnerId, tx.ctx.principal.focalPartyId);
      default: return null;
    }
  };
}

const sufficient = ({ value, isSufficient }: { readonly value: number; readonly isSufficient: boolean }) => (isSufficient ? value : null);
const percentage = (part: number, whole: number) => (whole === 0 ? null : (100 * part) / whole);

function deliveryOf(standing: WeighedRow): number | null {
  const leaf = weighed(standing).scores.trust.leaves.find((one) => one.leaf === 'DELIVERY');
  return leaf?.hasEvidence === true ? 100 * leaf.expectation : null;
}

/** The least that the firm loses along known supplies if the party fails; null where none lead from it to the firm. */
function exposureTo(network: NetworkSnapshot, partnerId: string, focalPartyId: string): number | null {
  const [failed, focal] = [network.nodeOf.get(partnerId), network.nodeOf.get(focalPartyId)];
  if (failed === undefined || focal === undefined) return null;
  const hit = exposureOf(network.downstream(), failed).hits.find(({ node }) => node === focal);
  return hit === undefined ? null : 100 * hit.lossAtLeast;
}

async function readStandings({ em, ctx }: Write, candidates: readonly CandidateFacts[]): Promise<Map<string, WeighedRow>> {
  const statement = sql`select json_build_object('id', s.relationship_id, 'positive', s.positive, 'negative', s.negative, 'parameters', s.parameters) as facts
    from weighed_standing s where s.workspace_id = ${ctx.principal.workspaceId}::uuid and s.direction = 'PARTNER_TO_FOCAL' and s.relationship_id = any (${idsOf(candidates)})`;
  const rows = await em.execute<{ facts: WeighedRow & { id: string } }[]>(statement.sql, statement.values);
  return new Map(rows.map(({ facts }) => [facts.id, facts]));
}

interface Requirements {
  readonly id: string;
  readonly certificates: number;
  readonly certificatesMet: number;
  readonly commitments: number;
  readonly commitmentsMet: number;
}

async function readRequirements({ em, ctx }: Write, candidates: readonly CandidateFacts[]): Promise<Map<string, Requirements>> {
  const statement = sql`select json_build_object('id', x.relationship_id, 'certificates', count(*) filter (where x.kind = 'CERTIFICATE'),
      'certificatesMet', count(*) filter (where x.kind = 'CERTIFICATE' and x.status = 'MET'),
      'commitments', count(*) filter (where x.kind <> 'CERTIFICATE'), 'commitmentsMet', count(*) filter (where x.kind <> 'CERTIFICATE' and x.status = 'MET')) as facts
    from (select q.relationship_id, q.kind, ${requirementStatus((name) => column('q', name))} as status from relationship_requirement q
      where q.workspace_id = ${ctx.principal.workspaceId}::uuid and q.ended_on is null and q.required_from <= (now() at time zone 'UTC')::date and q.relationship_id = any (${idsOf(candidates)})) x
    group by x.relationship_id`;
  const rows = await em.execute<{ facts: Requirements }[]>(statement.sql, statement.values);
  return new Map(rows.map(({ facts }) => [facts.id, facts]));
}

function idsOf(candidates: readonly CandidateFacts[]): Sql {
  return sql`${`{${candidates.map(({ relationshipId }) => relationshipId).join(',')}}`}::uuid[]`;
}
