import { mine, once } from './0018-supply.terms.ts';

/** What only staff see of a relationship's parts. */
const forStaff = [
  'AllianceCheck', 'EndingRequest', 'Handover', 'HandoverItem', 'LoadOverride', 'RelationshipFigure', 'KeyPartnerCandidate', 'OpportunisticAct', 'DisputeNote', 'BenefitMeasure',
];

/** Of a kind of part, partners see some: of those alone they read the history. The part's own policies say which. */
const ifSeen = (type: string, table: string, more = '') =>
  `(subject_type <> '${type}' or exists (select from ${table} s where s.workspace_id = audit_entry.workspace_id and s.id = audit_entry.subject_id${more} ${once}))`;

/** Since it was put to the partner: how it was drafted is the firm's own. A moment earlier in the same transaction is that act itself. */
const sinceProposed = ' and audit_entry.recorded_at >= s.proposed_at';

/** What is kept under an agreement has its history with the agreement, or with the order, shipment, receipt, proposal or position that it is a part of. */
const ofOwn = (table: string) => `exists (select from ${table} o where o.workspace_id = audit_entry.workspace_id and o.id = audit_entry.belongs_to ${once})`;
const wholes = ['replenishment_proposal', 'replenishment_order', 'shipment', 'goods_receipt', 'stock_position'];

/** What a partner's session reads of the audit log, now also of what is kept under its agreements. */
export const supplyHistory = [
  'drop policy audit_entry_timeline on audit_entry',
  `create policy audit_entry_timeline on audit_entry for select to app_user using (${mine} and (belongs_to = (select app_party())
     or (subject_type <> all (array[${forStaff.map((type) => `'${type}'`).join(',')}])
       and ${ifSeen('Interaction', 'interaction')} and ${ifSeen('InteractionParticipant', 'interaction_participant')} and ${ifSeen('SurveyResult', 'survey_result')}
       and ${ifSeen('VmiAgreement', 'vmi_agreement', sinceProposed)}
       and exists (select from relationship r where r.workspace_id = audit_entry.workspace_id and r.id = audit_entry.belongs_to and r.partner_id = (select app_party()) ${once}))
     or (${ifSeen('VmiAgreementVersion', 'vmi_agreement_version', sinceProposed)}
       and exists (select from vmi_agreement s where s.workspace_id = audit_entry.workspace_id and s.id = audit_entry.belongs_to${sinceProposed} ${once}))
     or ${wholes.map(ofOwn).join('\n     or ')}))`,
  'drop policy audit_seal_timeline on audit_seal',
  `create policy audit_seal_timeline on audit_seal for select to app_user using (${mine}
     and exists (select from audit_entry e where e.workspace_id = audit_seal.workspace_id and e.id = audit_seal.entry_id ${once}))`,
];
