import type { Write } from '../../platform/writes/write.ts';
import type { SurveyRoundRecord } from './survey.entity.ts';

interface Scope {
  /** The relationships named; null for the round's market. */
  readonly relationshipIds: readonly string[] | null;
  /** The staff named; null for all who deal with partners. */
  readonly staffIds: readonly string[] | null;
}

/**
 * Invites whoever a round asks: of a partner all its users, of the firm those named or all but the auditors, who deal with nobody. Of a
 * department, in the internal market, its own people are the one side and everybody else of the firm the other. Written
 * blindly: invitations are read by those invited alone. Returns how many it sent.
 */
export async function askPeople({ em }: Write, round: SurveyRoundRecord, { relationshipIds, staffIds }: Scope): Promise<number> {
  const { workspaceId, id, instrumentId, market, sides, opensAt } = round;
  const staff = staffIds === null ? null : JSON.stringify(staffIds);
  await em.execute(targeting, [id, workspaceId, market ?? null, opensAt, JSON.stringify(sides), JSON.stringify(relationshipIds ?? []), staff], 'run');
  await em.execute(inviting, [staff, instrumentId, workspaceId, id], 'run');
  const [asked] = await em.execute<{ invited: number }[]>('select coalesce(sum(invited), 0)::integer as invited from survey_target where workspace_id = ? and round_id = ?', [workspaceId, id]);
  return asked!.invited;
}

/** The people of one side of relationship `r`. */
const people = (side: string) => `membership m on m.workspace_id = r.workspace_id and m.status = 'ACTIVE' and m.role <> 'AUDITOR'
  and m.party_id = case when ${side} = 'PARTNER' and r.market <> 'INTERNAL' then r.partner_id else r.focal_id end and (${side} = 'PARTNER' or asked.staff is null or asked.staff @> to_jsonb(m.user_id::text))
  and (r.market <> 'INTERNAL' or (${side} = 'PARTNER') = exists (select from department_post d where d.workspace_id = r.workspace_id and d.relationship_id = r.id and d.person_id = m.user_id and d.state = 'HELD'))`;

/** In a market whoever was asked not long ago is left out; of relationships named the database refuses the round. */
const askedLately = `exists (select from survey_target t join survey_round o on o.workspace_id = t.workspace_id and o.id = t.round_id
  join relationship b on b.workspace_id = t.workspace_id and b.id = t.relationship_id where t.workspace_id = r.workspace_id and t.side = s.side and b.partner_id = r.partner_id
    and (o.state = 'OPEN' or (o.state = 'CLOSED' and o.closes_at > asked.opens_at - interval '90 days')))`;

const targeting = `insert into survey_target (workspace_id, round_id, relationship_id, side, invited)
  select asked.workspace_id, ?::uuid, r.id, s.side, count(distinct m.user_id)
  from (select ?::uuid as workspace_id, ?::text as market, ?::timestamptz as opens_at, ?::jsonb as sides, ?::jsonb as relationships, ?::jsonb as staff) asked
  cross join lateral jsonb_array_elements_text(asked.sides) s(side)
  join relationship r on r.workspace_id = asked.workspace_id and r.stage <> 'TERMINATED'
    and case when asked.market is null then asked.relationships @> to_jsonb(r.id::text) else r.market = asked.market and not ${askedLately} end
  join ${people('s.side')}
  group by asked.workspace_id, r.partner_id, r.id, s.side order by r.partner_id, s.side`;

const inviting = `insert into survey_invitation (workspace_id, target_id, round_id, instrument_id, relationship_id, side, person_id)
  select distinct t.workspace_id, t.id, t.round_id, asked.instrument_id, t.relationship_id, t.side, m.user_id
  from (select ?::jsonb as staff, ?::uuid as instrument_id) asked cross join survey_target t join relationship r on r.workspace_id = t.workspace_id and r.id = t.relationship_id
  join ${people('t.side')} where t.workspace_id = ? and t.round_id = ?`;
