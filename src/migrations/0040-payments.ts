import { Migration } from '@mikro-orm/migrations';
import { done, readAndWritten, seenByOwner, sides, text, versioned } from './0023-development.terms.ts';
import { kept } from './0029-contributions.terms.ts';

/** What the two sides owe each other, and when it was paid: both see it entirely, and each says its own part. */
export class Payments extends Migration {
  override name = '0040-payments';

  override up(): void {
    for (const statement of payments) this.addSql(statement);
  }
}

const table = 'payment';
const payer = 'app_side() = o.payer_side';
const payee = 'app_side() <> o.payer_side';

const payments = [
  `create table ${table} (
     workspace_id uuid not null,
     id uuid not null,
     relationship_id uuid not null,
     payer_side text not null check (payer_side in (${sides})),
     ${text('number', 50)} not null,
     ${text('note', 2000)},
     amount_minor bigint not null check (amount_minor between 1 and 1000000000000000000),
     amount_currency text not null check (amount_currency ~ '^[A-Z]{3}$'),
     issued_on date not null,
     due_on date not null check (due_on between issued_on and issued_on + 366),
     state text not null check (state in ('DUE','REPORTED','RECEIVED','WITHDRAWN')),
     recorded_by_side text not null check (recorded_by_side in (${sides})),
     recorded_by uuid not null,
     recorded_at timestamptz not null default now(),
     reported_on date, reported_by uuid, reported_at timestamptz,
     ${text('contest_reason', 2000)}, contested_by uuid, contested_at timestamptz,
     received_on date, received_by uuid, received_at timestamptz,
     ${text('withdrawal_reason', 2000)}, withdrawn_by uuid, withdrawn_at timestamptz,
     ${versioned},
     primary key (workspace_id, id),
     foreign key (workspace_id, relationship_id) references relationship (workspace_id, id) on delete restrict,
     ${done('reported', 'contested', 'received', 'withdrawn')},
     check ((reported_at is null) = (reported_on is null) and case state when 'DUE' then reported_at is null when 'REPORTED' then reported_at is not null else true end),
     check ((contested_at is null) = (contest_reason is null)),
     check ((received_at is not null) = (state = 'RECEIVED') and (received_at is null) = (received_on is null)),
     check ((withdrawn_at is not null) = (state = 'WITHDRAWN') and (withdrawn_at is null) = (withdrawal_reason is null)),
     check (least(reported_on, received_on) >= issued_on - 366)
   )`,
  // Recorded twice it would count twice. What was recorded by mistake may be recorded again.
  `create unique index ${table}_number_once on ${table} (workspace_id, relationship_id, payer_side, number) where state <> 'WITHDRAWN'`,
  `create index ${table}_by_relationship on ${table} (workspace_id, relationship_id, due_on, id)`,
  `create index ${table}_listed on ${table} (workspace_id, due_on, id)`,
  `create index ${table}_by_recorded on ${table} (workspace_id, recorded_at, id)`,
  ...readAndWritten(table, seenByOwner(table)),
  ...kept({
    table,
    begins: {
      state: 'DUE',
      holds: `new.recorded_by_side = app_side() and new.recorded_by = app_principal() and num_nonnulls(new.reported_at, new.contested_at, new.received_at, new.withdrawn_at) = 0
         and exists (select from relationship r where r.workspace_id = new.workspace_id and r.id = new.relationship_id and r.market <> 'INTERNAL' and r.stage <> 'TERMINATED')`,
    },
    steps: [
      { from: ['DUE'], to: 'REPORTED', touches: ['reported_on', 'reported_by', 'reported_at'], own: `${payer} and n.reported_by = app_principal()` },
      { from: ['REPORTED'], to: 'DUE', touches: ['reported_on', 'reported_by', 'reported_at', 'contest_reason', 'contested_by', 'contested_at'], own: `${payee} and n.contested_by = app_principal()` },
      { from: ['DUE', 'REPORTED'], to: 'RECEIVED', touches: ['received_on', 'received_by', 'received_at'], own: `${payee} and n.received_by = app_principal()` },
      { from: ['DUE', 'REPORTED'], to: 'WITHDRAWN', touches: ['withdrawal_reason', 'withdrawn_by', 'withdrawn_at'], own: `${payee} and n.withdrawn_by = app_principal()` },
    ],
  }),
];
