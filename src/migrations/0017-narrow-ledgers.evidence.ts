import { mine, staff } from './0011-evidence.terms.ts';

const own = `exists (select from relationship r where r.workspace_id = evidence.workspace_id and r.id = evidence.relationship_id and r.partner_id = (select app_party()))`;

/** What a partner's own acts are evidence by; each with what it is worth. */
const sources = `'PartnerPromise','Question','Dispute','RelationshipContract'`;
const worths = ['promise', 'reply', 'dispute', 'continuity'];

/**
 * The ledger, written blindly by partners, takes from them what follows from an act of theirs in the same transaction: of the side that showed
 * it, for the leaf that it feeds, as the model weighs it. Each source counts once, so that nobody earns twice by one act.
 */
export const blindEvidence = [
  `create function evidence_follows_its_fact() returns trigger language plpgsql as $$
   declare worth jsonb; expected double precision; weighed double precision;
   begin
     -- The firm’s own people and the platform answer for what they write; a session without a party is the owner at work on the data.
     if app_is_staff() or app_party() is null then return new; end if;
     worth := evidence_outcomes(new.relationship_id);
     case new.source_type
       when 'PartnerPromise' then
         select (worth -> 'promise' ->> case p.status when 'KEPT' then 'kept' when 'KEPT_LATE' then 'keptLate' else 'broken' end)::double precision, p.importance into expected, weighed
         from promise p where p.workspace_id = new.workspace_id and p.id = new.source_id and p.relationship_id = new.relationship_id and p.xmin = pg_current_xact_id()::xid
           and p.status in ('KEPT','KEPT_LATE','BROKEN') and new.direction = case p.made_by_side when 'FOCAL' then 'FOCAL_TO_PARTNER' else 'PARTNER_TO_FOCAL' end and (new.leaf, new.source_key) = ('PROMISE', '');
       when 'Question' then
         select case when q.hours_taken <= q.agreed_hours then 1 else q.agreed_hours / q.hours_taken end, (worth -> 'reply' ->> 'weight')::double precision into expected, weighed
         from question q where q.workspace_id = new.workspace_id and q.id = new.source_id and q.relationship_id = new.relationship_id and q.xmin = pg_current_xact_id()::xid
           and q.state in ('ANSWERED','UNANSWERED') and new.direction = case q.asked_by_side when 'PARTNER' then 'FOCAL_TO_PARTNER' else 'PARTNER_TO_FOCAL' end and (new.leaf, new.source_key) = ('COMMUNICATION', '');
       when 'Dispute' then
         select (worth -> 'dispute' -> e.ending ->> 'outcome')::double precision, (worth -> 'dispute' -> e.ending ->> 'weight')::double precision into expected, weighed
         from dispute d cross join lateral (select case new.direction when 'FOCAL_TO_PARTNER' then 'FOCAL' else 'PARTNER' end as side) s
         -- The side complained of shows how it settles, as the other judges it; the one that raised it only what the other found unfair.
         cross join lateral (select case
           when d.status = 'ABANDONED' then case when s.side <> d.raised_by_side then 'neverSettled' end
           when d.status <> 'SETTLED' or d.concluded_at is null then null
           when case s.side when 'FOCAL' then d.partner_judgement else d.focal_judgement end = 'UNFAIR' then 'settledUnfairly'
           when s.side = d.raised_by_side then null
           when (d.settled_at at time zone 'UTC')::date <= d.due_on then 'settledFairly' else 'settledLate' end as ending) e
         where d.workspace_id = new.workspace_id and d.id = new.source_id and d.relationship_id = new.relationship_id and d.xmin = pg_current_xact_id()::xid
           and (new.leaf, new.source_key) = ('NON_OPPORTUNISM', '');
       when 'RelationshipContract' then
         select (worth -> 'continuity' ->> case c.state when 'RENEWED' then 'renewed' else 'noticeGiven' end)::double precision, (worth -> 'continuity' ->> 'weight')::double precision into expected, weighed
         from relationship_contract c where c.workspace_id = new.workspace_id and c.id = new.source_id and c.relationship_id = new.relationship_id and c.xmin = pg_current_xact_id()::xid
           and c.kind <> 'NDA' and c.state = new.source_key and (c.state = 'RENEWED' or (c.state = 'NOTICE_GIVEN' and not c.is_notice_by_focal and new.direction = 'PARTNER_TO_FOCAL')) and new.leaf = 'CONTINUITY';
       else null;
     end case;
     if expected is null then
       raise exception 'evidence % follows from no act of its transaction', new.id using errcode = 'insufficient_privilege', constraint = 'evidence_follows_its_fact';
     end if;
     -- Somebody adopted another model between the weighing and this; the act is tried again.
     if (new.outcome, new.weight) is distinct from (expected, weighed) then
       raise exception 'evidence % is weighed otherwise now', new.id using errcode = 'serialization_failure', constraint = 'evidence_follows_its_fact';
     end if;
     return new;
   end $$`,
  'revoke all on function evidence_follows_its_fact() from public',
  'create trigger evidence_follows_its_fact before insert on evidence for each row execute function evidence_follows_its_fact()',
  'drop policy evidence_add on evidence',
  `create policy evidence_add on evidence for insert to app_user with check (${mine}
     and (recorded_by = (select app_principal()) or (select app_principal()) = '00000000-0000-4000-8000-000000000001')
     and (${staff} or (${own} and source_type in (${sources}))))`,
  // Partners are told what was said of their own acts, and what those are worth: of what staff record, not even that it is there.
  `create or replace function evidence_of(of_type text, of_source uuid, of_key text) returns table (id uuid, relationship_id uuid, direction text, leaf text, is_taken_back boolean)
   language sql stable security definer set search_path = public, pg_temp as $$
     select e.id, e.relationship_id, e.direction, e.leaf, e.weight is null from evidence e join relationship r on r.workspace_id = e.workspace_id and r.id = e.relationship_id
     where e.workspace_id = app_workspace() and e.source_type = of_type and e.source_id = of_source and e.source_key = of_key
       and (app_is_staff() or (r.partner_id = app_party() and e.source_type in (${sources})))
       and not exists (select from evidence c where c.workspace_id = e.workspace_id and c.corrects_id = e.id) $$`,
  `create or replace function evidence_outcomes(of_relationship uuid) returns jsonb language sql stable security definer set search_path = public, pg_temp as $$
     select case when app_is_staff() then m.parameters -> 'outcomes'
       else jsonb_build_object(${worths.map((name) => `'${name}', m.parameters -> 'outcomes' -> '${name}'`).join(', ')}) end
     from relationship r join trust_model m on m.workspace_id = r.workspace_id and m.id = trust_model_at(r.workspace_id, r.market, now())
     where r.workspace_id = app_workspace() and r.id = of_relationship and (app_is_staff() or r.partner_id = app_party()) $$`,
];
