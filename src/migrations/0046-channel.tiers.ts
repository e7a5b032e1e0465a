import { historyForStaff, ledger, seenByOwner, seenByStaff, text } from './0023-development.terms.ts';
import { addedByStaff, ofChannelPartner } from './0046-channel.terms.ts';

/** What a tier may count: facts that both sides can count for themselves, since whoever is told its tier is told the values. */
const measures = ['BOUGHT_AMOUNT', 'CERTIFIED_PEOPLE', 'DEALS_WON', 'MONTHS_TOGETHER', 'PROMISES_KEPT', 'PLAN_REVIEWS'];
const countsOnlyThose = (columns: string) => `not jsonb_path_exists(jsonb_build_array(${columns}), '$.**.measure ? (!(${measures.map((name) => `@ == "${name}"`).join(' || ')}))')`;

/** What makes each tier: versions that never change. */
const models = [
  `create table channel_tier_model (
     workspace_id uuid not null references workspace (id),
     id uuid not null,
     number integer not null check (number > 0),
     -- In which amounts are counted.
     currency text not null check (currency ~ '^[A-Z]{3}$'),
     tiers jsonb not null check (jsonb_typeof(tiers) = 'array' and jsonb_array_length(tiers) > 0),
     author_id uuid not null,
     ${text('reason', 2000)} not null,
     in_force_from timestamptz not null default date_trunc('milliseconds', now()),
     primary key (workspace_id, id),
     constraint channel_tier_model_number_once unique (workspace_id, number),
     check (${countsOnlyThose('tiers')})
   )`,
  'create index channel_tier_model_listed on channel_tier_model (workspace_id, in_force_from, id)',
  ...ledger('channel_tier_model', seenByStaff, addedByStaff('author_id')),
  ...historyForStaff('ChannelTierModel', 'channel_tier_model'),
];

/** How a partner stood: written when anything of it was other than before. */
const assessments = [
  `create table channel_tier_assessment (
     ${ofChannelPartner},
     number integer not null check (number > 0),
     model_id uuid not null,
     -- None: not even what the lowest tier asks for is met. Rank 0 is the lowest.
     ${text('tier', 60)},
     rank integer check (rank >= 0),
     ${text('next_tier', 60)},
     criteria jsonb not null check (jsonb_typeof(criteria) = 'array'),
     missing jsonb not null check (jsonb_typeof(missing) = 'array'),
     change text not null check (change in ('FIRST','GAINED','LOST','SAME')),
     ${text('from_tier', 60)},
     assessed_at timestamptz not null,
     foreign key (workspace_id, model_id) references channel_tier_model (workspace_id, id) on delete restrict,
     constraint channel_tier_assessment_number_once unique (workspace_id, relationship_id, number),
     check ((tier is null) = (rank is null)),
     check ((next_tier is null) = (missing = '[]')),
     check (change <> 'FIRST' or (number = 1 and from_tier is null)),
     check (${countsOnlyThose('criteria, missing')})
   )`,
  'create index channel_tier_assessment_listed on channel_tier_assessment (workspace_id, assessed_at, id)',
  ...ledger('channel_tier_assessment', seenByOwner('channel_tier_assessment'), seenByStaff),
];

export const tiers = [...models, ...assessments];
