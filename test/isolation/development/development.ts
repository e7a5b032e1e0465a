import type { SupplierProgrammeFacts } from '../../../seeds/supplier-programme-facts.ts';
import type { FactRecord, Make } from '../fact-record.ts';
import type { Facts } from '../facts.ts';
import type { IsolationPart } from './part.ts';
import { forOwner, forStaff } from './shown.ts';

const rights = { app_user: 'INSERT SELECT UPDATE' };
const triggers = (table: string) => ({ [`${table}_begins()`]: 'v', [`${table}_keeps_to_its_course()`]: 'v' });

/** Programmes by which suppliers are developed: of one supplier each, once they were put to it; drafts are the firm's own. */
export const development: IsolationPart = {
  grants: { supplier_programme: rights, supplier_audit_finding: { app_user: 'INSERT SELECT' }, supplier_goal: rights, supplier_help: rights, supplier_goal_result: rights },
  types: {
    SupplierProgramme: { table: 'supplier_programme', changedBy: 'BOTH', isEvent: true },
    SupplierAuditFinding: { table: 'supplier_audit_finding', changedBy: 'NOBODY', isEvent: true },
    // The firm plans.
    SupplierGoal: { table: 'supplier_goal', changedBy: 'STAFF', isEvent: true },
    SupplierHelp: { table: 'supplier_help', changedBy: 'BOTH', isEvent: true },
    SupplierGoalResult: { table: 'supplier_goal_result', changedBy: 'BOTH', isEvent: true },
  },
  narrowing: [
    'audit_entry_of_supplier_programme', 'audit_entry_of_supplier_audit_finding', 'audit_entry_of_supplier_goal', 'audit_entry_of_supplier_help', 'audit_entry_of_supplier_goal_result',
  ],
  functions: {
    'stands_in_supplier_programme()': 'v', 'supplier_programme_rests_on_facts()': 'v', 'supplier_goal_value(uuid,uuid)': 's', 'supplier_goal_is_met(uuid,uuid)': 's',
    ...triggers('supplier_programme'), ...triggers('supplier_goal'), ...triggers('supplier_help'), ...triggers('supplier_goal_result'),
  },
  records: (facts, make) => (facts.supplierProgrammes ?? []).flatMap((programme) => recordsOf(facts, make, programme)),
  twins: {
    supplier_programme: { title: "'Twin of ' || title" }, supplier_audit_finding: { note: "'Twin of ' || note" }, supplier_goal: { measure: "'Twin of ' || measure" }, supplier_help: { title: "'Twin of ' || title" },
    supplier_goal_result: { method: "'Twin of ' || method" },
  },
  told: {
    Relationship: ['supplierProgrammes'],
    EsiInvolvement: ['supplierProgrammes'],
    SupplierProgramme: [
      'relationship', 'involvement', 'title', 'gap', 'dueOn', 'state', 'round', 'proposedBy', 'proposedAt', 'answerDueAt', 'isAnswerOverdue', 'answeredBy', 'answeredAt', 'answerNote', 'closedBy', 'closedAt', 'outcome',
      'outcomeNote', 'cancelledAt', 'cancelReason', 'findings', 'goals', 'help', 'timeline',
    ],
    SupplierAuditFinding: ['area', 'score', 'note', 'foundOn', 'foundBy'],
    SupplierGoal: ['area', 'measure', 'unit', 'baseline', 'target', 'dueOn', 'state', 'reached', 'progress', 'isMet', 'isOverdue', 'results'],
    SupplierHelp: ['kind', 'title', 'note', 'givenOn', 'cost', 'personDays', 'recordedBySide', 'recordedBy', 'recordedAt', 'jointInvestment', 'state', 'answeredBy', 'answeredAt', 'answerNote'],
    SupplierGoalResult: ['value', 'measuredOn', 'method', 'measuredBySide', 'measuredBy', 'state', 'verifiedBy', 'verifiedAt', 'verificationNote'],
  },
  lists: [{ root: 'supplierProgrammes', stem: 'SupplierProgramme', type: 'SupplierProgramme', enumerations: { states: 'state', outcomes: 'outcome' } }],
  acts: {
    ESI_WRITE: [
      'draftSupplierProgramme', 'updateSupplierProgramme', 'recordSupplierAuditFinding', 'addSupplierGoal', 'updateSupplierGoal', 'dropSupplierGoal', 'recordSupplierHelp', 'confirmSupplierHelp', 'denySupplierHelp',
      'recordSupplierGoalResult',
    ],
    ESI_SIGN: ['agreeToSupplierProgramme', 'objectToSupplierProgramme'],
    ESI_DECIDE: ['proposeSupplierProgramme', 'verifySupplierGoalResult', 'rejectSupplierGoalResult', 'closeSupplierProgramme', 'cancelSupplierProgramme'],
  },
  ids: {
    supplierProgrammeId: 'SupplierProgramme', supplierGoalId: 'SupplierGoal', supplierHelpId: 'SupplierHelp', supplierGoalResultId: 'SupplierGoalResult', esiInvolvementId: 'EsiInvolvement',
  },
};

/** What the supplier has not been told, it does not see: neither the draft nor what stands under it. */
function recordsOf(facts: Facts, make: Make, { key, relationship, title, gap, proposed, agreed, closed, findings, goals, help }: SupplierProgrammeFacts): FactRecord[] {
  const shown = (record: FactRecord) => (proposed === undefined ? forStaff(record) : forOwner(facts, relationship, record));
  return [
    make('SupplierProgramme', 'supplier-programme', key, null, { title: [title], gap: [gap], answerNote: [agreed?.note], outcomeNote: [closed?.note] }),
    ...findings.map((finding) => make('SupplierAuditFinding', 'supplier-audit-finding', finding.key, null, { note: [finding.note] })),
    ...goals.flatMap((goal) => [
      make('SupplierGoal', 'supplier-goal', goal.key, null, { measure: [goal.measure] }),
      ...goal.results.map(({ key: result, method, verified }) => make('SupplierGoalResult', 'supplier-goal-result', result, null, { method: [method], verificationNote: [verified?.note] })),
    ]),
    ...help.map((one) => make('SupplierHelp', 'supplier-help', one.key, null, { title: [one.title], note: [one.note], answerNote: [one.confirmed?.note] })),
  ].map(shown);
}
