import { secured } from './0001-ground.foundation.ts';
import { definer, mine, staff } from './0011-evidence.terms.ts';

/** The first version of the model of every workspace: expert defaults, nobody's measurements. */
const firstParameters = {
  halfLifeDays: { PROMISE: 180, DELIVERY: 180, COMMUNICATION: 120, NON_OPPORTUNISM: 730, SHARED_VALUES: 365, BENEFITS: 365, TERMINATION_COSTS: 365, CONTINUITY: 730 },
  trustWeights: { PROMISE: 0.3, DELIVERY: 0.2, COMMUNICATION: 0.2, NON_OPPORTUNISM: 0.2, SHARED_VALUES: 0.1 },
  commitmentFromTrust: 0.4,
  commitmentWeights: { SHARED_VALUES: 0.1, BENEFITS: 0.2, TERMINATION_COSTS: 0.15, CONTINUITY: 0.15 },
  priorWeight: 2,
  baseRate: 0.5,
  sufficientUncertainty: 0.5,
  bands: { high: 70, medium: 45 },
  outcomes: {
    promise: { kept: 1, keptLate: 0.5, broken: 0 },
    delivery: { worthlessAfterDays: 5, weight: 1 },
    reply: { weight: 0.5 },
    schedule: { shared: 1, missed: 0, weight: 1 },
    opportunisticAct: { outcome: 0 },
    dispute: { settledFairly: { outcome: 0.7, weight: 1 }, settledLate: { outcome: 0.35, weight: 1 }, settledUnfairly: { outcome: 0, weight: 2 }, neverSettled: { outcome: 0, weight: 2 } },
    cleanMonth: { outcome: 1, weight: 0.5 },
    survey: { sufficientAlpha: 0.7, mostWeight: 10 },
    shareOfWallet: { weight: 2 },
    gainShared: { weight: 2 },
    jointInvestment: { scale: 100_000, weight: 2 },
    contract: { scaleYears: 2, weight: 2 },
    continuity: { renewed: 1, lapsed: 0, noticeGiven: 0, weight: 4 },
  },
};
const halfLives = [180, 180, 120, 730, 365, 365, 365, 730];
const trustCoefficients = [0.30, 0.20, 0.20, 0.20, 0.10, 0, 0, 0];
const commitmentCoefficients = [0.12, 0.08, 0.08, 0.08, 0.14, 0.20, 0.15, 0.15];

const array = (values: readonly number[]) => `array[${values.join(',')}]::double precision[]`;
const addFirst = (workspace: string, from: string) => `insert into trust_model (workspace_id, id, number, half_lives, trust_coefficients, commitment_coefficients, medium_from, high_from, sufficient_uncertainty, parameters, reason, in_force_from)
   select ${workspace}, gen_random_uuid(), 1, ${array(halfLives)}, ${array(trustCoefficients)}, ${array(commitmentCoefficients)}, 45, 70, 0.5, '${JSON.stringify(firstParameters)}', 'BUILT_IN', '1970-01-01T00:00:00Z' ${from}`;

/** What evidence is weighed by: versions that never change, for all markets or for one. */
export const models = [
  `create table trust_model (
     workspace_id uuid not null references workspace (id),
     id uuid not null,
     number integer not null check (number > 0),
     -- Null: for every market that has none of its own.
     market text check (market in ('SUPPLIER','INTERNAL','COMPETITOR','DISTRIBUTOR','CUSTOMER','INFLUENCER')),
     half_lives double precision[] not null check (cardinality(half_lives) = 8 and 0 < all (half_lives)),
     trust_coefficients double precision[] not null check (cardinality(trust_coefficients) = 8 and 0 <= all (trust_coefficients)),
     commitment_coefficients double precision[] not null check (cardinality(commitment_coefficients) = 8 and 0 <= all (commitment_coefficients)),
     medium_from double precision not null check (medium_from between 0 and 100),
     high_from double precision not null check (high_from between medium_from and 100),
     sufficient_uncertainty double precision not null check (sufficient_uncertainty between 0 and 1),
     parameters jsonb not null,
     author_id uuid,
     reason text not null check (char_length(reason) between 1 and 2000),
     in_force_from timestamptz not null default date_trunc('milliseconds', now()),
     primary key (workspace_id, id),
     unique (workspace_id, number)
   )`,
  'create index trust_model_by_market on trust_model (workspace_id, market, number)',
  'create trigger trust_model_append_only before update or delete on trust_model for each row execute function refuse_change()',
  'create trigger trust_model_no_truncate before truncate on trust_model for each statement execute function refuse_change()',
  addFirst('w.id', 'from workspace w'),
  ...secured('trust_model'),
  `create policy trust_model_read on trust_model for select to app_user using (${mine} and ${staff})`,
  `create policy trust_model_add on trust_model for insert to app_user with check (${mine} and ${staff} and author_id = (select app_principal()))`,
  'create policy trust_model_use on trust_model for select to app_system using (true)',
  'create policy trust_model_first on trust_model for insert to app_system with check (number = 1)',
  'grant select, insert on trust_model to app_user',
  'grant select, insert on trust_model to app_system',
  'grant create on schema public to app_system',
  'grant execute on function app_workspace(), app_party(), app_is_staff(), app_principal() to app_system',
  ...definer('workspace_begins_with_model() returns trigger language plpgsql', `begin ${addFirst('new.id', '')}; return null; end`, { isCallable: false }),
  'create trigger workspace_begins_with_model after insert on workspace for each row execute function workspace_begins_with_model()',
  // The model in force at a moment: a market's own before that of all markets.
  `create function trust_model_at(of_workspace uuid, of_market text, at timestamptz) returns uuid language sql stable as $$
     select m.id from trust_model m where m.workspace_id = of_workspace and (m.market = of_market or m.market is null) and m.in_force_from <= at
     order by m.market is null, m.number desc limit 1 $$`,
  'revoke all on function trust_model_at(uuid, text, timestamptz) from public',
  'grant execute on function trust_model_at(uuid, text, timestamptz) to app_user, app_system',
  // What a fact is worth, told to whoever's act it is; what it comes to is not.
  ...definer('evidence_outcomes(of_relationship uuid) returns jsonb language sql stable',
    `select m.parameters -> 'outcomes' from relationship r join trust_model m on m.workspace_id = r.workspace_id and m.id = trust_model_at(r.workspace_id, r.market, now())
     where r.workspace_id = app_workspace() and r.id = of_relationship and (app_is_staff() or r.partner_id = app_party())`),
];
