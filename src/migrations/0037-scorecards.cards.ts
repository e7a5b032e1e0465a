import { secured } from './0001-ground.foundation.ts';
import { once } from './0018-supply.terms.ts';
import { done, historyOnlyIf, mine, own, platform, sides, staff, text, versioned } from './0023-development.terms.ts';
import { kept } from './0029-contributions.terms.ts';

/** The firm tells its partner how it judges it. */
export const told = (table: string) => `exists (select from sharing_in_force f where f.workspace_id = ${table}.workspace_id and f.relationship_id = ${table}.relationship_id
  and f.category = 'SCORECARD' and f.direction = 'FOCAL_TO_PARTNER' and f.level in ('AGGREGATED','ALL') ${once})`;

/**
 * The firm's people see that there is a card, whoever rates; the partner its own rating of the firm, and the firm's rating of it once that is
 * issued and while it is told. What stands in a card the rows' policies narrow further.
 */
const seen = `(${mine} and (${staff} or (${own('scorecard')} and (rater_side = 'PARTNER' or (issued_at is not null and ${told('scorecard')})))))`;
const isRater = `(app_principal() = ${platform} or (app_side() = o.rater_side and `;

export const cards = [
  `create table scorecard (
     workspace_id uuid not null,
     id uuid not null,
     relationship_id uuid not null,
     -- Who rates; the other side is rated.
     rater_side text not null check (rater_side in (${sides})),
     period_kind text not null check (period_kind in ('MONTH','QUARTER','HALF_YEAR','YEAR')),
     period_year integer not null check (period_year between 1 and 9999),
     period_number integer not null check (period_number between 1 and case period_kind when 'MONTH' then 12 when 'QUARTER' then 4 when 'HALF_YEAR' then 2 else 1 end),
     first_day date not null,
     last_day date not null,
     state text not null check (state in ('OPEN','ISSUED','CLOSED','WITHDRAWN')),
     model_version integer not null check (model_version > 0),
     bands jsonb not null check (jsonb_typeof(bands) = 'array'),
     -- Days from the issue within which a row may be disputed; and the day from which the platform issues what nobody has.
     dispute_days integer not null check (dispute_days between 0 and 90),
     issue_due_on date not null,
     -- How often rows were judged, so that whoever has seen less is told.
     revision integer not null default 0,
     opened_by uuid not null,
     opened_at timestamptz not null,
     issued_by uuid, issued_at timestamptz,
     disputes_until date,
     closed_by uuid, closed_at timestamptz,
     withdrawn_by uuid, withdrawn_at timestamptz, ${text('withdrawal_reason', 2000)},
     -- Since when its history is its partner's to read.
     shown_since timestamptz,
     ${versioned},
     primary key (workspace_id, id),
     unique (workspace_id, id, relationship_id),
     foreign key (workspace_id, relationship_id) references relationship (workspace_id, id) on delete restrict,
     -- Whole months of the calendar, whatever their length.
     constraint scorecard_period_whole check (first_day = make_date(period_year, case period_kind when 'MONTH' then period_number when 'QUARTER' then 3 * period_number - 2 when 'HALF_YEAR' then 6 * period_number - 5 else 1 end, 1)
       and last_day = (first_day + case period_kind when 'MONTH' then interval '1 month' when 'QUARTER' then interval '3 months' when 'HALF_YEAR' then interval '6 months' else interval '1 year' end)::date - 1),
     check (issue_due_on > last_day),
     ${done('issued', 'closed', 'withdrawn')},
     check ((state in ('ISSUED','CLOSED')) = (issued_at is not null) and (issued_at is null) = (disputes_until is null)),
     check ((state = 'CLOSED') = (closed_at is not null) and (state = 'WITHDRAWN') = (withdrawn_at is not null) and (withdrawn_at is null) = (withdrawal_reason is null)),
     -- Nobody is rated for a period that is not over.
     constraint scorecard_period_over check ((issued_at at time zone 'UTC')::date > last_day and disputes_until = (issued_at at time zone 'UTC')::date + dispute_days),
     check (case rater_side when 'PARTNER' then shown_since = opened_at else shown_since is not distinct from issued_at end)
   )`,
  `create unique index scorecard_once on scorecard (workspace_id, relationship_id, rater_side, period_kind, first_day) where state <> 'WITHDRAWN'`,
  'create index scorecard_by_relationship on scorecard (workspace_id, relationship_id, last_day, id)',
  'create index scorecard_listed on scorecard (workspace_id, last_day, id)',
  `create index scorecard_to_issue on scorecard (workspace_id, issue_due_on, id) where state = 'OPEN'`,
  `create index scorecard_to_close on scorecard (workspace_id, disputes_until, id) where state = 'ISSUED'`,
  ...secured('scorecard'),
  `create policy scorecard_read on scorecard for select to app_user using ${seen}`,
  `create policy scorecard_add on scorecard for insert to app_user with check (${mine} and ${staff})`,
  `create policy scorecard_change on scorecard for update to app_user using ${seen} with check ${seen}`,
  'grant select, insert, update on scorecard to app_user',
  ...kept({
    table: 'scorecard',
    begins: { state: 'OPEN', holds: 'app_is_staff() and new.opened_by = app_principal() and new.revision = 0 and new.issued_at is null and new.withdrawn_at is null and new.closed_at is null' },
    steps: [
      { from: ['OPEN'], to: 'OPEN', touches: ['revision'], own: `${isRater}n.revision = o.revision + 1))` },
      { from: ['OPEN'], to: 'ISSUED', touches: ['issued_by', 'issued_at', 'disputes_until', 'shown_since'], own: `${isRater}n.issued_by = app_principal()))` },
      { from: ['OPEN'], to: 'WITHDRAWN', touches: ['withdrawn_by', 'withdrawn_at', 'withdrawal_reason'], own: `${isRater}n.withdrawn_by = app_principal()))` },
      { from: ['ISSUED'], to: 'CLOSED', touches: ['closed_by', 'closed_at'], own: `app_principal() = ${platform} and o.disputes_until < (now() at time zone 'UTC')::date
        and not exists (select from scorecard_dispute d where d.workspace_id = o.workspace_id and d.scorecard_id = o.id and d.state = 'OPEN')` },
    ],
  }),
  ...historyOnlyIf('PeriodScorecard', 'scorecard', 'audit_entry.recorded_at >= s.shown_since'),
];
