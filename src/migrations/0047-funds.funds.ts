import { historyForStaff, ledger, seenByStaff, text, versioned } from './0023-development.terms.ts';
import { kept } from './0029-contributions.terms.ts';
import { addedByStaff, offeredToChannel } from './0046-channel.terms.ts';

/** What is committed of a fund: what was approved and has not ended, and what was paid of what has. */
export const committed = (of: string) => `(select coalesce(sum(case when q.state in ('APPROVED','CLAIMED','PAID') then q.approved_minor else q.paid_minor end), 0) from channel_fund_request q where ${of})`;

/** Money set aside for what partners do to sell more, in one period and one currency. How much it is, no partner learns. */
const funds = [
  `create table channel_fund (
     workspace_id uuid not null references workspace (id),
     id uuid not null,
     ${text('title', 200)} not null,
     ${text('purpose', 4000)},
     starts_on date not null,
     ends_on date not null,
     currency text not null check (currency ~ '^[A-Z]{3}$'),
     state text not null check (state in ('OPEN','CLOSED')),
     opened_by uuid not null,
     opened_at timestamptz not null default now(),
     closed_by uuid, closed_at timestamptz,
     ${versioned},
     primary key (workspace_id, id),
     unique (workspace_id, id, currency),
     check (ends_on >= starts_on),
     check ((closed_by is null) = (closed_at is null) and (state = 'CLOSED') = (closed_at is not null))
   )`,
  'create index channel_fund_listed on channel_fund (workspace_id, opened_at, id)',
  ...offeredToChannel('channel_fund'),
  ...kept({
    table: 'channel_fund',
    begins: { state: 'OPEN', holds: 'app_is_staff() and new.opened_by = app_principal() and new.closed_at is null' },
    steps: [{ from: ['OPEN'], to: 'CLOSED', touches: ['closed_by', 'closed_at'], own: 'app_is_staff() and n.closed_by = app_principal()' }],
  }),
];

/** How much it is: versions, the newest of which counts. */
const budgets = [
  `create table channel_fund_budget (
     workspace_id uuid not null,
     id uuid not null,
     fund_id uuid not null,
     number integer not null check (number > 0),
     budget_minor bigint not null check (budget_minor >= 0),
     -- Above which two people approve; null where one is enough.
     two_above_minor bigint check (two_above_minor >= 0),
     ${text('reason', 2000)} not null,
     set_by uuid not null,
     set_at timestamptz not null default now(),
     primary key (workspace_id, id),
     foreign key (workspace_id, fund_id) references channel_fund (workspace_id, id) on delete restrict,
     constraint channel_fund_budget_number_once unique (workspace_id, fund_id, number)
   )`,
  ...ledger('channel_fund_budget', seenByStaff, addedByStaff('set_by')),
  ...historyForStaff('ChannelFundBudget', 'channel_fund_budget'),
];

export const ofFunds = [...funds, ...budgets];

/** After the requests: no budget is cut below what is committed. Whoever approves at the same time waits for the fund, as this does. */
export const budgetsHold = [
  `create function channel_fund_budget_holds() returns trigger language plpgsql as $$
   begin
     perform from channel_fund f where f.workspace_id = new.workspace_id and f.id = new.fund_id for update;
     if ${committed('q.workspace_id = new.workspace_id and q.fund_id = new.fund_id')} > new.budget_minor then
       raise exception 'fund % has more committed than that', new.fund_id using errcode = 'check_violation', constraint = 'channel_fund_within_budget';
     end if;
     return null;
   end $$`,
  'create trigger channel_fund_budget_holds after insert on channel_fund_budget for each row execute function channel_fund_budget_holds()',
  'revoke all on function channel_fund_budget_holds() from public',
];
