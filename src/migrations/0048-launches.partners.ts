import { secured } from './0001-ground.foundation.ts';
import { done, mine, seenByOwner, staff, versioned } from './0023-development.terms.ts';
import { kept } from './0029-contributions.terms.ts';
import { livesInChannel, ofChannelPartner } from './0046-channel.terms.ts';
import { launchIs, preparing } from './0048-launches.terms.ts';

/** Who sees what the firm alone writes may hold it, so that whoever may not change it is told so. */
const writtenByFirm = (table: string, seen: string) => [
  ...secured(table),
  `create policy ${table}_read on ${table} for select to app_user using ${seen}`,
  `create policy ${table}_add on ${table} for insert to app_user with check (${mine} and ${staff})`,
  `create policy ${table}_change on ${table} for update to app_user using ${seen} with check (${mine} and ${staff})`,
  `grant select, insert, update on ${table} to app_user`,
];

const needs = ['trained_people', 'certificates', 'stock_on_hand'];
const isCourseNamed = (row: string) => `(${row}.trained_people = 0 or exists (select from channel_launch l where l.workspace_id = ${row}.workspace_id and l.id = ${row}.launch_id and l.course_id is not null))`;

/** What one partner must have for a launch. No partner's session reads another's row, so that nobody can count them. */
const lines = [
  `create table channel_launch_partner (
     ${ofChannelPartner},
     launch_id uuid not null,
     -- People, papers and units; 0 where it is not asked for.
     trained_people integer not null default 0 check (trained_people between 0 and 1000000),
     certificates integer not null default 0 check (certificates between 0 and 1000000),
     stock_on_hand integer not null default 0 check (stock_on_hand between 0 and 1000000000),
     state text not null check (state in ('INVITED','WITHDRAWN')),
     invited_by uuid not null,
     invited_at timestamptz not null default now(),
     withdrawn_by uuid, withdrawn_at timestamptz,
     ${versioned},
     foreign key (workspace_id, launch_id) references channel_launch (workspace_id, id) on delete restrict,
     ${done('withdrawn')},
     check ((state = 'WITHDRAWN') = (withdrawn_at is not null))
   )`,
  `create unique index channel_launch_partner_once on channel_launch_partner (workspace_id, launch_id, relationship_id) where state = 'INVITED'`,
  'create index channel_launch_partner_by_launch on channel_launch_partner (workspace_id, launch_id, invited_at, id)',
  'create index channel_launch_partner_by_relationship on channel_launch_partner (workspace_id, relationship_id, invited_at, id)',
  ...writtenByFirm('channel_launch_partner', seenByOwner('channel_launch_partner')),
  ...kept({
    table: 'channel_launch_partner',
    begins: {
      state: 'INVITED',
      holds: `app_is_staff() and new.invited_by = app_principal() and new.withdrawn_at is null and ${livesInChannel('new')} and ${launchIs('new', preparing)} and ${isCourseNamed('new')}`,
    },
    steps: [
      { from: ['INVITED'], to: 'INVITED', touches: needs, own: `app_is_staff() and ${launchIs('n', preparing)} and ${isCourseNamed('n')}` },
      { from: ['INVITED'], to: 'WITHDRAWN', touches: ['withdrawn_by', 'withdrawn_at'], own: `app_is_staff() and n.withdrawn_by = app_principal() and ${launchIs('n', `${preparing},'GO'`)}` },
    ],
  }),
];

/** The asker's party was invited to it. */
const invited = `exists (select from channel_launch_partner l join relationship r on r.workspace_id = l.workspace_id and r.id = l.relationship_id
  where l.workspace_id = channel_launch.workspace_id and l.launch_id = channel_launch.id and r.partner_id = (select app_party()))`;

export const partners = [...lines, ...writtenByFirm('channel_launch', `(${mine} and (${staff} or ${invited}))`)];
