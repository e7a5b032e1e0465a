import { Migration } from '@mikro-orm/migrations';
import { blindEvidence } from './0017-narrow-ledgers.evidence.ts';
import { mine, staff } from './0011-evidence.terms.ts';

/** What a partner's session adds to the ledgers, and reads of them, is what its own acts take, and nothing beside. */
export class NarrowLedgers extends Migration {
  override name = '0017-narrow-ledgers';

  override up(): void {
    for (const part of [blindEvidence, history, drafts, questions]) for (const statement of part) this.addSql(statement);
  }
}

/** What only staff see of a relationship's parts. */
const forStaff = [
  'AllianceCheck', 'EndingRequest', 'Handover', 'HandoverItem', 'LoadOverride', 'RelationshipFigure', 'KeyPartnerCandidate', 'OpportunisticAct', 'DisputeNote', 'BenefitMeasure',
];

/** Of a kind of part, partners see some: of those alone they read the history. The part's own policies say which. */
const ifSeen = (type: string, table: string) =>
  `(subject_type <> '${type}' or exists (select from ${table} s where s.workspace_id = audit_entry.workspace_id and s.id = audit_entry.subject_id))`;

const history = [
  'drop policy audit_entry_timeline on audit_entry',
  `create policy audit_entry_timeline on audit_entry for select to app_user using (${mine} and (belongs_to = (select app_party())
     or (subject_type <> all (array[${forStaff.map((type) => `'${type}'`).join(',')}])
       and ${ifSeen('Interaction', 'interaction')} and ${ifSeen('InteractionParticipant', 'interaction_participant')} and ${ifSeen('SurveyResult', 'survey_result')}
       and exists (select from relationship r where r.workspace_id = audit_entry.workspace_id and r.id = audit_entry.belongs_to and r.partner_id = (select app_party())))))`,
];

/** A partner drafts in its own name; what goes on by itself the platform writes. */
const drafts = [
  'drop policy relationship_contract_add on relationship_contract',
  `create policy relationship_contract_add on relationship_contract for insert to app_user with check (${mine} and (${staff}
     or (proposed_by = (select app_principal()) and not is_proposed_by_focal
       and exists (select from relationship r where r.workspace_id = relationship_contract.workspace_id and r.id = relationship_contract.relationship_id and r.partner_id = (select app_party())))))`,
];

const terms = ['due_at', 'closes_at', 'is_by_working_days', 'overdue_noted_at'];
const row = (of: string) => `(${terms.map((name) => `${of}.${name}`).join(', ')})`;

/** Whoever is asked has no say in until when; a partner answers and ends in its own name. */
const questions = [
  `create function question_terms_stay() returns trigger language plpgsql as $$
   begin
     if app_is_staff() or app_party() is null then return new; end if;
     if (${row('new')} is distinct from ${row('old')} and not (old.state = 'ANSWERED' and new.state = 'OPEN'))
       or (new.answered_by is distinct from old.answered_by and new.answered_by is distinct from app_principal())
       or (new.ended_by is distinct from old.ended_by and new.ended_by is distinct from app_principal()) then
       raise exception 'question % is answered in its time, by who is there', old.id using errcode = 'insufficient_privilege', constraint = 'question_terms_stay';
     end if;
     return new;
   end $$`,
  'revoke all on function question_terms_stay() from public',
  'create trigger question_terms_stay before update on question for each row execute function question_terms_stay()',
];
