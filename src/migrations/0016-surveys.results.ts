import { secured } from './0001-ground.foundation.ts';
import { definer, mine, staff } from './0011-evidence.terms.ts';
import { constructs, platform, sides } from './0016-surveys.terms.ts';

/** Whether the firm shows the partner how it is judged; a survey's result is a figure over a group. */
const shownToPartner = `side = 'PARTNER' and score is not null and exists (select from sharing_in_force s join relationship r on r.workspace_id = s.workspace_id and r.id = s.relationship_id
  where s.workspace_id = survey_result.workspace_id and s.relationship_id = survey_result.relationship_id and s.category = 'SCORECARD' and s.direction = 'FOCAL_TO_PARTNER'
    and s.level in ('AGGREGATED','ALL') and r.partner_id = (select app_party()))`;

const table = [
  `create table survey_result (
     workspace_id uuid not null,
     id uuid not null,
     target_id uuid not null,
     -- Of the target.
     round_id uuid not null,
     relationship_id uuid not null,
     side text not null check (side in (${sides})),
     construct text not null check (construct in (${constructs})),
     closed_at timestamptz not null,
     -- All null where too few answered: how many, nobody is told.
     score double precision check (score between 0 and 100),
     respondents integer,
     respondents_at_least integer,
     alpha double precision check (alpha <= 1.000000001),
     alpha_standardized double precision check (alpha_standardized <= 1.000000001),
     is_coarse boolean not null,
     primary key (workspace_id, id),
     constraint survey_result_once unique (workspace_id, target_id, construct),
     foreign key (workspace_id, target_id) references survey_target (workspace_id, id) on delete restrict,
     foreign key (workspace_id, round_id) references survey_round (workspace_id, id) on delete restrict,
     foreign key (workspace_id, relationship_id) references relationship (workspace_id, id) on delete restrict,
     constraint survey_result_of_enough check ((score is null) = (respondents_at_least is null) and respondents_at_least >= 3
       and (respondents is null) = (score is null or is_coarse) and (score is not null or (alpha is null and alpha_standardized is null)))
   )`,
  'create index survey_result_by_relationship on survey_result (workspace_id, relationship_id, side, construct, closed_at, id)',
  'create index survey_result_by_round on survey_result (workspace_id, round_id, closed_at, id)',
  'create index survey_result_by_closing on survey_result (workspace_id, relationship_id, closed_at, id)',
  'create trigger survey_result_append_only before update or delete on survey_result for each row execute function refuse_change()',
  'create trigger survey_result_no_truncate before truncate on survey_result for each statement execute function refuse_change()',
  ...secured('survey_result'),
  `create policy survey_result_read on survey_result for select to app_user using (${mine} and (${staff} or (${shownToPartner})))`,
  'create policy survey_result_keep on survey_result for all to app_system using (true) with check (true)',
  'grant select on survey_result to app_user',
  'grant select, insert on survey_result to app_system',
];

const items = `(select o.position::integer as position, o.value ->> 'construct' as construct, (o.value ->> 'isReversed')::boolean as is_reversed
  from survey_instrument i cross join jsonb_array_elements(i.items) with ordinality o(value, position)`;

/** Who answered all items of a construct. Only for the function below: nobody else may call it. */
const complete = [
  `create function survey_complete(of_workspace uuid, of_target uuid, of_construct text) returns uuid[] language sql stable as $$
     select coalesce(array_agg(p.person_id), '{}') from survey_invitation n join survey_response p on p.workspace_id = n.workspace_id and p.id = n.id
     where n.workspace_id = of_workspace and n.target_id = of_target and p.state = 'ANSWERED'
       and not exists (select from ${items} where i.workspace_id = n.workspace_id and i.id = n.instrument_id) m
         where m.construct = of_construct and p.answers[m.position] is null) $$`,
  'revoke all on function survey_complete(uuid, uuid, text) from public',
  'grant execute on function survey_complete(uuid, uuid, text) to app_system',
];

const key = 'target_id, construct';

/**
 * Computes a closed round's results, once; to anybody but the platform at that moment it does nothing. The answers leave the database in no
 * other way. The figures are those of src/domain/trust/survey.ts; the tests hold the two to each other.
 */
const computing = definer('survey_compute(of_round uuid) returns integer language plpgsql',
  `declare round survey_round; made integer;
   begin
     if app_principal() is distinct from ${platform} or not app_is_staff() then return 0; end if;
     select * into round from survey_round r where r.workspace_id = app_workspace() and r.id = of_round and r.state = 'CLOSED' for update;
     if not found or exists (select from survey_result r where r.workspace_id = round.workspace_id and r.round_id = round.id) then return 0; end if;
     with item as ${items} where i.workspace_id = round.workspace_id and i.id = round.instrument_id),
     asked as (select t.id as target_id, t.relationship_id, t.side, c.construct, c.items, survey_complete(t.workspace_id, t.id, c.construct) as people
       from survey_target t cross join (select construct, count(*)::integer as items from item group by construct) c
       where t.workspace_id = round.workspace_id and t.round_id = round.id),
     -- As agreement with the construct: reversed items are turned.
     answer as (select a.target_id, a.construct, n.person_id, m.position, (case when m.is_reversed then 8 - p.answers[m.position] else p.answers[m.position] end)::integer as value
       from asked a join survey_invitation n on n.workspace_id = round.workspace_id and n.target_id = a.target_id and n.person_id = any(a.people)
       join survey_response p on p.workspace_id = n.workspace_id and p.id = n.id join item m on m.construct = a.construct),
     total as (select ${key}, person_id, sum(value) as value from answer group by ${key}, person_id),
     scale as (select ${key}, sum(value) as value, var_samp(value) as variance from total group by ${key}),
     spread as (select ${key}, sum(variance) as variance, bool_or(variance = 0) as is_flat
       from (select ${key}, position, var_samp(value) as variance from answer group by ${key}, position) v group by ${key}),
     agreement as (select ${key}, avg(r) as r from (select ${key}, x.position, y.position, corr(x.value, y.value) as r
       from answer x join answer y using (${key}, person_id) where x.position < y.position group by ${key}, x.position, y.position) pairs group by ${key}),
     -- Where the same people but a few spoke before, two exact figures would tell what those few said.
     computed as (select a.target_id, a.relationship_id, a.side, a.construct, cardinality(a.people) as n, a.items as k, s.value, s.variance, v.variance as of_items, v.is_flat, g.r,
         exists (select from survey_result e join relationship o on o.workspace_id = e.workspace_id and o.id = e.relationship_id
           join relationship b on b.workspace_id = o.workspace_id and b.partner_id = o.partner_id and b.id = a.relationship_id
           cross join lateral (select survey_complete(e.workspace_id, e.target_id, e.construct) as people) w
           where e.workspace_id = round.workspace_id and e.side = a.side and e.construct = a.construct and e.score is not null
             and (select count(*) from (select unnest(a.people || w.people) as person group by 1
               having count(*) = 1) apart) < round.minimum_respondents) as is_coarse
       from asked a left join scale s using (${key}) left join spread v using (${key}) left join agreement g using (${key})),
     figure as (select c.*, c.n >= round.minimum_respondents as is_shown, 100 * (c.value::double precision / (c.n * c.k) - 1) / 6 as score,
         case when c.k > 1 and c.variance > 0 then c.k::double precision / (c.k - 1) * (1 - c.of_items::double precision / c.variance::double precision) end as alpha,
         case when c.k > 1 and not c.is_flat and 1 + (c.k - 1) * c.r > 1e-12 then c.k * c.r / (1 + (c.k - 1) * c.r) end as standardized
       from (select d.target_id, d.relationship_id, d.side, d.construct, nullif(d.n, 0) as n, d.k, d.value, d.variance, d.of_items, d.is_flat, d.r, d.is_coarse from computed d) c)
     insert into survey_result (workspace_id, id, target_id, round_id, relationship_id, side, construct, closed_at, is_coarse, score, respondents, respondents_at_least, alpha, alpha_standardized)
       select round.workspace_id, md5(f.target_id || f.construct)::uuid, f.target_id, round.id, f.relationship_id, f.side, f.construct, round.closes_at, coalesce(f.is_shown and f.is_coarse, false),
         case when f.is_shown then case when f.is_coarse then 10 * round((f.score / 10)::numeric)::double precision else f.score end end,
         case when f.is_shown and not f.is_coarse then f.n end,
         case when f.is_shown then case when f.is_coarse then (select max(band) from unnest(array[3, 5, 10, 20, 50, 100, 200, 500, 1000]) band where band <= f.n) else f.n end end,
         case when f.is_shown then case when f.is_coarse then round(f.alpha::numeric, 1)::double precision else f.alpha end end,
         case when f.is_shown then case when f.is_coarse then round(f.standardized::numeric, 1)::double precision else f.standardized end end
       from figure f;
     get diagnostics made = row_count;
     return made;
   end`);

export const results = [...table, ...complete, ...computing];
