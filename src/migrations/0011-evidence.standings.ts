import { secured } from './0001-ground.foundation.ts';
import { definer, leaves, mine, staff } from './0011-evidence.terms.ts';

/** Written out leaf by leaf, which PostgreSQL computes twenty times faster than a loop over an array. */
const each = (one: (n: number) => string, joint = ', ') => leaves.map((_, index) => one(index + 1)).join(joint);
const ofDays = (later: string, earlier: string) => `(date_part('epoch', ${later} - ${earlier}) / 86400)`;

const sums = 'double precision[] not null check (cardinality({}) = 8 and 0 <= all ({}))';
const column = (name: string) => `${name} ${sums.replaceAll('{}', name)}`;
const pure = 'language sql immutable parallel safe';

/** The formulas of src/domain/trust over kept sums; the tests hold the two to each other. */
const formulas = [
  `create function sums_aged(sums double precision[], half_lives double precision[], days double precision) returns double precision[] ${pure} as $$
     select array[${each((n) => `sums[${n}] * power(2::double precision, -days / half_lives[${n}])`)}] $$`,
  `create function score_value(p double precision[], n double precision[], c double precision[]) returns double precision ${pure} as $$
     select 100 * (${each((i) => `c[${i}] * (p[${i}] + 1) / (p[${i}] + n[${i}] + 2)`, ' + ')}) $$`,
  `create function score_uncertainty(p double precision[], n double precision[], c double precision[]) returns double precision ${pure} as $$
     select ${each((i) => `c[${i}] * 2 / (p[${i}] + n[${i}] + 2)`, ' + ')} $$`,
  // Conduct of late against conduct all told, in points; it counts the more, the more was seen of late.
  `create function score_trend(p double precision[], n double precision[], fp double precision[], fn double precision[], c double precision[]) returns double precision ${pure} as $$
     select 100 * (${each((i) => `coalesce(c[${i}] * (fp[${i}] / nullif(fp[${i}] + fn[${i}], 0) - p[${i}] / nullif(p[${i}] + n[${i}], 0)) * (fp[${i}] + fn[${i}]) / (fp[${i}] + fn[${i}] + 2), 0)`, ' + ')}) $$`,
  `create function score_band(value double precision, uncertainty double precision, medium_from double precision, high_from double precision, sufficient double precision) returns text ${pure} as $$
     select case when uncertainty > sufficient then 'INSUFFICIENT' when value >= high_from then 'HIGH' when value >= medium_from then 'MEDIUM' else 'LOW' end $$`,
  ...['sums_aged(double precision[], double precision[], double precision)', 'score_value(double precision[], double precision[], double precision[])',
    'score_uncertainty(double precision[], double precision[], double precision[])',
    'score_trend(double precision[], double precision[], double precision[], double precision[], double precision[])',
    'score_band(double precision, double precision, double precision, double precision, double precision)',
  ].flatMap((signature) => [`revoke all on function ${signature} from public`, `grant execute on function ${signature} to app_user, app_system`]),
];

/** The scores that follow from sums, as columns of an update. What rests on too little is no number: nobody has earned it. */
const scores = ['trust', 'commitment'].flatMap((score) => [
  `${score} = case when ${open(score)} <= m.sufficient_uncertainty then score_value(s.positive, s.negative, m.${score}_coefficients) end`,
  `${score}_trend = case when ${open(score)} <= m.sufficient_uncertainty then score_trend(s.positive, s.negative, s.fast_positive, s.fast_negative, m.${score}_coefficients) end`,
  `${score}_uncertainty = ${open(score)}`,
  `${score}_band = score_band(score_value(s.positive, s.negative, m.${score}_coefficients), ${open(score)}, m.medium_from, m.high_from, m.sufficient_uncertainty)`,
]).join(', ');

function open(score: string): string {
  return `score_uncertainty(s.positive, s.negative, m.${score}_coefficients)`;
}

const table = [
  `create table trust_standing (
     workspace_id uuid not null,
     id uuid not null default gen_random_uuid(),
     relationship_id uuid not null,
     direction text not null check (direction in ('FOCAL_TO_PARTNER','PARTNER_TO_FOCAL')),
     model_id uuid not null,
     as_of timestamptz not null,
     -- By leaf: what speaks for and against, aged to as_of; the fast ones age twice as fast, and tell of late.
     ${['positive', 'negative', 'fast_positive', 'fast_negative'].map(column).join(',\n     ')},
     -- Null while it rests on too little.
     trust double precision, trust_uncertainty double precision not null default 1, trust_trend double precision,
     trust_band text not null default 'INSUFFICIENT' check (trust_band in ('INSUFFICIENT','LOW','MEDIUM','HIGH')),
     commitment double precision, commitment_uncertainty double precision not null default 1, commitment_trend double precision,
     commitment_band text not null default 'INSUFFICIENT' check (commitment_band in ('INSUFFICIENT','LOW','MEDIUM','HIGH')),
     primary key (workspace_id, id),
     unique (workspace_id, relationship_id, direction),
     foreign key (workspace_id, relationship_id) references relationship (workspace_id, id) on delete restrict,
     foreign key (workspace_id, model_id) references trust_model (workspace_id, id) on delete restrict
   )`,
  ...['trust', 'commitment', 'trust_trend', 'commitment_trend'].map((name) => `create index trust_standing_by_${name} on trust_standing (workspace_id, direction, (case when ${name} is null then 'NaN'::double precision else ${name} end), id)`),
  ...['trust', 'commitment'].map((name) => `create index trust_standing_by_${name}_uncertainty on trust_standing (workspace_id, direction, ${name}_uncertainty, id)`),
  'create index trust_standing_by_age on trust_standing (workspace_id, as_of, id)',
  ...secured('trust_standing'),
  `create policy trust_standing_read on trust_standing for select to app_user using (${mine} and ${staff})`,
  'create policy trust_standing_keep on trust_standing for all to app_system using (true) with check (true)',
  'grant select on trust_standing to app_user',
  'grant select, insert, update on trust_standing to app_system',
];

const zeros = "array_fill(0::double precision, array[8])";
const notCorrected = 'not exists (select from evidence c where c.workspace_id = e.workspace_id and c.corrects_id = e.id)';
/** How much of an event is left at a moment, worked out once for all sums: fast sums age twice as fast, which is the same twice over. */
const left = (at: string, halfLife: string) => `cross join lateral (select power(2::double precision, -${ofDays(at, 'e.occurred_at')} / ${halfLife}) as k offset 0) x`;

const sumsOfLeaf = `coalesce(sum(e.weight * e.outcome * x.k), 0) as positive, coalesce(sum(e.weight * (1 - e.outcome) * x.k), 0) as negative,
    coalesce(sum(e.weight * e.outcome * x.k * x.k), 0) as fast_positive, coalesce(sum(e.weight * (1 - e.outcome) * x.k * x.k), 0) as fast_negative`;

const keeping = [
  // In the transaction that adds evidence: whoever adds to one relationship at once waits here, and adds to what the other left.
  ...definer('trust_follows_evidence() returns trigger language plpgsql',
    `declare
       s trust_standing; m trust_model; at timestamptz; n integer; days double precision; k double precision; fast double precision; summed record;
     begin
       insert into trust_standing (workspace_id, relationship_id, direction, model_id, as_of, positive, negative, fast_positive, fast_negative)
         select r.workspace_id, r.id, new.direction, trust_model_at(r.workspace_id, r.market, now()), date_trunc('milliseconds', now()), ${zeros}, ${zeros}, ${zeros}, ${zeros}
         from relationship r where r.workspace_id = new.workspace_id and r.id = new.relationship_id
         on conflict (workspace_id, relationship_id, direction) do nothing;
       select * into strict s from trust_standing t where t.workspace_id = new.workspace_id and t.relationship_id = new.relationship_id and t.direction = new.direction for update;
       select * into strict m from trust_model t where t.workspace_id = s.workspace_id and t.id = s.model_id;
       at := greatest(s.as_of, date_trunc('milliseconds', now()), new.occurred_at);
       days := ${ofDays('at', 's.as_of')};
       s.positive := sums_aged(s.positive, m.half_lives, days);
       s.negative := sums_aged(s.negative, m.half_lives, days);
       s.fast_positive := sums_aged(s.fast_positive, m.half_lives, 2 * days);
       s.fast_negative := sums_aged(s.fast_negative, m.half_lives, 2 * days);
       s.as_of := at;
       n := array_position(array[${leaves.map((leaf) => `'${leaf}'`).join(',')}], new.leaf);
       if new.corrects_id is null then
         k := new.weight * power(2::double precision, -${ofDays('at', 'new.occurred_at')} / m.half_lives[n]);
         fast := new.weight * power(2::double precision, -2 * ${ofDays('at', 'new.occurred_at')} / m.half_lives[n]);
         s.positive[n] := s.positive[n] + new.outcome * k;
         s.negative[n] := s.negative[n] + (1 - new.outcome) * k;
         s.fast_positive[n] := s.fast_positive[n] + new.outcome * fast;
         s.fast_negative[n] := s.fast_negative[n] + (1 - new.outcome) * fast;
       else
         -- What was taken back is not subtracted, which would leave its rounding behind: the leaf is summed anew.
         select ${sumsOfLeaf} into summed
           from evidence e ${left('at', 'm.half_lives[n]')} where e.workspace_id = new.workspace_id and e.relationship_id = new.relationship_id and e.direction = new.direction and e.leaf = new.leaf
             and e.weight is not null and ${notCorrected};
         s.positive[n] := summed.positive;
         s.negative[n] := summed.negative;
         s.fast_positive[n] := summed.fast_positive;
         s.fast_negative[n] := summed.fast_negative;
       end if;
       update trust_standing t set as_of = s.as_of, positive = s.positive, negative = s.negative, fast_positive = s.fast_positive, fast_negative = s.fast_negative, ${scores}
         where t.workspace_id = s.workspace_id and t.id = s.id;
       return null;
     end`, { isCallable: false }),
  'create trigger trust_follows_evidence after insert on evidence for each row execute function trust_follows_evidence()',
  // As time passes without a word, what is known fades. Brings the oldest up to now; returns how many it were.
  ...definer('trust_age(older_than timestamptz, most integer) returns integer language plpgsql',
    `declare done integer;
     begin
       if not app_is_staff() then return 0; end if;
       with stale as (select t.* from trust_standing t where t.workspace_id = app_workspace() and t.as_of < older_than order by t.id limit most for update),
       -- Aged once, and not again in every formula.
       s as materialized (select t.workspace_id, t.id, t.model_id, x.days, sums_aged(t.positive, m.half_lives, x.days) as positive, sums_aged(t.negative, m.half_lives, x.days) as negative,
           sums_aged(t.fast_positive, m.half_lives, 2 * x.days) as fast_positive, sums_aged(t.fast_negative, m.half_lives, 2 * x.days) as fast_negative
         from stale t join trust_model m on m.workspace_id = t.workspace_id and m.id = t.model_id,
           lateral (select ${ofDays("greatest(t.as_of, date_trunc('milliseconds', now()))", 't.as_of')} as days) x)
       update trust_standing t set as_of = greatest(t.as_of, date_trunc('milliseconds', now())), positive = s.positive, negative = s.negative, fast_positive = s.fast_positive, fast_negative = s.fast_negative, ${scores}
         from s join trust_model m on m.workspace_id = s.workspace_id and m.id = s.model_id where t.workspace_id = s.workspace_id and t.id = s.id;
       get diagnostics done = row_count;
       return done;
     end`),
  // Everything anew from the ledger, under the models in force now.
  ...definer('trust_rebuild(of_relationships uuid[]) returns integer language plpgsql',
    `declare done integer; at timestamptz := date_trunc('milliseconds', now());
     begin
       if not app_is_staff() then return 0; end if;
       insert into trust_standing (workspace_id, relationship_id, direction, model_id, as_of, positive, negative, fast_positive, fast_negative)
         select r.workspace_id, r.id, d.direction, trust_model_at(r.workspace_id, r.market, at), at, ${zeros}, ${zeros}, ${zeros}, ${zeros}
         from relationship r cross join (values ('FOCAL_TO_PARTNER'), ('PARTNER_TO_FOCAL')) d(direction)
           -- One look into the index each, and not the whole ledger read.
           cross join lateral (select from evidence e where e.workspace_id = r.workspace_id and e.relationship_id = r.id and e.direction = d.direction limit 1) shown
         where r.workspace_id = app_workspace() and r.id = any(of_relationships)
         on conflict (workspace_id, relationship_id, direction) do nothing;
       -- Held before the ledger is read: what others add meanwhile waits, and adds to what is made here.
       perform from trust_standing t where t.workspace_id = app_workspace() and t.relationship_id = any(of_relationships) order by t.id for update;
       with held as (
         select t.workspace_id, t.id, t.relationship_id, t.direction, greatest(t.as_of, at) as at, m.id as model_id, m.half_lives from trust_standing t
         join relationship r on r.workspace_id = t.workspace_id and r.id = t.relationship_id
         join trust_model m on m.workspace_id = t.workspace_id and m.id = trust_model_at(r.workspace_id, r.market, at)
         where t.workspace_id = app_workspace() and t.relationship_id = any(of_relationships)),
       leaf(name, n) as (values ${leaves.map((leaf, index) => `('${leaf}', ${index + 1})`).join(', ')}),
       summed as (
         select h.id, l.n, ${sumsOfLeaf} from held h
         join evidence e on e.workspace_id = h.workspace_id and e.relationship_id = h.relationship_id and e.direction = h.direction and e.weight is not null and ${notCorrected}
         join leaf l on l.name = e.leaf ${left('h.at', 'h.half_lives[l.n]')} group by h.id, l.n),
       s as (
         select h.workspace_id, h.id, h.model_id, h.at, ${['positive', 'negative', 'fast_positive', 'fast_negative'].map((name) => `array_agg(coalesce(x.${name}, 0) order by l.n) as ${name}`).join(', ')}
         from held h cross join leaf l left join summed x on x.id = h.id and x.n = l.n group by h.workspace_id, h.id, h.model_id, h.at)
       update trust_standing t set model_id = s.model_id, as_of = s.at, positive = s.positive, negative = s.negative, fast_positive = s.fast_positive, fast_negative = s.fast_negative, ${scores}
         from s join trust_model m on m.workspace_id = s.workspace_id and m.id = s.model_id where t.workspace_id = s.workspace_id and t.id = s.id;
       get diagnostics done = row_count;
       return done;
     end`),
];

/** What had occurred by one moment, as it was known at another, for scores of the past: for and against by leaf. Under the asker's policies. */
const past = [
  `create function sums_at(of_workspace uuid, of_relationship uuid, of_direction text, half_lives double precision[], as_of timestamptz, known_at timestamptz) returns jsonb language sql stable as $$
     select jsonb_build_object('positive', jsonb_agg(coalesce(x.positive, 0) order by l.n), 'negative', jsonb_agg(coalesce(x.negative, 0) order by l.n))
     from (values ${leaves.map((leaf, index) => `('${leaf}', ${index + 1})`).join(', ')}) l(name, n) left join lateral (
       select sum(e.weight * e.outcome * x.k) as positive, sum(e.weight * (1 - e.outcome) * x.k) as negative from evidence e ${left('as_of', 'half_lives[l.n]')}
       where e.workspace_id = of_workspace and e.relationship_id = of_relationship and e.direction = of_direction and e.leaf = l.name and e.weight is not null
         and e.occurred_at <= as_of and e.known_at <= sums_at.known_at
         and not exists (select from evidence c where c.workspace_id = e.workspace_id and c.corrects_id = e.id and c.known_at <= sums_at.known_at)) x on true $$`,
  'revoke all on function sums_at(uuid, uuid, text, double precision[], timestamptz, timestamptz) from public',
  'grant execute on function sums_at(uuid, uuid, text, double precision[], timestamptz, timestamptz) to app_user',
];

/** Beside the model that weighs them, as the explanations need it. */
const views = [
  `create view weighed_standing with (security_invoker = true) as
     select s.*, m.parameters from trust_standing s join trust_model m on m.workspace_id = s.workspace_id and m.id = s.model_id`,
  `create view weighed_evidence with (security_invoker = true) as
     select e.*, c.id as corrected_by_id, s.as_of, s.positive, s.negative, m.parameters from evidence e
     left join evidence c on c.workspace_id = e.workspace_id and c.corrects_id = e.id
     left join trust_standing s on s.workspace_id = e.workspace_id and s.relationship_id = e.relationship_id and s.direction = e.direction
     left join trust_model m on m.workspace_id = s.workspace_id and m.id = s.model_id`,
  'grant select on weighed_standing, weighed_evidence to app_user',
];

export const standings = [...formulas, ...table, ...keeping, ...past, ...views, 'revoke create on schema public from app_system'];
