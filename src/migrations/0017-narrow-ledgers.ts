import { Migration } from '@mikro-orm/migrations';
import { blindEvidence } from './0017-narrow-ledgers.evidence.ts';
import { mine, staff } from './0011-evidence.terms.ts';

/** What a partner's session adds to the ledgers, and reads of them, is what its own acts take, and nothing beside. */
export class NarrowLedgers extends Migration {
  override name = '0017-narrow-ledgers';

  override up(): void {
    for (const part of [blindEvidence, history, drafts]) for (const statement of part) this.addSql(statement);
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
