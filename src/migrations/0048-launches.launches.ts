import { done, text, versioned } from './0023-development.terms.ts';
import { kept } from './0029-contributions.terms.ts';
import { today } from './0046-channel.terms.ts';
import { preparing } from './0048-launches.terms.ts';

/** Somewhere on earth it is tomorrow already. */
const tomorrow = `((now() + interval '15 hours') at time zone 'UTC')::date`;
/** The firm's decision stands beside the step, made by whoever takes it, at the same moment. */
const decided = (state: string) => `n.decided_by = app_principal() and exists (select from channel_launch_decision d where d.workspace_id = n.workspace_id and d.launch_id = n.id
  and d.decision = '${state}' and d.decided_by = n.decided_by and d.decided_at = n.decided_at)`;
const cancelled = ['cancelled_by', 'cancelled_at', 'cancel_reason'];

/** What the firm is to bring out through its channel. Who may read it is said once there are partners of it. */
export const launches = [
  `create table channel_launch (
     workspace_id uuid not null references workspace (id),
     id uuid not null,
     ${text('name', 200)} not null,
     ${text('product', 200)} not null,
     -- The item whose stock is counted; null where the house has none.
     item_id uuid,
     -- The course that makes people trained for it.
     course_id uuid,
     launch_on date not null,
     -- The least score of each partner's people; 0 where it is not asked for.
     needed_sentiment double precision not null default 0 check (needed_sentiment between 0 and 100),
     -- The least mean of the channel; 0 where it is not asked for.
     least_support double precision not null default 60 check (least_support between 0 and 100),
     state text not null check (state in ('PLANNED','GO','HELD','LAUNCHED','CANCELLED')),
     planned_by uuid not null,
     planned_at timestamptz not null default now(),
     decided_by uuid, decided_at timestamptz,
     launched_by uuid, launched_at timestamptz,
     cancelled_by uuid, cancelled_at timestamptz, ${text('cancel_reason', 2000)},
     ${versioned},
     primary key (workspace_id, id),
     foreign key (workspace_id, item_id) references item (workspace_id, id) on delete restrict,
     foreign key (workspace_id, course_id) references channel_course (workspace_id, id) on delete restrict,
     ${done('decided', 'launched', 'cancelled')},
     check (case state when 'PLANNED' then decided_at is null when 'CANCELLED' then true else decided_at is not null end),
     check ((state = 'LAUNCHED') = (launched_at is not null)),
     check ((state = 'CANCELLED') = (cancelled_at is not null) and (cancelled_at is null) = (cancel_reason is null))
   )`,
  'create index channel_launch_listed on channel_launch (workspace_id, launch_on, id)',
  'create index channel_launch_by_planning on channel_launch (workspace_id, planned_at, id)',
  ...kept({
    table: 'channel_launch',
    begins: {
      state: 'PLANNED',
      holds: `app_is_staff() and new.planned_by = app_principal() and new.launch_on >= ${today} and num_nonnulls(new.decided_at, new.launched_at, new.cancelled_at, new.cancel_reason) = 0`,
    },
    steps: [
      { from: ['PLANNED'], to: 'PLANNED', touches: ['launch_on'], own: `app_is_staff() and n.launch_on >= ${today}` },
      { from: ['HELD'], to: 'HELD', touches: ['launch_on'], own: `app_is_staff() and n.launch_on >= ${today}` },
      { from: ['PLANNED', 'HELD'], to: 'GO', touches: ['decided_by', 'decided_at'], own: `app_is_staff() and n.launch_on >= ${today} and ${decided('GO')}` },
      { from: ['PLANNED'], to: 'HELD', touches: ['decided_by', 'decided_at'], own: `app_is_staff() and ${decided('HELD')}` },
      { from: ['GO'], to: 'LAUNCHED', touches: ['launched_by', 'launched_at'], own: `app_is_staff() and n.launched_by = app_principal() and n.launch_on <= ${tomorrow}` },
      { from: [...preparing.replaceAll("'", '').split(','), 'GO'], to: 'CANCELLED', touches: cancelled, own: 'app_is_staff() and n.cancelled_by = app_principal()' },
    ],
  }),
];
