import { assessMaturity } from '../../domain/practices/assess-maturity.ts';
import { defaultMaturityModelOf } from '../../domain/practices/default-models.ts';
import type { MaturityModel } from '../../domain/practices/maturity-model.ts';
import { externalPractices, internalPractices, type Practice } from '../../domain/practices/practices.ts';
import { sql } from '../../platform/sql.ts';
import { changeSince, type Found, foundBy, type KeptChange, toldForm } from './assessments.ts';
import { type Measured, measureRelationships, type Run, uuids } from './measure-relationships.ts';
import { isNeverTold } from './told-indicators.ts';

export type Audience = 'FIRM' | 'PARTNER';

/** What a look at one practice of one relationship has found, for one of those who are told. */
export interface Looked extends Found {
  readonly relationshipId: string;
  readonly audience: Audience;
  readonly tellingId: string | null;
  /** Null for the platform's own, and in what a partner is told. */
  readonly modelId: string | null;
  /** Number of the newest assessment, whatever it was told under; 0 where there is none. */
  readonly number: number;
  /** Id of the assessment that still holds; null where another is to be written. */
  readonly assessmentId: string | null;
  /** Null where nothing is other than before. */
  readonly change: KeptChange | null;
}

export interface LookRequest {
  readonly workspaceId: string;
  readonly relationshipIds: readonly string[];
  readonly at: Date;
}

/** Looks at all practices of relationships as of a moment: three statements, however many there are. Writes nothing. */
export async function lookAtPractices(run: Run, request: LookRequest): Promise<Looked[]> {
  const [measured] = await measureRelationships(run, request.workspaceId, request.relationshipIds, [request.at]);
  return judgePractices(run, request, measured!);
}

/** The same of what was measured before: two statements. */
export async function judgePractices(run: Run, request: LookRequest, measured: Measured): Promise<Looked[]> {
  const models = await modelsAt(run, request);
  const before = await keptBefore(run, request);
  return [...measured].flatMap(([relationshipId, measures]) => practicesOf(before.get(relationshipId)).flatMap((practice) => {
    const { id: modelId, ...model } = models.get(practice) ?? { id: null, ...defaultMaturityModelOf(practice) };
    const found = foundBy(practice, assessMaturity(model, measures), measures);
    const kept = before.get(relationshipId);
    const firm = looked(found, { relationshipId, audience: 'FIRM', tellingId: null, modelId }, kept?.standings.get(`FIRM ${practice}`));
    const tellingId = kept?.tellingId ?? null;
    if (tellingId === null || isNeverTold(practice)) return [firm];
    return [firm, looked(toldForm(found), { relationshipId, audience: 'PARTNER', tellingId, modelId: null }, kept?.standings.get(`PARTNER ${practice}`))];
  }));
}

/** Towards a partner, or within a department. */
function practicesOf(kept: Kept | undefined): readonly Practice[] {
  return kept?.isInside === true ? internalPractices : externalPractices;
}

function looked(found: Found, of: Pick<Looked, 'relationshipId' | 'audience' | 'tellingId' | 'modelId'>, kept: KeptAssessment | undefined): Looked {
  // What was told under an earlier telling was taken back with it: this one begins anew.
  const before = kept === undefined || kept.tellingId !== of.tellingId ? null : kept;
  const change = changeSince(before, found);
  return { ...found, ...of, number: kept?.number ?? 0, assessmentId: change === null ? before!.id : null, change };
}

interface ModelRow {
  readonly id: string;
  readonly practice: Practice;
  readonly levels: MaturityModel['levels'];
}

/** The models that the workspace has adopted by then. */
async function modelsAt(run: Run, { workspaceId, at }: LookRequest): Promise<Map<Practice, ModelRow>> {
  const rows = await run<ModelRow>(sql`select distinct on (m.practice) m.id, m.practice, m.levels from maturity_model m
    where m.workspace_id = ${workspaceId}::uuid and m.in_force_from <= ${at.toISOString()}::timestamptz order by m.practice, m.number desc`);
  return new Map(rows.map((row) => [row.practice, row]));
}

interface KeptAssessment extends Found {
  readonly id: string;
  readonly number: number;
  readonly tellingId: string | null;
}

interface KeptRow {
  readonly relationshipId: string;
  readonly isInside: boolean;
  readonly tellingId: string | null;
  readonly standings: readonly (KeptAssessment & { readonly audience: Audience })[];
}

interface Kept {
  /** Its partner is a department. */
  readonly isInside: boolean;
  /** Of the telling in force. */
  readonly tellingId: string | null;
  /** By audience and practice. */
  readonly standings: ReadonlyMap<string, KeptAssessment>;
}

async function keptBefore(run: Run, { workspaceId, relationshipIds }: LookRequest): Promise<Map<string, Kept>> {
  const rows = await run<KeptRow>(sql`select r.id as "relationshipId", r.market = 'INTERNAL' as "isInside", t.id as "tellingId", coalesce((
      select jsonb_agg(jsonb_build_object('id', a.id, 'number', a.number, 'tellingId', a.telling_id, 'audience', a.audience, 'practice', a.practice, 'level', a.level, 'criteria', a.criteria, 'missing', a.missing, 'measures', a.measures))
      from practice_standing s join practice_assessment a on a.workspace_id = s.workspace_id and a.id = s.assessment_id where s.workspace_id = r.workspace_id and s.relationship_id = r.id), '[]') as standings
    from relationship r left join practice_telling t on t.workspace_id = r.workspace_id and t.relationship_id = r.id and t.taken_back_at is null
    where r.workspace_id = ${workspaceId}::uuid and r.id = any(${uuids(relationshipIds)}::uuid[])`);
  return new Map(rows.map(({ relationshipId, isInside, tellingId, standings }) => [relationshipId, { isInside, tellingId, standings: new Map(standings.map((one) => [`${one.audience} ${one.practice}`, one])) }]));
}
