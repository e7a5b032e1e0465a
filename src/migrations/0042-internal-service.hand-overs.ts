import { done, readAndWritten, text, versioned } from './0023-development.terms.ts';
import { kept } from './0029-contributions.terms.ts';
import { between, byStaff, departments, departmentsStay, speaks, standsBetween, stepsOf } from './0042-internal-service.terms.ts';

const table = 'work_hand_over';
const states = ['HANDED_OVER', 'TAKEN_UP', 'RETURNED', 'WITHDRAWN'];
const by = (act: string, department: string) => `app_is_staff() and n.${act}_by = app_principal() and n.step = o.step + 1 and ${speaks('o', department)}`;

/** Work goes from one department to another, is taken up there, or comes back as incomplete. */
export const handOvers = [
  `create table ${table} (
     ${between},
     from_id uuid not null,
     to_id uuid not null,
     request_id uuid,
     ${text('title', 200)} not null,
     ${text('what', 10_000)} not null,
     state text not null check (state in (${states.map((state) => `'${state}'`).join(',')})),
     -- The number of its last step, and how many times it was handed over.
     step integer not null check (step > 0),
     round integer not null check (round > 0),
     is_by_working_days boolean not null,
     first_handed_over_at timestamptz not null default now(),
     -- Of the last round.
     handed_over_by uuid not null,
     handed_over_at timestamptz not null,
     taken_up_by uuid, taken_up_at timestamptz,
     -- Hours that have counted from the last hand-over to its being taken up.
     hours_to_take_up double precision check (hours_to_take_up >= 0),
     returned_by uuid, returned_at timestamptz,
     withdrawn_by uuid, withdrawn_at timestamptz, ${text('withdrawal_reason', 2000)},
     ${versioned},
     ${departments('from_id', 'to_id')},
     foreign key (workspace_id, request_id, relationship_id) references service_request (workspace_id, id, relationship_id) on delete restrict,
     ${done('taken_up', 'returned', 'withdrawn')},
     check ((taken_up_at is null) = (hours_to_take_up is null) and (state <> 'TAKEN_UP' or taken_up_at is not null) and (state <> 'HANDED_OVER' or taken_up_at is null)),
     check ((state = 'RETURNED' or round > 1) <= (returned_at is not null)),
     check ((withdrawn_at is not null) = (state = 'WITHDRAWN') and (withdrawn_at is null) = (withdrawal_reason is null))
   )`,
  `create index ${table}_by_relationship on ${table} (workspace_id, relationship_id, first_handed_over_at, id)`,
  `create index ${table}_by_from on ${table} (workspace_id, from_id, first_handed_over_at, id)`,
  `create index ${table}_by_to on ${table} (workspace_id, to_id, first_handed_over_at, id)`,
  `create index ${table}_by_request on ${table} (workspace_id, request_id, id)`,
  `create index ${table}_listed on ${table} (workspace_id, first_handed_over_at, id)`,
  ...readAndWritten(table, byStaff),
  ...kept({
    table,
    begins: {
      state: 'HANDED_OVER',
      holds: `app_is_staff() and new.handed_over_by = app_principal() and new.step = 1 and new.round = 1 and new.returned_at is null and ${standsBetween('from_id', 'to_id')} and ${speaks('new', 'from_id')}`,
    },
    steps: [
      { from: ['HANDED_OVER'], to: 'TAKEN_UP', touches: ['taken_up_by', 'taken_up_at', 'hours_to_take_up', 'step'], own: by('taken_up', 'to_id') },
      { from: ['HANDED_OVER', 'TAKEN_UP'], to: 'RETURNED', touches: ['returned_by', 'returned_at', 'step'], own: by('returned', 'to_id') },
      {
        from: ['RETURNED'], to: 'HANDED_OVER', touches: ['handed_over_by', 'handed_over_at', 'taken_up_by', 'taken_up_at', 'hours_to_take_up', 'round', 'step'],
        own: `${by('handed_over', 'from_id')} and n.round = o.round + 1 and n.taken_up_at is null`,
      },
      { from: ['HANDED_OVER', 'RETURNED'], to: 'WITHDRAWN', touches: ['withdrawn_by', 'withdrawn_at', 'withdrawal_reason', 'step'], own: by('withdrawn', 'from_id') },
      ...states.map((state) => ({ from: [state], to: state, touches: ['from_id', 'to_id'], own: `app_is_staff() and ${departmentsStay('from_id', 'to_id')}` })),
    ],
  }),
  ...stepsOf({ table: 'work_hand_over_step', of: table, ofColumn: 'hand_over_id', kinds: states, own: 'round integer not null check (round > 0)' }),
];
