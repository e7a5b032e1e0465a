import { done, historyForStaff, readAndWritten } from './0023-development.terms.ts';
import { kept } from './0029-contributions.terms.ts';
import { byPerson, byStaff, ofPerson, text, versioned } from './0041-inside.terms.ts';

/** Who of top management stands behind a key partner, and how often the two are to have contact. */
export const sponsors = [
  `create table partner_sponsorship (
     ${ofPerson},
     every_days integer not null check (every_days between 1 and 366),
     ${text('reason', 2000)} not null,
     state text not null check (state in ('PROPOSED','AGREED','DECLINED','ENDED')),
     proposed_by uuid not null, proposed_at timestamptz not null default now(),
     answered_by uuid, answered_at timestamptz, ${text('answer_note', 2000)},
     ended_by uuid, ended_at timestamptz, ${text('end_reason', 2000)},
     ${versioned},
     ${done('answered', 'ended')},
     check (case state when 'PROPOSED' then answered_at is null when 'ENDED' then true else answered_at is not null end),
     check (answer_note is null or answered_at is not null),
     check ((state = 'ENDED') = (ended_at is not null) and (ended_at is null) = (end_reason is null))
   )`,
  `create unique index partner_sponsorship_one on partner_sponsorship (workspace_id, relationship_id) where state in ('PROPOSED','AGREED')`,
  'create index partner_sponsorship_by_relationship on partner_sponsorship (workspace_id, relationship_id, proposed_at, id)',
  'create index partner_sponsorship_by_person on partner_sponsorship (workspace_id, person_id, id)',
  'create index partner_sponsorship_listed on partner_sponsorship (workspace_id, proposed_at, id)',
  ...readAndWritten('partner_sponsorship', byStaff),
  ...historyForStaff('PartnerSponsorship', 'partner_sponsorship'),
  ...kept({
    table: 'partner_sponsorship',
    begins: {
      state: 'PROPOSED',
      holds: `app_is_staff() and new.proposed_by = app_principal()
         and exists (select from relationship r where r.workspace_id = new.workspace_id and r.id = new.relationship_id and r.market <> 'INTERNAL' and r.is_key and r.stage <> 'TERMINATED')
         and exists (select from membership m where m.workspace_id = new.workspace_id and m.user_id = new.person_id and m.party_id = app_focal() and m.status = 'ACTIVE' and m.role = 'ADMIN')`,
    },
    steps: [
      ...['AGREED', 'DECLINED'].map((to) => ({ from: ['PROPOSED'], to, touches: ['answered_by', 'answered_at', 'answer_note'], own: `app_is_staff() and ${byPerson('answered_by')}` })),
      { from: ['PROPOSED', 'AGREED'], to: 'ENDED', touches: ['ended_by', 'ended_at', 'end_reason'], own: 'app_is_staff() and n.ended_by = app_principal()' },
    ],
  }),
];
