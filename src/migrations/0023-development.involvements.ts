import { secured } from './0001-ground.foundation.ts';
import { done, historyOnlyIf, mine, own, ofProject, seenByOwner, sides, staff, stages, text, versioned } from './0023-development.terms.ts';

/** Each supplier's part in a project, and what both have signed about what is confidential and who owns what. */
export const involvements = [
  `create table esi_involvement (
     ${ofProject},
     relationship_id uuid not null,
     -- How much of the design is the supplier's: none, it is consulted, both design, it designs to our specification.
     responsibility text not null check (responsibility in ('NONE','WHITE_BOX','GREY_BOX','BLACK_BOX')),
     -- Which part of the product.
     ${text('scope', 1000)} not null,
     state text not null check (state in ('NOMINATED','ASSESSED','INVITED','ACCEPTED','DECLINED','LAPSED','NDA_PENDING','ACTIVE','COMPLETED','WITHDRAWN','REMOVED','ENDED')),
     nominated_by uuid not null,
     nominated_at timestamptz not null default now(),
     assessed_by uuid, assessed_at timestamptz, ${text('assessment_note', 2000)},
     invited_by uuid, invited_at timestamptz, answer_due_at timestamptz,
     -- The project's stage when it was invited: early is measured, not claimed.
     stage_at_invitation text check (stage_at_invitation in (${stages})),
     ${text('invitation', 2000)},
     answered_by uuid, answered_at timestamptz, ${text('decline_reason', 2000)},
     activated_by uuid, activated_at timestamptz,
     ended_by uuid, ended_at timestamptz, ${text('end_reason', 2000)},
     -- What a supplier designs to, and how it is tried whether it has.
     ${text('performance_specification', 20000)},
     ${text('interface_specification', 20000)},
     ${text('acceptance_test', 20000)},
     -- Each says for itself whether others in the project may learn its name; both must.
     is_name_shown_by_partner boolean not null default false,
     is_name_shown_by_firm boolean not null default false,
     ${versioned},
     unique (workspace_id, id, project_id, relationship_id),
     foreign key (workspace_id, relationship_id) references relationship (workspace_id, id) on delete restrict,
     ${done('assessed', 'invited', 'answered', 'activated', 'ended')},
     check ((invited_at is null) = (stage_at_invitation is null) and (invited_at is null) = (answer_due_at is null)),
     check (invited_at is not null or state in ('NOMINATED','ASSESSED','REMOVED','ENDED')),
     check ((state in ('COMPLETED','WITHDRAWN','REMOVED','ENDED')) = (ended_at is not null)),
     check (state not in ('WITHDRAWN','REMOVED') or end_reason is not null),
     check (state <> 'ACTIVE' or activated_at is not null),
     constraint esi_involvement_specified check (state <> 'ACTIVE' or responsibility <> 'BLACK_BOX' or num_nonnulls(performance_specification, interface_specification, acceptance_test) = 3)
   )`,
  // One living part a supplier in a project; what was declined or has ended can be begun anew.
  `create unique index esi_involvement_once on esi_involvement (workspace_id, project_id, relationship_id) where state not in ('DECLINED','LAPSED','COMPLETED','WITHDRAWN','REMOVED','ENDED')`,
  'create index esi_involvement_by_relationship on esi_involvement (workspace_id, relationship_id, invited_at, id)',
  `create index esi_involvement_waiting on esi_involvement (workspace_id, answer_due_at, id) where state = 'INVITED'`,
  ...secured('esi_involvement'),
  // Who was only thought of learns nothing of it.
  `create policy esi_involvement_read on esi_involvement for select to app_user using (${mine} and (${staff} or (invited_at is not null and ${own('esi_involvement')})))`,
  `create policy esi_involvement_add on esi_involvement for insert to app_user with check (${mine} and ${staff})`,
  `create policy esi_involvement_change on esi_involvement for update to app_user using (${mine} and (${staff} or (invited_at is not null and ${own('esi_involvement')}))) with check (${mine} and (${staff} or ${own('esi_involvement')}))`,
  'grant select, insert, update on esi_involvement to app_user',

  `create table confidentiality_agreement (
     workspace_id uuid not null,
     id uuid not null,
     relationship_id uuid not null,
     -- Null for one that covers all projects with the supplier.
     project_id uuid,
     kind text not null check (kind in ('NDA','IP_TERMS')),
     ${text('title', 200)} not null,
     ${text('terms', 20000)} not null,
     -- Of IP terms: whose the results are.
     foreground_owner text check (foreground_owner in (${sides},'JOINT')),
     state text not null check (state in ('DRAFT','SENT','SIGNED','IN_FORCE','EXPIRED','BREACHED')),
     valid_from date not null,
     valid_until date check (valid_until >= valid_from),
     -- For how long what was learnt stays confidential once it is over.
     survives_years integer check (survives_years between 1 and 50),
     drafted_by uuid not null,
     sent_by uuid, sent_at timestamptz,
     focal_signed_by uuid, focal_signed_at timestamptz,
     partner_signed_by uuid, partner_signed_at timestamptz,
     -- Who says so, for which side; which side broke it, on which day, and how grave it is.
     breached_by uuid, breached_at timestamptz, ${text('breach_note', 2000)},
     breach_declared_by_side text check (breach_declared_by_side in (${sides})),
     breached_by_side text check (breached_by_side in (${sides})),
     breached_on date, breach_severity integer check (breach_severity between 2 and 8),
     -- What another person decides on, whether it counts for trust.
     breach_report_id uuid,
     -- What the side that is said to have broken it says to that.
     contested_by uuid, contested_at timestamptz, ${text('contest_note', 2000)},
     -- The one whose time it prolongs.
     renews_id uuid,
     ${versioned},
     primary key (workspace_id, id),
     foreign key (workspace_id, relationship_id) references relationship (workspace_id, id) on delete restrict,
     foreign key (workspace_id, project_id) references esi_project (workspace_id, id) on delete restrict,
     foreign key (workspace_id, breach_report_id) references opportunistic_act (workspace_id, id) on delete restrict,
     foreign key (workspace_id, renews_id) references confidentiality_agreement (workspace_id, id) on delete restrict,
     ${done('sent', 'focal_signed', 'partner_signed', 'breached', 'contested')},
     check ((kind = 'IP_TERMS') = (foreground_owner is not null)),
     check ((state = 'DRAFT') = (sent_at is null)),
     check (case when state = 'BREACHED' then 6 else 0 end = num_nonnulls(breached_at, breach_note, breach_declared_by_side, breached_by_side, breached_on, breach_severity)),
     check (state = 'BREACHED' or num_nonnulls(breach_report_id, contested_at) = 0),
     check ((contested_at is null) = (contest_note is null)),
     check (state in ('DRAFT','SENT') or (focal_signed_at is not null and partner_signed_at is not null))
   )`,
  `create index confidentiality_agreement_in_force on confidentiality_agreement (workspace_id, relationship_id, kind, project_id) where state = 'IN_FORCE'`,
  `create index confidentiality_agreement_unreported on confidentiality_agreement (workspace_id, id) where state = 'BREACHED' and breach_report_id is null`,
  'create index confidentiality_agreement_listed on confidentiality_agreement (workspace_id, relationship_id, valid_from, id)',
  ...secured('confidentiality_agreement'),
  `create policy confidentiality_agreement_read on confidentiality_agreement for select to app_user using (${mine} and (${staff} or (sent_at is not null and ${own('confidentiality_agreement')})))`,
  `create policy confidentiality_agreement_add on confidentiality_agreement for insert to app_user with check (${mine} and ${staff})`,
  `create policy confidentiality_agreement_change on confidentiality_agreement for update to app_user using (${mine} and (${staff} or (sent_at is not null and ${own('confidentiality_agreement')}))) with check ${seenByOwner('confidentiality_agreement')}`,
  'grant select, insert, update on confidentiality_agreement to app_user',
  // A moment earlier in the same transaction is that act itself.
  ...historyOnlyIf('EsiInvolvement', 'esi_involvement', 's.invited_at is not null and audit_entry.recorded_at >= s.invited_at'),
  ...historyOnlyIf('ConfidentialityAgreement', 'confidentiality_agreement', 's.sent_at is not null and audit_entry.recorded_at >= s.sent_at'),
];
