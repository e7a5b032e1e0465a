import { done, historyForStaff, ledger, platform, readAndWritten, seenByOwner, seenByStaff, text, versioned } from './0023-development.terms.ts';
import { kept } from './0029-contributions.terms.ts';
import { addedByStaff, livesInChannel, ofChannelPartner, today } from './0046-channel.terms.ts';

/** Customers that partners work on. A partner's session never reads what another has registered, so that its answers cannot tell of it. */
const registered = [
  `create table channel_deal (
     ${ofChannelPartner},
     ${text('title', 200)} not null,
     -- The end customer as the partner writes it.
     ${text('customer_name', 200)} not null,
     customer_scheme text check (customer_scheme in ('DUNS','VAT','LEI','NATIONAL_ID')),
     ${text('customer_number', 60)},
     ${text('customer_postal_code', 20)},
     customer_country text not null check (customer_country ~ '^[A-Z]{2}$'),
     ${text('product_family', 100)} not null,
     -- What two spellings of one customer, and of one product, have in common.
     ${text('customer_key', 300)} not null,
     ${text('product_key', 100)} not null,
     amount_minor bigint not null check (amount_minor >= 0),
     currency text not null check (currency ~ '^[A-Z]{3}$'),
     expected_on date not null,
     state text not null check (state in ('REGISTERED','APPROVED','REFUSED','WITHDRAWN','WON','LOST','EXPIRED')),
     registered_by uuid not null,
     registered_at timestamptz not null default now(),
     decided_by uuid, decided_at timestamptz, ${text('decision_note', 2000)},
     refusal text check (refusal in ('CUSTOMER_NOT_AVAILABLE','NOT_QUALIFIED','INCOMPLETE','OTHER')),
     -- The last day, in UTC, on which nobody else is given the deal.
     protected_until date,
     extensions integer not null default 0 check (extensions >= 0),
     extended_by uuid, extended_at timestamptz, ${text('extension_reason', 2000)},
     closed_by uuid, closed_at timestamptz, ${text('closing_note', 2000)},
     won_minor bigint check (won_minor >= 0),
     withdrawn_by uuid, withdrawn_at timestamptz, ${text('withdrawal_reason', 2000)},
     expired_at timestamptz,
     ${versioned},
     ${done('decided', 'extended', 'closed', 'withdrawn')},
     check ((customer_scheme is null) = (customer_number is null)),
     check ((extended_at is null) = (extensions = 0) and (extended_at is null) = (extension_reason is null)),
     check ((state = 'REFUSED') = (refusal is not null) and (state <> 'REFUSED' or decided_at is not null)),
     check (case state when 'REGISTERED' then decided_at is null when 'APPROVED' then protected_until is not null when 'EXPIRED' then protected_until is not null else true end),
     check ((state in ('WON','LOST')) = (closed_at is not null) and (state = 'WON') = (won_minor is not null) and (state <> 'LOST' or closing_note is not null)),
     check ((state = 'WITHDRAWN') = (withdrawn_at is not null) and (withdrawn_at is null) = (withdrawal_reason is null)),
     check ((state = 'EXPIRED') = (expired_at is not null))
   )`,
  // Nobody is given what another was given; and nobody registers one deal twice.
  `create unique index channel_deal_protected_once on channel_deal (workspace_id, product_key, customer_key) where state = 'APPROVED'`,
  `create unique index channel_deal_open_once on channel_deal (workspace_id, relationship_id, product_key, customer_key) where state in ('REGISTERED','APPROVED')`,
  'create index channel_deal_by_relationship on channel_deal (workspace_id, relationship_id, registered_at, id)',
  'create index channel_deal_listed on channel_deal (workspace_id, registered_at, id)',
  'create index channel_deal_by_day on channel_deal (workspace_id, expected_on, id)',
  `create index channel_deal_open on channel_deal (workspace_id, customer_country, id) where state in ('REGISTERED','APPROVED')`,
  ...readAndWritten('channel_deal', seenByOwner('channel_deal')),
  ...kept({
    table: 'channel_deal',
    begins: {
      state: 'REGISTERED',
      holds: `app_side() = 'PARTNER' and new.registered_by = app_principal() and new.extensions = 0 and ${livesInChannel('new')}
         and num_nonnulls(new.decided_at, new.decision_note, new.refusal, new.protected_until, new.extended_at, new.closed_at, new.closing_note, new.won_minor, new.withdrawn_at, new.expired_at) = 0`,
    },
    steps: [
      {
        from: ['REGISTERED'], to: 'APPROVED', touches: ['decided_by', 'decided_at', 'decision_note', 'protected_until'],
        own: `app_is_staff() and n.decided_by = app_principal() and n.protected_until >= (n.decided_at at time zone 'UTC')::date`,
      },
      { from: ['REGISTERED'], to: 'REFUSED', touches: ['decided_by', 'decided_at', 'decision_note', 'refusal'], own: 'app_is_staff() and n.decided_by = app_principal()' },
      {
        from: ['APPROVED'], to: 'APPROVED', touches: ['protected_until', 'extensions', 'extended_by', 'extended_at', 'extension_reason'],
        own: `app_is_staff() and n.extended_by = app_principal() and n.extensions = o.extensions + 1 and n.protected_until > o.protected_until and o.protected_until >= ${today}`,
      },
      { from: ['APPROVED'], to: 'WON', touches: ['closed_by', 'closed_at', 'closing_note', 'won_minor'], own: 'app_is_staff() and n.closed_by = app_principal()' },
      {
        from: ['REGISTERED', 'APPROVED', 'WON'], to: 'LOST', touches: ['closed_by', 'closed_at', 'closing_note', 'won_minor'],
        own: `n.closed_by = app_principal() and (o.state <> 'WON' or app_is_staff())`,
      },
      { from: ['REGISTERED', 'APPROVED'], to: 'WITHDRAWN', touches: ['withdrawn_by', 'withdrawn_at', 'withdrawal_reason'], own: `app_side() = 'PARTNER' and n.withdrawn_by = app_principal()` },
      { from: ['APPROVED'], to: 'EXPIRED', touches: ['expired_at'], own: `(app_is_staff() or app_principal() = ${platform}) and o.protected_until < ${today}` },
    ],
  }),
];

/** What stood in the way of a deal when the firm decided: for the firm alone. */
const checks = [
  `create table channel_deal_check (
     ${ofChannelPartner},
     deal_id uuid not null,
     decision text not null check (decision in ('APPROVED','REFUSED')),
     verdict text not null check (verdict in ('CONFLICT','POSSIBLE','NONE')),
     -- How many deals and customers of the firm were found to be the same, or possibly.
     found integer not null check (found >= 0),
     ${text('note', 2000)},
     made_by uuid not null,
     made_at timestamptz not null default now(),
     foreign key (workspace_id, deal_id, relationship_id) references channel_deal (workspace_id, id, relationship_id) on delete restrict,
     constraint channel_deal_check_once unique (workspace_id, deal_id),
     check ((verdict = 'NONE') = (found = 0)),
     check (decision = 'REFUSED' or verdict = 'NONE' or note is not null)
   )`,
  'create index channel_deal_check_listed on channel_deal_check (workspace_id, made_at, id)',
  ...ledger('channel_deal_check', seenByStaff, addedByStaff('made_by')),
  ...historyForStaff('ChannelDealCheck', 'channel_deal_check'),
];

export const deals = [...registered, ...checks];
