import { secured } from './0001-ground.foundation.ts';
import { mine, staff } from './0011-evidence.terms.ts';
import { ofOwnSide, ownRelationship, platform, purposes, sides } from './0013-interactions.terms.ts';

const facts = [
  'relationship_id', 'channel', 'initiator', 'purpose', 'occurred_at', 'duration_minutes', 'subject', 'notes', 'is_shared', 'recorded_by', 'recorded_side', 'corrects_id', 'created_at',
];
const row = (of: string) => `(${facts.map((name) => `${of}.${name}`).join(', ')})`;

/** Contact between the sides: recorded once, then only corrected by another record or marked as withdrawn. */
export const contacts = [
  `create table interaction (
     workspace_id uuid not null,
     id uuid not null,
     relationship_id uuid not null,
     channel text not null check (channel in ('MEETING','CALL','EMAIL','SITE_VISIT','EVENT','PORTAL','EDI')),
     initiator text not null check (initiator in (${sides})),
     purpose text not null check (purpose in (${purposes})),
     occurred_at timestamptz not null,
     duration_minutes integer check (duration_minutes between 1 and 14400),
     subject text not null check (char_length(subject) between 1 and 200),
     -- For the firm's own people only.
     notes text check (char_length(notes) between 1 and 10000),
     is_shared boolean not null,
     recorded_by uuid not null,
     recorded_side text not null check (recorded_side in (${sides})),
     standing text not null default 'RECORDED' check (standing in ('RECORDED','CORRECTED','WITHDRAWN')),
     corrects_id uuid,
     set_aside_by uuid,
     set_aside_at timestamptz,
     set_aside_reason text check (char_length(set_aside_reason) between 1 and 2000),
     version integer not null default 1,
     created_at timestamptz not null default now(),
     updated_at timestamptz not null default now(),
     primary key (workspace_id, id),
     foreign key (workspace_id, relationship_id) references relationship (workspace_id, id) on delete restrict,
     foreign key (workspace_id, corrects_id) references interaction (workspace_id, id) on delete restrict,
     constraint interaction_of_partner check (recorded_side = 'FOCAL' or (is_shared and notes is null)),
     constraint interaction_not_ahead check (occurred_at <= created_at + interval '1 minute'),
     constraint interaction_set_aside_whole check ((standing = 'RECORDED') = (set_aside_at is null) and (set_aside_at is null) = (set_aside_by is null) and (set_aside_at is null) = (set_aside_reason is null))
   )`,
  'create unique index interaction_corrected_once on interaction (workspace_id, corrects_id) where corrects_id is not null',
  'create index interaction_by_relationship on interaction (workspace_id, relationship_id, occurred_at, id)',
  'create index interaction_by_time on interaction (workspace_id, occurred_at, id)',
  `create function interaction_stays_itself() returns trigger language plpgsql as $$
   declare earlier interaction;
   begin
     if tg_op = 'UPDATE' then
       if old.standing <> 'RECORDED' or ${row('new')} is distinct from ${row('old')} then
         raise exception 'interaction % is only corrected or withdrawn, once', old.id using errcode = 'check_violation', constraint = 'interaction_stays_itself';
       end if;
       return new;
     end if;
     if new.standing <> 'RECORDED' and not ${platform} then raise exception 'interaction % begins as recorded', new.id using errcode = 'check_violation', constraint = 'interaction_begins_recorded'; end if;
     if new.corrects_id is not null then
       select * into earlier from interaction i where i.workspace_id = new.workspace_id and i.id = new.corrects_id;
       -- What the partner has seen does not vanish by a correction.
       if (earlier.recorded_side, earlier.relationship_id) is distinct from (new.recorded_side, new.relationship_id) or (earlier.is_shared and not new.is_shared) then
         raise exception 'interaction % is corrected by its own side, and stays shared', earlier.id using errcode = 'check_violation', constraint = 'interaction_corrects_its_own';
       end if;
     end if;
     return new;
   end $$`,
  'revoke all on function interaction_stays_itself() from public',
  'create trigger interaction_stays_itself before insert or update on interaction for each row execute function interaction_stays_itself()',
  ...secured('interaction'),
  `create policy interaction_read on interaction for select to app_user using (${mine} and (${staff} or (is_shared and ${ownRelationship('interaction')})))`,
  `create policy interaction_add on interaction for insert to app_user with check (${ofOwnSide('interaction', 'recorded_side')} and (recorded_by = (select app_principal()) or ${platform}))`,
  `create policy interaction_change on interaction for update to app_user using (${ofOwnSide('interaction', 'recorded_side')}) with check (${ofOwnSide('interaction', 'recorded_side')})`,
  'grant select, insert, update on interaction to app_user',
];

const ofInteraction = (condition: string) => `exists (select from interaction i where i.workspace_id = interaction_participant.workspace_id and i.id = interaction_participant.interaction_id
  and i.relationship_id = interaction_participant.relationship_id${condition})`;

/** Who took part. Somebody whose contact has been removed since is neither user nor contact any more. */
export const participants = [
  `create table interaction_participant (
     workspace_id uuid not null,
     id uuid not null,
     interaction_id uuid not null,
     relationship_id uuid not null,
     user_id uuid,
     contact_id uuid,
     primary key (workspace_id, id),
     unique (workspace_id, interaction_id, user_id),
     unique (workspace_id, interaction_id, contact_id),
     foreign key (workspace_id, relationship_id) references relationship (workspace_id, id) on delete restrict,
     foreign key (workspace_id, interaction_id) references interaction (workspace_id, id) on delete restrict,
     foreign key (workspace_id, user_id) references user_account (workspace_id, id) on delete restrict,
     foreign key (workspace_id, contact_id) references contact (workspace_id, id) on delete set null (contact_id),
     check (user_id is null or contact_id is null)
   )`,
  'create index interaction_participant_by_contact on interaction_participant (workspace_id, contact_id)',
  'create index interaction_participant_by_user on interaction_participant (workspace_id, user_id)',
  'create trigger interaction_participant_stays before delete on interaction_participant for each row execute function refuse_change()',
  'create trigger interaction_participant_no_truncate before truncate on interaction_participant for each statement execute function refuse_change()',
  ...secured('interaction_participant'),
  `create policy interaction_participant_read on interaction_participant for select to app_user using (${mine} and ${ofInteraction('')})`,
  `create policy interaction_participant_add on interaction_participant for insert to app_user
     with check (${mine} and ${ofInteraction(` and (${platform} or (i.recorded_side = 'FOCAL') = ${staff})`)})`,
  'grant select, insert on interaction_participant to app_user',
];
