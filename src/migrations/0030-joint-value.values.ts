import { done, historyForStaff, ledger, money, ofProject, readAndWritten, seenByStaff, text, versioned } from './0023-development.terms.ts';
import { kept } from './0029-contributions.terms.ts';

/** What the firm and its suppliers have gained together, of what it consists, and how it is to be split: the firm's own papers. */
export const values = [
  `create table joint_value (
     ${ofProject},
     ${text('title', 200)} not null,
     -- The span in which it was gained.
     period_from date not null,
     period_until date not null check (period_until >= period_from),
     currency text not null check (currency ~ '^[A-Z]{3}$'),
     state text not null check (state in ('ESTIMATED','VERIFIED','PROPOSED','OFFERED','SETTLED','CANCELLED')),
     opened_by uuid not null, opened_at timestamptz not null default now(),
     verified_by uuid, verified_at timestamptz, verified_amount ${money}, ${text('verification_note', 2000)},
     -- The split that stands, whoever proposed it, and whoever approved it for the firm.
     split_id uuid, proposed_by uuid, proposed_at timestamptz,
     approved_by uuid, approved_at timestamptz,
     settled_by uuid, settled_at timestamptz,
     cancelled_by uuid, cancelled_at timestamptz, ${text('cancel_reason', 2000)},
     ${versioned},
     unique (workspace_id, id, project_id),
     ${done('verified', 'proposed', 'approved', 'settled', 'cancelled')},
     check (state = 'CANCELLED' or (verified_at is not null) = (state <> 'ESTIMATED')),
     check ((verified_at is null) = (verified_amount is null) and (verified_at is null) = (verification_note is null)),
     check ((split_id is null) = (proposed_at is null)),
     check (state not in ('PROPOSED','OFFERED','SETTLED') or split_id is not null),
     check (state = 'CANCELLED' or (approved_at is not null) = (state in ('OFFERED','SETTLED'))),
     check ((settled_at is not null) = (state = 'SETTLED')),
     check ((cancelled_at is not null) = (state = 'CANCELLED') and (cancelled_at is null) = (cancel_reason is null)),
     constraint joint_value_verified_by_another check (verified_by <> opened_by),
     constraint joint_value_approved_by_another check (approved_by <> proposed_by)
   )`,
  // One after the other: what is being shared is settled before the next span is opened.
  `create unique index joint_value_one_open on joint_value (workspace_id, project_id) where state not in ('SETTLED','CANCELLED')`,
  'create index joint_value_by_project on joint_value (workspace_id, project_id, opened_at, id)',
  'create index joint_value_listed on joint_value (workspace_id, opened_at, id)',
  ...readAndWritten('joint_value', seenByStaff),
  ...historyForStaff('JointValue', 'joint_value'),

  `create table joint_value_line (
     ${ofProject},
     joint_value_id uuid not null,
     -- Whose part it comes from; none for what the firm did by itself.
     involvement_id uuid, relationship_id uuid,
     -- None for a gain that no contribution speaks of.
     contribution_id uuid,
     ${text('title', 200)} not null,
     estimated_amount ${money},
     verified_amount ${money}, ${text('method', 2000)},
     -- False once the joint value was given up: then its contribution may count elsewhere.
     counts boolean not null default true,
     ${versioned},
     foreign key (workspace_id, joint_value_id, project_id) references joint_value (workspace_id, id, project_id) on delete restrict,
     foreign key (workspace_id, involvement_id, project_id, relationship_id) references esi_involvement (workspace_id, id, project_id, relationship_id) on delete restrict,
     foreign key (workspace_id, contribution_id) references esi_contribution (workspace_id, id) on delete restrict,
     check ((involvement_id is null) = (relationship_id is null)),
     check (contribution_id is null or involvement_id is not null),
     check ((verified_amount is null) = (method is null))
   )`,
  'create unique index joint_value_line_contribution_once on joint_value_line (workspace_id, contribution_id) where counts',
  'create index joint_value_line_by_value on joint_value_line (workspace_id, joint_value_id, id)',
  ...readAndWritten('joint_value_line', seenByStaff),
  ...historyForStaff('JointValueLine', 'joint_value_line'),
];

/** Proposals of how to split it, with all that they were computed from: never changed. */
export const splits = [
  `create table joint_value_split (
     ${ofProject},
     joint_value_id uuid not null,
     number integer not null check (number > 0),
     -- In words that each supplier may read.
     ${text('rule', 2000)} not null,
     ${text('note', 2000)},
     due_on date not null,
     total ${money} not null check (total > 0),
     -- What a coalition gains by itself: each member its own lines (ADDITIVE), its own lines once the firm is among them (JOINT), what people judged (JUDGED).
     basis text not null check (basis in ('ADDITIVE','JOINT','JUDGED')),
     -- What coalitions were judged to gain by themselves: [{"members": [0, 2], "value": "120.00"}], by the parties' places.
     coalitions jsonb not null check (jsonb_typeof(coalitions) = 'array'),
     -- Of an estimate: how many orders were drawn, from which seed.
     orders integer check (orders > 1), seed bigint,
     -- The coalitions that gain more apart, {"count": 2, "worst": [{"members": [0, 1], "value": "120.00", "shortfall": "20.00"}]}: null where there are too many to look at.
     shapley_objections jsonb, offer_objections jsonb,
     proposed_by uuid not null, proposed_at timestamptz not null,
     unique (workspace_id, id, joint_value_id, project_id),
     constraint joint_value_split_number_once unique (workspace_id, joint_value_id, number),
     foreign key (workspace_id, joint_value_id, project_id) references joint_value (workspace_id, id, project_id) on delete restrict,
     check ((orders is null) = (seed is null)),
     check ((shapley_objections is null) = (offer_objections is null))
   )`,
  ...ledger('joint_value_split', seenByStaff),
  ...historyForStaff('JointValueSplit', 'joint_value_split'),
  `alter table joint_value add foreign key (workspace_id, split_id, id, project_id) references joint_value_split (workspace_id, id, joint_value_id, project_id) on delete restrict deferrable initially deferred`,

  `create table joint_value_party (
     ${ofProject},
     joint_value_id uuid not null,
     split_id uuid not null,
     place integer not null check (place between 0 and 29),
     -- None for the firm.
     involvement_id uuid, relationship_id uuid,
     alone_amount ${money} not null, contributed_amount ${money} not null,
     shapley_amount ${money} not null, standard_error ${money} check (standard_error >= 0),
     offered_amount ${money} not null check (offered_amount >= 0),
     constraint joint_value_party_once unique (workspace_id, split_id, place),
     constraint joint_value_party_involvement_once unique (workspace_id, split_id, involvement_id),
     foreign key (workspace_id, split_id, joint_value_id, project_id) references joint_value_split (workspace_id, id, joint_value_id, project_id) on delete restrict,
     foreign key (workspace_id, involvement_id, project_id, relationship_id) references esi_involvement (workspace_id, id, project_id, relationship_id) on delete restrict,
     check ((involvement_id is null) = (relationship_id is null) and (involvement_id is null) = (place = 0))
   )`,
  ...ledger('joint_value_party', seenByStaff),
  ...historyForStaff('JointValueParty', 'joint_value_party'),
];

const asSelf = (by: string) => `app_is_staff() and n.${by} = app_principal()`;

/** The course of a joint value. */
export const valueCourse = kept({
  table: 'joint_value',
  begins: { state: 'ESTIMATED', holds: 'app_is_staff() and new.opened_by = app_principal() and num_nonnulls(new.verified_at, new.split_id, new.approved_at, new.settled_at, new.cancelled_at) = 0' },
  steps: [
    { from: ['ESTIMATED'], to: 'VERIFIED', touches: ['verified_by', 'verified_at', 'verified_amount', 'verification_note'], own: asSelf('verified_by') },
    { from: ['VERIFIED', 'PROPOSED', 'OFFERED'], to: 'PROPOSED', touches: ['split_id', 'proposed_by', 'proposed_at', 'approved_by', 'approved_at'], own: `${asSelf('proposed_by')} and n.approved_at is null` },
    { from: ['PROPOSED'], to: 'OFFERED', touches: ['approved_by', 'approved_at'], own: asSelf('approved_by') },
    { from: ['OFFERED'], to: 'SETTLED', touches: ['settled_by', 'settled_at'], own: asSelf('settled_by') },
    { from: ['ESTIMATED', 'VERIFIED', 'PROPOSED', 'OFFERED'], to: 'CANCELLED', touches: ['cancelled_by', 'cancelled_at', 'cancel_reason'], own: asSelf('cancelled_by') },
  ],
});
