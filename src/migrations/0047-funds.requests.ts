import { done, historyForStaff, ledger, platform, readAndWritten, seenByOwner, seenByStaff, text, versioned } from './0023-development.terms.ts';
import { kept } from './0029-contributions.terms.ts';
import { addedByStaff, livesInChannel, ofChannelPartner, today } from './0046-channel.terms.ts';
import { committed } from './0047-funds.funds.ts';

const settles = 'n.claimed_minor = 0 and n.paid_minor between o.paid_minor and o.paid_minor + o.claimed_minor';

/** One partner's request for a part of a fund. */
const requests = [
  `create table channel_fund_request (
     ${ofChannelPartner},
     fund_id uuid not null,
     currency text not null,
     ${text('title', 200)} not null,
     ${text('activity', 4000)} not null,
     held_on date not null,
     requested_minor bigint not null check (requested_minor > 0),
     approved_minor bigint not null default 0 check (approved_minor between 0 and requested_minor),
     -- What is claimed now and not decided; and all that was paid so far.
     claimed_minor bigint not null default 0 check (claimed_minor >= 0),
     paid_minor bigint not null default 0 check (paid_minor >= 0),
     claim_until date,
     state text not null check (state in ('REQUESTED','APPROVED','CLAIMED','PAID','REJECTED','WITHDRAWN','EXPIRED')),
     requested_by uuid not null,
     requested_at timestamptz not null default now(),
     decided_by uuid, decided_at timestamptz, ${text('decision_note', 2000)},
     withdrawn_by uuid, withdrawn_at timestamptz, ${text('withdrawal_reason', 2000)},
     expired_at timestamptz,
     ${versioned},
     foreign key (workspace_id, fund_id, currency) references channel_fund (workspace_id, id, currency) on delete restrict,
     ${done('decided', 'withdrawn')},
     check (claimed_minor + paid_minor <= approved_minor),
     check ((state = 'CLAIMED') = (claimed_minor > 0)),
     check ((approved_minor = 0) = (claim_until is null)),
     check (case state when 'REQUESTED' then decided_at is null and approved_minor = 0 when 'REJECTED' then decided_at is not null and approved_minor = 0 when 'WITHDRAWN' then true
       else decided_at is not null and approved_minor > 0 end),
     check ((state = 'PAID') = (approved_minor > 0 and paid_minor = approved_minor)),
     check ((state = 'WITHDRAWN') = (withdrawn_at is not null) and (withdrawn_at is null) = (withdrawal_reason is null)),
     check ((state = 'EXPIRED') = (expired_at is not null))
   )`,
  'create index channel_fund_request_by_fund on channel_fund_request (workspace_id, fund_id, requested_at, id)',
  'create index channel_fund_request_by_relationship on channel_fund_request (workspace_id, relationship_id, requested_at, id)',
  'create index channel_fund_request_listed on channel_fund_request (workspace_id, requested_at, id)',
  ...readAndWritten('channel_fund_request', seenByOwner('channel_fund_request')),
  ...kept({
    table: 'channel_fund_request',
    begins: {
      state: 'REQUESTED',
      holds: `app_side() = 'PARTNER' and new.requested_by = app_principal() and new.approved_minor + new.claimed_minor + new.paid_minor = 0 and ${livesInChannel('new')}
         and num_nonnulls(new.claim_until, new.decided_at, new.decision_note, new.withdrawn_at, new.expired_at) = 0
         and exists (select from channel_fund f where f.workspace_id = new.workspace_id and f.id = new.fund_id and f.state = 'OPEN' and new.held_on between f.starts_on and f.ends_on)`,
    },
    steps: [
      { from: ['REQUESTED'], to: 'APPROVED', touches: ['approved_minor', 'claim_until', 'decided_by', 'decided_at', 'decision_note'], own: 'app_is_staff() and n.decided_by = app_principal()' },
      { from: ['REQUESTED'], to: 'REJECTED', touches: ['decided_by', 'decided_at', 'decision_note'], own: 'app_is_staff() and n.decided_by = app_principal()' },
      { from: ['REQUESTED', 'APPROVED'], to: 'WITHDRAWN', touches: ['withdrawn_by', 'withdrawn_at', 'withdrawal_reason'], own: `app_side() = 'PARTNER' and n.withdrawn_by = app_principal()` },
      { from: ['APPROVED'], to: 'CLAIMED', touches: ['claimed_minor'], own: `app_side() = 'PARTNER' and n.claim_until >= ${today}` },
      { from: ['CLAIMED'], to: 'APPROVED', touches: ['claimed_minor', 'paid_minor'], own: `app_is_staff() and ${settles}` },
      { from: ['CLAIMED'], to: 'PAID', touches: ['claimed_minor', 'paid_minor'], own: `app_is_staff() and ${settles}` },
      { from: ['APPROVED'], to: 'EXPIRED', touches: ['expired_at'], own: `app_principal() = ${platform} and o.claim_until < ${today}` },
    ],
  }),
];

/** Who of the firm has approved what; the partner does not learn how many it took. */
const approvals = [
  `create table channel_fund_approval (
     ${ofChannelPartner},
     request_id uuid not null,
     amount_minor bigint not null check (amount_minor > 0),
     claim_until date not null,
     approved_by uuid not null,
     approved_at timestamptz not null default now(),
     foreign key (workspace_id, request_id, relationship_id) references channel_fund_request (workspace_id, id, relationship_id) on delete restrict,
     constraint channel_fund_approval_once unique (workspace_id, request_id, approved_by)
   )`,
  ...ledger('channel_fund_approval', seenByStaff, addedByStaff('approved_by')),
  ...historyForStaff('ChannelFundApproval', 'channel_fund_approval'),
];

/** What is approved stays within the newest budget, and was approved by as many as its amount takes. Two who approve at once come one after the other. */
const guard = [
  `create function channel_fund_request_is_funded() returns trigger language plpgsql as $$
   declare budget bigint; two_above bigint;
   begin
     if app_principal() = ${platform} then return null; end if;
     perform from channel_fund f where f.workspace_id = new.workspace_id and f.id = new.fund_id and f.state = 'OPEN' for update;
     if not found then
       raise exception 'fund % is closed', new.fund_id using errcode = 'check_violation', constraint = 'channel_fund_is_open';
     end if;
     select b.budget_minor, b.two_above_minor into budget, two_above from channel_fund_budget b where b.workspace_id = new.workspace_id and b.fund_id = new.fund_id order by b.number desc limit 1;
     if budget is null or ${committed('q.workspace_id = new.workspace_id and q.fund_id = new.fund_id')} > budget then
       raise exception 'fund % has not as much left', new.fund_id using errcode = 'check_violation', constraint = 'channel_fund_within_budget';
     end if;
     if (select count(distinct a.approved_by) from channel_fund_approval a where a.workspace_id = new.workspace_id and a.request_id = new.id and (a.amount_minor, a.claim_until) = (new.approved_minor, new.claim_until))
        < (case when new.approved_minor > two_above then 2 else 1 end) then
       raise exception 'request % lacks an approval', new.id using errcode = 'insufficient_privilege', constraint = 'channel_fund_four_eyes';
     end if;
     return null;
   end $$`,
  `create trigger channel_fund_request_is_funded after update on channel_fund_request for each row when (old.state = 'REQUESTED' and new.state = 'APPROVED') execute function channel_fund_request_is_funded()`,
  'revoke all on function channel_fund_request_is_funded() from public',
];

export const ofRequests = [...requests, ...approvals, ...guard];
