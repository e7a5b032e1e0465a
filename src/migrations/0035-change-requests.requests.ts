import { done, platform, readAndWritten, seenByOwner, sides, text, versioned } from './0023-development.terms.ts';
import { kept } from './0029-contributions.terms.ts';

const table = 'change_request';
const open = ['PROPOSED', 'COUNTERED'];

/** What it is about stands between the same two, and both may know of it. */
const subjectStands = `case new.subject_kind
       when 'AGREEMENT' then exists (select from vmi_agreement a where a.workspace_id = new.workspace_id and a.id = new.agreement_id and a.relationship_id = new.relationship_id and a.status <> 'DRAFT')
       when 'CONTRACT' then exists (select from relationship_contract c where c.workspace_id = new.workspace_id and c.id = new.contract_id and c.relationship_id = new.relationship_id)
       when 'ORDER' then exists (select from replenishment_order r where r.workspace_id = new.workspace_id and r.id = new.order_id and r.relationship_id = new.relationship_id)
       when 'PROJECT' then exists (select from esi_involvement i where i.workspace_id = new.workspace_id and i.id = new.involvement_id and i.relationship_id = new.relationship_id and i.invited_at is not null)
       else true end`;

/** That another request takes the place of the row before (o). */
const successor = (condition: string) => `exists (select from ${table} next where next.workspace_id = o.workspace_id and next.supersedes_id = o.id and next.relationship_id = o.relationship_id and ${condition})`;

/** One side asks the other to change what they agreed on; both see it entirely. */
export const requests = [
  `create table ${table} (
     workspace_id uuid not null,
     id uuid not null,
     relationship_id uuid not null,
     subject_kind text not null check (subject_kind in ('AGREEMENT','CONTRACT','ORDER','PROJECT','OTHER')),
     agreement_id uuid,
     contract_id uuid,
     order_id uuid,
     involvement_id uuid,
     ${text('title', 200)} not null,
     state text not null check (state in ('PROPOSED','COUNTERED','AGREED','DECLINED','WITHDRAWN','IMPOSED','SUPERSEDED')),
     proposed_by_side text not null check (proposed_by_side in (${sides})),
     proposed_by uuid not null,
     proposed_at timestamptz not null default now(),
     -- How many rounds there were, who is to answer the last one, and by which day in UTC.
     round integer not null check (round > 0),
     turn_side text not null check (turn_side in (${sides})),
     answer_due_on date not null,
     overdue_noted_at timestamptz,
     answered_by uuid, answered_at timestamptz, ${text('answer_note', 4000)},
     withdrawn_by uuid, withdrawn_at timestamptz, ${text('withdrawal_reason', 2000)},
     -- The side that asks for a change is the one that can impose it: what it had last asked for.
     imposed_by uuid, imposed_at timestamptz, ${text('imposition_reason', 4000)},
     settled_round integer,
     -- What the other says to that.
     ${text('statement', 10_000)}, stated_by uuid, stated_at timestamptz,
     dispute_id uuid,
     supersedes_id uuid,
     superseded_at timestamptz,
     ${versioned},
     primary key (workspace_id, id),
     unique (workspace_id, id, relationship_id),
     foreign key (workspace_id, relationship_id) references relationship (workspace_id, id) on delete restrict,
     foreign key (workspace_id, agreement_id, relationship_id) references vmi_agreement (workspace_id, id, relationship_id) on delete restrict,
     foreign key (workspace_id, contract_id) references relationship_contract (workspace_id, id) on delete restrict,
     foreign key (workspace_id, order_id) references replenishment_order (workspace_id, id) on delete restrict,
     foreign key (workspace_id, involvement_id) references esi_involvement (workspace_id, id) on delete restrict,
     foreign key (workspace_id, dispute_id) references dispute (workspace_id, id) on delete restrict,
     foreign key (workspace_id, supersedes_id, relationship_id) references ${table} (workspace_id, id, relationship_id) on delete restrict,
     check ((agreement_id is not null) = (subject_kind = 'AGREEMENT') and (contract_id is not null) = (subject_kind = 'CONTRACT')
       and (order_id is not null) = (subject_kind = 'ORDER') and (involvement_id is not null) = (subject_kind = 'PROJECT')),
     ${done('answered', 'withdrawn', 'imposed', 'stated')},
     check (case state when 'AGREED' then answered_at is not null when 'DECLINED' then answered_at is not null and answer_note is not null when 'PROPOSED' then answered_at is null when 'COUNTERED' then answered_at is null else true end),
     check ((withdrawn_at is not null) = (state = 'WITHDRAWN') and (withdrawn_at is null) = (withdrawal_reason is null)),
     check ((imposed_at is null) = (imposition_reason is null) and case state when 'IMPOSED' then imposed_at is not null when 'SUPERSEDED' then true else imposed_at is null end),
     check (case when state in ('AGREED','IMPOSED') then settled_round between 1 and round when state = 'SUPERSEDED' then true else settled_round is null end),
     check ((stated_at is null) = (statement is null) and (imposed_at is not null or num_nonnulls(statement, dispute_id) = 0)),
     check ((superseded_at is not null) = (state = 'SUPERSEDED')),
     check (supersedes_id <> id)
   )`,
  `create unique index ${table}_superseded_once on ${table} (workspace_id, supersedes_id) where state not in ('DECLINED','WITHDRAWN')`,
  `create index ${table}_by_relationship on ${table} (workspace_id, relationship_id, proposed_at, id)`,
  `create index ${table}_listed on ${table} (workspace_id, proposed_at, id)`,
  `create index ${table}_by_answer_due on ${table} (workspace_id, answer_due_on, id)`,
  `create index ${table}_unanswered on ${table} (workspace_id, answer_due_on, id) where state in ('PROPOSED','COUNTERED') and overdue_noted_at is null`,
  ...readAndWritten(table, seenByOwner(table)),
  ...kept({
    table,
    begins: {
      state: 'PROPOSED',
      holds: `new.proposed_by_side = app_side() and new.proposed_by = app_principal() and new.round = 1 and new.turn_side <> new.proposed_by_side
         and num_nonnulls(new.overdue_noted_at, new.answered_at, new.withdrawn_at, new.imposed_at, new.settled_round, new.stated_at, new.dispute_id, new.superseded_at) = 0
         and exists (select from relationship r where r.workspace_id = new.workspace_id and r.id = new.relationship_id and r.market <> 'INTERNAL' and r.stage <> 'TERMINATED')
         and ${subjectStands}`,
    },
    steps: [
      { from: ['PROPOSED'], to: 'PROPOSED', touches: ['overdue_noted_at'], own: `app_principal() = ${platform}` },
      {
        from: open, to: 'COUNTERED', touches: ['round', 'turn_side', 'answer_due_on', 'overdue_noted_at'],
        own: `case when app_principal() = ${platform} then o.state = 'COUNTERED' and (n.round, n.turn_side, n.answer_due_on) = (o.round, o.turn_side, o.answer_due_on)
           else app_side() = o.turn_side and n.turn_side <> o.turn_side and n.round = o.round + 1 and n.overdue_noted_at is null end`,
      },
      { from: open, to: 'AGREED', touches: ['answered_by', 'answered_at', 'answer_note', 'settled_round'], own: 'app_side() = o.turn_side and n.answered_by = app_principal() and n.settled_round = o.round' },
      { from: open, to: 'DECLINED', touches: ['answered_by', 'answered_at', 'answer_note'], own: 'app_side() = o.turn_side and n.answered_by = app_principal()' },
      { from: open, to: 'WITHDRAWN', touches: ['withdrawn_by', 'withdrawn_at', 'withdrawal_reason'], own: 'app_side() = o.proposed_by_side and n.withdrawn_by = app_principal()' },
      {
        from: [...open, 'DECLINED'], to: 'IMPOSED', touches: ['imposed_by', 'imposed_at', 'imposition_reason', 'settled_round'],
        own: `app_side() = o.proposed_by_side and n.imposed_by = app_principal()
           and n.settled_round = (select max(r.number) from change_request_round r where r.workspace_id = n.workspace_id and r.request_id = n.id and r.by_side = n.proposed_by_side)`,
      },
      {
        from: ['IMPOSED'], to: 'IMPOSED', touches: ['statement', 'stated_by', 'stated_at', 'dispute_id'],
        own: `app_side() <> o.proposed_by_side and (o.stated_at is null or (n.statement, n.stated_by, n.stated_at) = (o.statement, o.stated_by, o.stated_at)) and (o.stated_at is not null or coalesce(n.stated_by, app_principal()) = app_principal())
           and (o.dispute_id is null or n.dispute_id = o.dispute_id)
           and (n.dispute_id is null or exists (select from dispute d where d.workspace_id = n.workspace_id and d.id = n.dispute_id and d.relationship_id = n.relationship_id and d.raised_by_side <> n.proposed_by_side))`,
      },
      { from: open, to: 'SUPERSEDED', touches: ['superseded_at'], own: `app_side() = o.proposed_by_side and ${successor("next.state = 'PROPOSED' and next.proposed_by_side = o.proposed_by_side")}` },
      { from: ['AGREED', 'IMPOSED'], to: 'SUPERSEDED', touches: ['superseded_at'], own: successor("next.state in ('AGREED','IMPOSED') and next.xmin = pg_current_xact_id()::xid") },
    ],
  }),
];
