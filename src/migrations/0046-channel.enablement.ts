import { done, ledger, mine, platform, readAndWritten, seenByOwner, sides, staff, text, versioned } from './0023-development.terms.ts';
import { kept } from './0029-contributions.terms.ts';
import { livesInChannel, offeredToChannel, ofChannelPartner } from './0046-channel.terms.ts';

/** What the firm teaches its channel. */
const courses = [
  `create table channel_course (
     workspace_id uuid not null references workspace (id),
     id uuid not null,
     ${text('code', 40)} not null,
     ${text('title', 200)} not null,
     ${text('description', 4000)},
     -- For how long who has passed is certified; null is for good.
     valid_months integer check (valid_months between 1 and 120),
     state text not null check (state in ('OPEN','RETIRED')),
     added_by uuid not null,
     added_at timestamptz not null default now(),
     retired_by uuid, retired_at timestamptz,
     ${versioned},
     primary key (workspace_id, id),
     constraint channel_course_code_once unique (workspace_id, code),
     ${done('retired')},
     check ((state = 'RETIRED') = (retired_at is not null))
   )`,
  'create index channel_course_listed on channel_course (workspace_id, added_at, id)',
  ...offeredToChannel('channel_course'),
  ...kept({
    table: 'channel_course',
    begins: { state: 'OPEN', holds: 'app_is_staff() and new.added_by = app_principal() and new.retired_at is null' },
    steps: [{ from: ['OPEN'], to: 'RETIRED', touches: ['retired_by', 'retired_at'], own: 'app_is_staff() and n.retired_by = app_principal()' }],
  }),
];

/** That a person was certified is undone by nobody; when the person leaves, the name goes alone. */
const left = { touches: ['contact_id'], own: 'n.contact_id is null and not exists (select from contact c where c.workspace_id = o.workspace_id and c.id = o.contact_id)' };

/** Who of a partner has passed which course, until when. */
const certificates = [
  `create table channel_certificate (
     ${ofChannelPartner},
     course_id uuid not null,
     -- Whose it is, of the partner's contacts; null once that contact is gone.
     contact_id uuid,
     ${text('reference', 200)},
     completed_on date not null,
     -- The last day on which it holds; null is for good.
     expires_on date check (expires_on >= completed_on),
     state text not null check (state in ('SUBMITTED','VERIFIED','REJECTED','REVOKED')),
     submitted_by_side text not null check (submitted_by_side in (${sides})),
     submitted_by uuid not null,
     submitted_at timestamptz not null default now(),
     reviewed_by uuid, reviewed_at timestamptz,
     revoked_by uuid, revoked_at timestamptz,
     ${text('reason', 2000)},
     ${versioned},
     foreign key (workspace_id, course_id) references channel_course (workspace_id, id) on delete restrict,
     foreign key (workspace_id, contact_id) references contact (workspace_id, id) on delete set null (contact_id),
     ${done('reviewed', 'revoked')},
     check ((state = 'SUBMITTED') = (reviewed_at is null) and (state = 'REVOKED') = (revoked_at is not null)),
     check ((state in ('REJECTED','REVOKED')) = (reason is not null))
   )`,
  `create unique index channel_certificate_once on channel_certificate (workspace_id, relationship_id, contact_id, course_id, completed_on) where state <> 'REJECTED'`,
  'create index channel_certificate_by_relationship on channel_certificate (workspace_id, relationship_id, submitted_at, id)',
  'create index channel_certificate_listed on channel_certificate (workspace_id, submitted_at, id)',
  'create index channel_certificate_by_expiry on channel_certificate (workspace_id, expires_on, id)',
  ...readAndWritten('channel_certificate', seenByOwner('channel_certificate')),
  ...kept({
    table: 'channel_certificate',
    begins: {
      state: 'SUBMITTED',
      holds: `new.submitted_by_side = app_side() and new.submitted_by = app_principal() and num_nonnulls(new.reviewed_at, new.revoked_at, new.reason) = 0 and ${livesInChannel('new')}
         and exists (select from channel_course c where c.workspace_id = new.workspace_id and c.id = new.course_id and c.state = 'OPEN'
           and new.expires_on is not distinct from (new.completed_on + make_interval(months => c.valid_months))::date)
         and exists (select from contact c join relationship r on r.workspace_id = c.workspace_id and r.partner_id = c.party_id where c.workspace_id = new.workspace_id and c.id = new.contact_id and r.id = new.relationship_id)`,
    },
    steps: [
      { from: ['SUBMITTED'], to: 'SUBMITTED', ...left }, { from: ['VERIFIED'], to: 'VERIFIED', ...left }, { from: ['REJECTED'], to: 'REJECTED', ...left }, { from: ['REVOKED'], to: 'REVOKED', ...left },
      { from: ['SUBMITTED'], to: 'VERIFIED', touches: ['reviewed_by', 'reviewed_at'], own: 'app_is_staff() and n.reviewed_by = app_principal()' },
      { from: ['SUBMITTED'], to: 'REJECTED', touches: ['reviewed_by', 'reviewed_at', 'reason'], own: 'app_is_staff() and n.reviewed_by = app_principal()' },
      { from: ['VERIFIED'], to: 'REVOKED', touches: ['revoked_by', 'revoked_at', 'reason'], own: 'app_is_staff() and n.revoked_by = app_principal()' },
    ],
  }),
];

/** What was told of an end that comes, each once. */
const notices = [
  `create table channel_certificate_notice (
     ${ofChannelPartner},
     certificate_id uuid not null,
     kind text not null check (kind in ('IN_60_DAYS','IN_30_DAYS','LAST_DAY')),
     expires_on date not null,
     noted_at timestamptz not null default now(),
     foreign key (workspace_id, certificate_id, relationship_id) references channel_certificate (workspace_id, id, relationship_id) on delete restrict,
     constraint channel_certificate_notice_once unique (workspace_id, certificate_id, kind)
   )`,
  'create index channel_certificate_notice_by_relationship on channel_certificate_notice (workspace_id, relationship_id, noted_at, id)',
  ...ledger('channel_certificate_notice', seenByOwner('channel_certificate_notice'), `(${mine} and ${staff} and (select app_principal()) = ${platform})`),
];

export const enablement = [...courses, ...certificates, ...notices];
