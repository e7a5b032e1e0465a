import { historyForStaff, ledger, platform, seenByStaff, text } from './0023-development.terms.ts';
import { addedByStaff } from './0046-channel.terms.ts';
import { launchIs, preparing } from './0048-launches.terms.ts';

/** How the firm decided, and what it knew then: never changed, and for the firm alone. */
export const decisions = [
  `create table channel_launch_decision (
     workspace_id uuid not null,
     id uuid not null,
     launch_id uuid not null,
     number integer not null check (number > 0),
     decision text not null check (decision in ('GO','HELD')),
     warnings text[] not null check (warnings <@ array['LOW_SUPPORT','PARTNERS_NOT_READY','SUPPORT_UNKNOWN','PARTNERS_UNKNOWN']),
     ${text('reason', 2000)},
     -- How ready each partner was, and what the channel said.
     figures jsonb not null check (jsonb_typeof(figures) = 'object'),
     decided_by uuid not null,
     decided_at timestamptz not null default now(),
     primary key (workspace_id, id),
     foreign key (workspace_id, launch_id) references channel_launch (workspace_id, id) on delete restrict,
     constraint channel_launch_decision_number_once unique (workspace_id, launch_id, number),
     -- Nobody goes ahead against the channel, or holds, without saying why.
     constraint channel_launch_decision_has_reason check (reason is not null or (decision = 'GO' and not warnings && array['LOW_SUPPORT','PARTNERS_NOT_READY']))
   )`,
  ...ledger('channel_launch_decision', seenByStaff, addedByStaff('decided_by')),
  ...historyForStaff('ChannelLaunchDecision', 'channel_launch_decision'),
  // After the policies have spoken: what is decided already is not decided again, or in another's name.
  `create function channel_launch_decision_is_due() returns trigger language plpgsql as $$
   begin
     if app_principal() = ${platform} then return null; end if;
     if new.decided_by <> app_principal() or not ${launchIs('new', preparing)} or (new.decision = 'HELD' and not ${launchIs('new', "'PLANNED'")}) then
       raise exception 'launch % is not decided so', new.launch_id using errcode = 'check_violation', constraint = 'channel_launch_decision_is_due';
     end if;
     return null;
   end $$`,
  'create trigger channel_launch_decision_is_due after insert on channel_launch_decision for each row execute function channel_launch_decision_is_due()',
  'revoke all on function channel_launch_decision_is_due() from public',
];
