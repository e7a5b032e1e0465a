import type { Weighing } from '../../domain/choice/choice-inputs.ts';
import type { NetworkSnapshot } from '../../markets/network/network-snapshot.ts';
import { sql } from '../../platform/sql.ts';
import type { Write } from '../../platform/writes/write.ts';
import { type CandidateFacts, readIndicators } from './graph-indicators.ts';
import type { KeptInputs, KeptValue } from './kept-inputs.ts';
import { type PartnerSelectionRecord, SelectionCriterionEntity, type SelectionCriterionRecord } from './selection.entity.ts';

/** All that a selection is worked out from, as it stands now, and what its criteria are called. In a fixed number of statements. */
export async function collectInputs(tx: Write, selection: PartnerSelectionRecord, network: NetworkSnapshot): Promise<{ inputs: KeptInputs; criteria: readonly SelectionCriterionRecord[] }> {
  const { workspaceId, id: selectionId, method, normalisation, weighting, randomIndex } = selection;
  const criteria = await tx.em.find(SelectionCriterionEntity, { workspaceId, selectionId }, { orderBy: { position: 'asc' } });
  const { candidates, weighings, judgements } = await readJudged(tx, selection);
  const fromGraph = await readIndicators(tx, candidates, network);
  const values = criteria.filter(({ indicator }) => indicator != null).flatMap((criterion) => candidates.map((candidate): KeptValue => {
    const of = { criterionId: criterion.id, candidateId: candidate.candidateId };
    const said = judgements.filter(({ criterionId, candidateId }) => criterionId === of.criterionId && candidateId === of.candidateId);
    if (criterion.indicator === 'JUDGED') return { ...of, judges: said.length, value: said.length === 0 ? null : said.reduce((sum, { value }) => sum + value, 0) / said.length };
    if (criterion.indicator === 'STATED') return { ...of, judges: said.length === 0 ? 0 : 1, value: said[0]?.value ?? null };
    return { ...of, judges: null, value: fromGraph(criterion.indicator!, candidate) };
  }));
  return {
    criteria,
    inputs: {
      method, normalisation, weighting, randomIndex, weighings, values, candidateIds: candidates.map(({ candidateId }) => candidateId),
      criteria: criteria.map(({ id, parentId, isCost, weight }) => ({ id, parentId: parentId ?? null, isCost, weight: weight == null ? null : Number(weight) })),
    },
  };
}

interface Judged {
  readonly candidates: readonly CandidateFacts[];
  readonly weighings: readonly Weighing[];
  /** The newest of each judge, newest first. */
  readonly judgements: readonly { readonly criterionId: string; readonly candidateId: string; readonly value: number }[];
}

async function readJudged({ em }: Write, { workspaceId, id }: PartnerSelectionRecord): Promise<Judged> {
  const statement = sql`select json_build_object(
    'candidates', (select coalesce(json_agg(json_build_object('candidateId', c.id, 'relationshipId', c.relationship_id, 'partnerId', r.partner_id) order by c.id), '[]')
      from selection_candidate c join relationship r on r.workspace_id = c.workspace_id and r.id = c.relationship_id where c.workspace_id = ${workspaceId}::uuid and c.selection_id = ${id}::uuid),
    'weighings', (select coalesce(json_agg(json_build_object('judgeId', w.judged_by, 'groupId', w.group_id, 'comparisons', w.comparisons) order by w.id), '[]')
      from (select distinct on (judged_by, group_id) * from criteria_weighing where workspace_id = ${workspaceId}::uuid and selection_id = ${id}::uuid order by judged_by, group_id, id desc) w),
    'judgements', (select coalesce(json_agg(json_build_object('criterionId', j.criterion_id, 'candidateId', j.candidate_id, 'value', j.value) order by j.id desc), '[]')
      from (select distinct on (judged_by, criterion_id, candidate_id) * from candidate_judgement where workspace_id = ${workspaceId}::uuid and selection_id = ${id}::uuid
        order by judged_by, criterion_id, candidate_id, id desc) j)) as facts`;
  const [row] = await em.execute<{ facts: Judged }[]>(statement.sql, statement.values);
  return row!.facts;
}
