import { historyOnlyIf, money, ofInvolvement, platform, readAndWritten, seenByOwner, text, versioned } from './0023-development.terms.ts';
import { kept } from './0029-contributions.terms.ts';

const table = 'joint_value_share';

/** What each supplier is offered, agrees to and is paid: all that it learns of the joint value. */
export const shares = [
  `create table ${table} (
     ${ofInvolvement},
     joint_value_id uuid not null,
     split_id uuid not null,
     ${text('title', 200)} not null,
     period_from date not null, period_until date not null,
     currency text not null check (currency ~ '^[A-Z]{3}$'),
     ${text('rule', 2000)} not null,
     -- What its own contributions came to, and what it is to have.
     contributed_amount ${money} not null,
     amount ${money} not null check (amount >= 0),
     due_on date not null,
     state text not null check (state in ('OFFERED','AGREED','REFUSED','LAPSED','PAID','RECEIVED')),
     offered_by uuid not null, offered_at timestamptz not null,
     answered_by uuid, answered_at timestamptz, ${text('refusal_reason', 2000)},
     -- All that was paid of it by then.
     paid_amount ${money} check (paid_amount > 0), paid_on date, ${text('payment_reference', 200)}, paid_by uuid, paid_at timestamptz,
     -- All that the supplier has received, as it says itself or, where it is silent, as it is taken to have.
     received_amount ${money} check (received_amount >= 0), received_by uuid, received_at timestamptz,
     -- What was received when it last became evidence; null while it has not.
     noted_amount ${money},
     ${versioned},
     foreign key (workspace_id, split_id, joint_value_id, project_id) references joint_value_split (workspace_id, id, joint_value_id, project_id) on delete restrict,
     check ((answered_at is null) = (answered_by is null) and (state in ('OFFERED','LAPSED') or answered_at is not null)),
     check ((state = 'REFUSED') = (refusal_reason is not null)),
     check (num_nonnulls(paid_amount, paid_on, paid_by, paid_at) in (0, 4) and (paid_at is not null) = (state in ('PAID','RECEIVED'))),
     check (num_nonnulls(received_amount, received_by, received_at) in (0, 3)),
     check (state <> 'RECEIVED' or received_at is not null)
   )`,
  `create unique index ${table}_open_once on ${table} (workspace_id, joint_value_id, involvement_id) where state in ('OFFERED','AGREED','PAID','RECEIVED')`,
  `create index ${table}_by_value on ${table} (workspace_id, joint_value_id, id)`,
  `create index ${table}_by_relationship on ${table} (workspace_id, relationship_id, offered_at, id)`,
  `create index ${table}_by_involvement on ${table} (workspace_id, involvement_id, offered_at, id)`,
  `create index ${table}_listed on ${table} (workspace_id, offered_at, id)`,
  `create index ${table}_due on ${table} (workspace_id, due_on, id) where state in ('AGREED','PAID','RECEIVED')`,
  ...readAndWritten(table, seenByOwner(table)),
  ...historyOnlyIf('JointValueShare', table, 'true'),
  ...kept({
    table,
    begins: { state: 'OFFERED', holds: 'app_is_staff() and new.offered_by = app_principal() and num_nonnulls(new.answered_at, new.paid_at, new.received_at, new.noted_amount) = 0' },
    steps: [
      { from: ['OFFERED'], to: 'AGREED', touches: ['answered_by', 'answered_at'], own: `app_side() = 'PARTNER' and n.answered_by = app_principal()` },
      { from: ['OFFERED'], to: 'REFUSED', touches: ['answered_by', 'answered_at', 'refusal_reason'], own: `app_side() = 'PARTNER' and n.answered_by = app_principal()` },
      { from: ['OFFERED'], to: 'LAPSED', touches: ['version'], own: 'app_is_staff()' },
      { from: ['AGREED', 'PAID', 'RECEIVED'], to: 'PAID', touches: ['paid_amount', 'paid_on', 'payment_reference', 'paid_by', 'paid_at', 'noted_amount'], own: `app_is_staff() and (n.paid_amount > coalesce(o.paid_amount, 0) or app_principal() = ${platform})` },
      // Where the supplier is silent for long, the platform takes it to have been received.
      { from: ['PAID'], to: 'RECEIVED', touches: ['received_amount', 'received_by', 'received_at'], own: `(app_side() = 'PARTNER' or app_principal() = ${platform}) and n.received_by = app_principal()` },
      { from: ['AGREED'], to: 'AGREED', touches: ['noted_amount'], own: `app_principal() = ${platform}` },
      { from: ['RECEIVED'], to: 'RECEIVED', touches: ['noted_amount'], own: `app_principal() = ${platform}` },
    ],
  }),
];

const refuse = (said: string, constraint: string) => `raise exception '${said}' using errcode = 'check_violation', constraint = '${constraint}'`;
const exempt = `if app_principal() = ${platform} then return new; end if;`;
const shareOf = (party: string) => `exists (select from ${table} s where s.workspace_id = ${party}.workspace_id and s.joint_value_id = ${party}.joint_value_id and s.involvement_id = ${party}.involvement_id and s.amount = ${party}.offered_amount`;

/** Parts add up to the whole, and nothing is shared that was not agreed to. */
export const sums = [
  `create function joint_value_adds_up() returns trigger language plpgsql as $$
   begin
     ${exempt}
     if new.state = 'VERIFIED' and old.state = 'ESTIMATED' and (select count(*) filter (where l.verified_amount is null) > 0 or sum(l.verified_amount) is distinct from new.verified_amount
       from joint_value_line l where l.workspace_id = new.workspace_id and l.joint_value_id = new.id) then
       ${refuse('a joint value is the sum of its lines', 'joint_value_sum_of_lines')};
     end if;
     if new.state = 'PROPOSED' and (select sum(p.offered_amount) is distinct from new.verified_amount or sum(p.shapley_amount) is distinct from new.verified_amount
       from joint_value_party p where p.workspace_id = new.workspace_id and p.split_id = new.split_id) then
       ${refuse('the parts of a split add up to the whole', 'joint_value_sum_of_parts')};
     end if;
     -- What was agreed to stays so, whatever is proposed afterwards.
     if new.state in ('PROPOSED','OFFERED','CANCELLED') and exists (select from ${table} s where s.workspace_id = new.workspace_id and s.joint_value_id = new.id and s.state in ('AGREED','PAID','RECEIVED')
       and (new.state = 'CANCELLED' or not exists (select from joint_value_party p where p.workspace_id = s.workspace_id and p.split_id = new.split_id and p.involvement_id = s.involvement_id and p.offered_amount = s.amount))) then
       ${refuse('a supplier has agreed to its share', 'joint_value_agreed_stays')};
     end if;
     if new.state = 'SETTLED' and old.state <> 'SETTLED' and exists (select from joint_value_party p where p.workspace_id = new.workspace_id and p.split_id = new.split_id and p.involvement_id is not null
       and not ${shareOf('p')} and ((s.state = 'RECEIVED' and s.received_amount >= s.amount) or (s.state = 'AGREED' and s.amount = 0)))) then
       ${refuse('a share is not agreed to, or not paid', 'joint_value_all_paid')};
     end if;
     return new;
   end $$`,
  'create trigger joint_value_z_adds_up before update on joint_value for each row execute function joint_value_adds_up()',
  `create function joint_value_line_while_open() returns trigger language plpgsql as $$
   begin
     ${exempt}
     -- Whoever verifies or gives up a joint value holds it.
     if not exists (select from joint_value v where v.workspace_id = new.workspace_id and v.id = new.joint_value_id
       and (v.state = 'ESTIMATED' or (tg_op = 'UPDATE' and v.state = 'CANCELLED' and not new.counts and (new.verified_amount, new.title) is not distinct from (old.verified_amount, old.title)))) then
       ${refuse('the lines of a joint value stay as they were verified', 'joint_value_line_stays')};
     end if;
     if tg_op = 'UPDATE' and (new.joint_value_id, new.contribution_id, new.involvement_id, new.estimated_amount, new.title) is distinct from (old.joint_value_id, old.contribution_id, old.involvement_id, old.estimated_amount, old.title) then
       ${refuse('a line stays what it was', 'joint_value_line_stays')};
     end if;
     if new.contribution_id is not null and not exists (select from esi_contribution c where c.workspace_id = new.workspace_id and c.id = new.contribution_id and c.involvement_id = new.involvement_id) then
       ${refuse('a line of a contribution belongs to its supplier’s part', 'joint_value_line_of_part')};
     end if;
     return new;
   end $$`,
  'create trigger joint_value_line_while_open before insert or update on joint_value_line for each row execute function joint_value_line_while_open()',
  `create function joint_value_share_as_approved() returns trigger language plpgsql as $$
   begin
     ${exempt}
     if not exists (select from joint_value v join joint_value_party p on p.workspace_id = v.workspace_id and p.split_id = v.split_id and p.involvement_id = new.involvement_id
       where v.workspace_id = new.workspace_id and v.id = new.joint_value_id and v.state = 'OFFERED' and v.split_id = new.split_id
         and (p.offered_amount, p.contributed_amount, v.currency) = (new.amount, new.contributed_amount, new.currency)) then
       ${refuse('a share is offered as it was approved', 'joint_value_share_as_approved')};
     end if;
     return new;
   end $$`,
  `create trigger ${table}_as_approved before insert on ${table} for each row execute function joint_value_share_as_approved()`,
  ...['joint_value_adds_up()', 'joint_value_line_while_open()', 'joint_value_share_as_approved()'].map((signature) => `revoke all on function ${signature} from public`),
];
