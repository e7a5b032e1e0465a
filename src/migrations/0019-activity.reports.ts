import { done, ledgerOfBoth, ofAgreement, ofBoth, sides, text, units, versioned } from './0018-supply.terms.ts';

const day = (name: string) => `${name} date check (${name} between date '2000-01-01' and date '2999-12-31')`;

/** What partners report of sales and stock, line by line, never overwritten. */
export const reports = [
  `create table activity_report (
     ${ofAgreement},
     source text not null check (source in ('DIRECT','FILE','X12')),
     interchange_id uuid,
     -- What the reporter calls it.
     ${text('reference', 100)},
     feed_mode text not null check (feed_mode in ('DELTA','FULL')),
     is_correction boolean not null default false,
     state text not null check (state in ('VALIDATED','APPLIED','QUARANTINED','CORRECTED','DISCARDED')),
     reported_by uuid not null,
     reported_by_side text not null check (reported_by_side in (${sides})),
     reported_at timestamptz not null default now(),
     ${day('first_day')},
     ${day('last_day')},
     line_count integer not null default 0 check (line_count >= 0),
     applied_count integer not null default 0 check (applied_count >= 0),
     unchanged_count integer not null default 0 check (unchanged_count >= 0),
     history_count integer not null default 0 check (history_count >= 0),
     unmapped_count integer not null default 0 check (unmapped_count >= 0),
     held_count integer not null default 0 check (held_count >= 0),
     -- Positions that a full report left out.
     missing_count integer check (missing_count >= 0),
     discarded_by uuid, discarded_at timestamptz, ${text('discard_reason', 2000)},
     ${versioned},
     foreign key (workspace_id, interchange_id) references interchange (workspace_id, id) on delete restrict,
     check ((source = 'X12') = (interchange_id is not null)),
     check ((state = 'DISCARDED') = (discarded_at is not null)),
     ${done('discarded')}
   )`,
  'create index activity_report_by_agreement on activity_report (workspace_id, agreement_id, reported_at, id)',
  'create index activity_report_by_interchange on activity_report (workspace_id, interchange_id, id)',
  ...ofBoth('activity_report'),
  `create function activity_report_keeps_to_its_states() returns trigger language plpgsql as $$
   begin
     if (new.agreement_id, new.reported_by, new.reported_at, new.source) is distinct from (old.agreement_id, old.reported_by, old.reported_at, old.source) then
       raise exception 'a report stays what it was' using errcode = 'check_violation', constraint = 'activity_report_stays_itself';
     end if;
     if new.state <> old.state and not (old.state || '>' || new.state) = any (array[
       'VALIDATED>APPLIED','VALIDATED>QUARANTINED','QUARANTINED>CORRECTED','CORRECTED>APPLIED','CORRECTED>QUARANTINED','QUARANTINED>DISCARDED']) then
       raise exception 'report % does not go from % to %', old.id, old.state, new.state using errcode = 'check_violation', constraint = 'activity_report_keeps_to_its_states';
     end if;
     return new;
   end $$`,
  'revoke all on function activity_report_keeps_to_its_states() from public',
  'create trigger activity_report_keeps_to_its_states before update on activity_report for each row execute function activity_report_keeps_to_its_states()',

  `create table activity_observation (
     ${ofAgreement},
     report_id uuid not null,
     -- Line of a list or file, segment of an interchange.
     line_number integer not null check (line_number > 0),
     -- Null while it is not known what, or where, the line speaks of.
     position_id uuid,
     -- As sent, with what kind of code each is.
     item_codes jsonb not null default '[]' check (jsonb_typeof(item_codes) = 'array'),
     location_code jsonb check (jsonb_typeof(location_code) = 'object'),
     ${text('code', 40)} not null,
     -- Null for a code that is not known, which counts as nothing.
     ${text('metric', 40)},
     -- What it settles: ON_HAND, DEMAND, or its own metric.
     ${text('measure', 40)},
     quantity numeric(24,6) not null,
     ${text('unit', 10)},
     units ${units},
     period_from date not null,
     day date not null check (day >= period_from),
     observed_at timestamptz not null,
     effect text not null check (effect in ('APPLIED','HISTORY','KEPT','UNMAPPED','HELD')),
     held_for text check (held_for in ('ITEM_UNKNOWN','LOCATION_UNKNOWN','POSITION_UNKNOWN','UNIT_UNKNOWN','DATE_INVALID','QUANTITY_INVALID','CONFLICT')),
     -- The observation whose place this one takes: one that was wrong, or that was held.
     supersedes_id uuid,
     recorded_at timestamptz not null default now(),
     foreign key (workspace_id, report_id) references activity_report (workspace_id, id) on delete restrict,
     foreign key (workspace_id, position_id) references stock_position (workspace_id, id) on delete restrict,
     foreign key (workspace_id, supersedes_id) references activity_observation (workspace_id, id) on delete restrict,
     constraint activity_observation_superseded_once unique (workspace_id, supersedes_id),
     check ((effect = 'HELD') = (held_for is not null)),
     check (effect in ('UNMAPPED','HELD') or num_nulls(position_id, units, metric, measure) = 0)
   )`,
  'create index activity_observation_by_position on activity_observation (workspace_id, position_id, day, id)',
  'create index activity_observation_by_report on activity_observation (workspace_id, report_id, line_number, id)',
  `create index activity_observation_held on activity_observation (workspace_id, agreement_id) where effect = 'HELD'`,
  ...ledgerOfBoth('activity_observation'),

  // What a partner's own code of an item or a place stands for.
  `create table activity_code (
     ${ofAgreement},
     kind text not null check (kind in ('ITEM','LOCATION')),
     code text not null check (char_length(code) between 1 and 80),
     item_id uuid,
     location_id uuid,
     set_by uuid not null,
     set_by_side text not null check (set_by_side in (${sides})),
     ${versioned},
     foreign key (workspace_id, item_id) references item (workspace_id, id) on delete restrict,
     foreign key (workspace_id, location_id) references location (workspace_id, id) on delete restrict,
     check ((kind = 'ITEM') = (item_id is not null)),
     check ((kind = 'LOCATION') = (location_id is not null)),
     constraint activity_code_once unique (workspace_id, agreement_id, kind, code)
   )`,
  ...ofBoth('activity_code'),
];
