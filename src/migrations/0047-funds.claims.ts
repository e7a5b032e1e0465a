import { done, platform, readAndWritten, seenByOwner, text, versioned } from './0023-development.terms.ts';
import { kept } from './0029-contributions.terms.ts';
import { ofChannelPartner } from './0046-channel.terms.ts';

/** What a partner claims of what was approved, with its proof; one at a time. */
const claims = [
  `create table channel_fund_claim (
     ${ofChannelPartner},
     request_id uuid not null,
     number integer not null check (number > 0),
     amount_minor bigint not null check (amount_minor > 0),
     paid_minor bigint check (paid_minor between 1 and amount_minor),
     ${text('proof', 4000)} not null,
     -- Where the papers are kept.
     documents text[] not null check (cardinality(documents) between 1 and 20),
     state text not null check (state in ('SUBMITTED','VERIFIED','PAID','REFUSED')),
     claimed_by uuid not null,
     claimed_at timestamptz not null default now(),
     verified_by uuid, verified_at timestamptz,
     paid_by uuid, paid_at timestamptz, ${text('payment_reference', 200)},
     refused_by uuid, refused_at timestamptz, ${text('refusal_reason', 2000)},
     ${versioned},
     foreign key (workspace_id, request_id, relationship_id) references channel_fund_request (workspace_id, id, relationship_id) on delete restrict,
     constraint channel_fund_claim_number_once unique (workspace_id, request_id, number),
     ${done('verified', 'paid', 'refused')},
     check ((state = 'PAID') = (paid_at is not null) and (paid_at is null) = (paid_minor is null) and (state <> 'PAID' or verified_at is not null)),
     check ((state = 'REFUSED') = (refused_at is not null) and (refused_at is null) = (refusal_reason is null)),
     check (state <> 'SUBMITTED' or verified_at is null),
     -- Whoever finds a claim good does not pay it.
     constraint channel_fund_claim_four_eyes check (paid_by <> verified_by)
   )`,
  `create unique index channel_fund_claim_open_once on channel_fund_claim (workspace_id, request_id) where state in ('SUBMITTED','VERIFIED')`,
  ...readAndWritten('channel_fund_claim', seenByOwner('channel_fund_claim')),
  ...kept({
    table: 'channel_fund_claim',
    begins: {
      state: 'SUBMITTED',
      holds: `app_side() = 'PARTNER' and new.claimed_by = app_principal() and num_nonnulls(new.verified_at, new.paid_at, new.paid_minor, new.refused_at, new.payment_reference) = 0`,
    },
    steps: [
      { from: ['SUBMITTED'], to: 'VERIFIED', touches: ['verified_by', 'verified_at'], own: 'app_is_staff() and n.verified_by = app_principal()' },
      { from: ['VERIFIED'], to: 'PAID', touches: ['paid_by', 'paid_at', 'paid_minor', 'payment_reference'], own: 'app_is_staff() and n.paid_by = app_principal()' },
      { from: ['SUBMITTED', 'VERIFIED'], to: 'REFUSED', touches: ['refused_by', 'refused_at', 'refusal_reason'], own: 'app_is_staff() and n.refused_by = app_principal()' },
    ],
  }),
];

/** A request says what its claims come to, at the end of each transaction: nothing is paid that was not claimed, and nothing claimed without its proof. */
const sums = [
  `create function channel_fund_sums_agree() returns trigger language plpgsql as $$
   declare request uuid := case tg_table_name when 'channel_fund_claim' then (to_jsonb(new) ->> 'request_id')::uuid else new.id end;
   begin
     if app_principal() = ${platform} then return null; end if;
     if exists (select from channel_fund_request q where q.workspace_id = new.workspace_id and q.id = request and (q.claimed_minor, q.paid_minor) <> (
         select coalesce(sum(c.amount_minor) filter (where c.state in ('SUBMITTED','VERIFIED')), 0)::bigint, coalesce(sum(c.paid_minor), 0)::bigint
         from channel_fund_claim c where c.workspace_id = q.workspace_id and c.request_id = q.id)) then
       raise exception 'request % does not agree with its claims', request using errcode = 'check_violation', constraint = 'channel_fund_sums_agree';
     end if;
     return null;
   end $$`,
  ...['channel_fund_request', 'channel_fund_claim'].map((table) =>
    `create constraint trigger ${table}_sums_agree after insert or update on ${table} deferrable initially deferred for each row execute function channel_fund_sums_agree()`),
  'revoke all on function channel_fund_sums_agree() from public',
];

export const ofClaims = [...claims, ...sums];
