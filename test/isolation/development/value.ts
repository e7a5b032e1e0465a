import type { JointValueFacts } from '../../../seeds/joint-value-facts.ts';
import type { FactRecord, Make } from '../fact-record.ts';
import type { Facts } from '../facts.ts';
import type { IsolationPart } from './part.ts';
import { forOwner, forStaff, involvementsOf } from './shown.ts';

/** What was gained together, its lines and splits: the firm's own; and what each supplier is offered of it. */
export const value: IsolationPart = {
  grants: {
    joint_value: { app_user: 'INSERT SELECT UPDATE' }, joint_value_line: { app_user: 'INSERT SELECT UPDATE' }, joint_value_split: { app_user: 'INSERT SELECT' }, joint_value_party: { app_user: 'INSERT SELECT' },
    joint_value_share: { app_user: 'INSERT SELECT UPDATE' },
  },
  types: {
    JointValue: { table: 'joint_value', changedBy: 'STEPS', isEvent: true },
    JointValueLine: { table: 'joint_value_line', changedBy: 'STEPS', isEvent: true },
    JointValueSplit: { table: 'joint_value_split', changedBy: 'NOBODY', isEvent: true },
    JointValueParty: { table: 'joint_value_party', changedBy: 'NOBODY', isEvent: true },
    JointValueShare: { table: 'joint_value_share', changedBy: 'STEPS', isEvent: true },
  },
  narrowing: ['audit_entry_of_joint_value', 'audit_entry_of_joint_value_line', 'audit_entry_of_joint_value_split', 'audit_entry_of_joint_value_party', 'audit_entry_of_joint_value_share'],
  functions: {
    'joint_value_begins()': 'v', 'joint_value_keeps_to_its_course()': 'v', 'joint_value_adds_up()': 'v', 'joint_value_line_while_open()': 'v', 'joint_value_share_begins()': 'v',
    'joint_value_share_keeps_to_its_course()': 'v', 'joint_value_share_as_approved()': 'v',
  },
  records: (facts, make) => (facts.jointValues ?? []).flatMap((one) => recordsOf(facts, make, one)),
  told: {
    Relationship: ['jointValueShares'], EsiProject: ['jointValueShares'], EsiInvolvement: ['jointValueShares'],
    JointValueShare: [
      'project', 'involvement', 'relationship', 'title', 'from', 'until', 'currency', 'rule', 'contributedAmount', 'amount', 'partOfContributed', 'dueOn', 'isOverdue', 'state', 'offeredAt', 'answeredBy', 'answeredAt',
      'refusalReason', 'paidAmount', 'paidOn', 'paymentReference', 'receivedAmount', 'receivedAt', 'isReceiptPresumed', 'timeline',
    ],
  },
  emptyToPartners: { EsiProject: ['jointValues'] },
  toldToStaff: { EsiProject: ['kpis'], Relationship: ['esiKpis'], Workspace: ['esiKpis', 'esiEarlyAgainstLate'], JointValueShare: ['jointValue'] },
  lists: [
    { root: 'jointValues', stem: 'JointValue', type: 'JointValue', enumerations: { states: 'state' }, isForStaff: true },
    { root: 'jointValueShares', stem: 'JointValueShare', type: 'JointValueShare', enumerations: { states: 'state' } },
  ],
  byId: ['jointValue'],
  acts: {
    ESI_WRITE: ['openJointValue', 'proposeJointValueSplit'],
    ESI_DECIDE: ['verifyJointValue', 'settleJointValue', 'cancelJointValue', 'recordSharePayment'],
    ESI_SIGN: ['approveJointValueSplit', 'agreeJointValueShare', 'refuseJointValueShare', 'confirmShareReceipt'],
  },
  ids: { jointValueId: 'JointValue', jointValueLineId: 'JointValueLine', jointValueShareId: 'JointValueShare', esiContributionId: 'EsiContribution' },
};

function recordsOf(facts: Facts, make: Make, { key, title, lines, rule, shares }: JointValueFacts): FactRecord[] {
  const relationshipOf = (part: string) => involvementsOf(facts).find((one) => one.key === part)!.relationship;
  return [
    // The title stands in the shares too, which their suppliers read.
    forStaff(make('JointValue', 'joint-value', key, null, {})),
    ...lines.map((line, index) => forStaff(make('JointValueLine', 'joint-value-line', `${key}/${index}`, null, { verifiedAmount: [line.verified] }))),
    forStaff(make('JointValueSplit', 'joint-value-split', key, null, {})),
    ...[undefined, ...shares].map((_share, place) => forStaff(make('JointValueParty', 'joint-value-party', `${key}/${place}`, null, {}))),
    ...shares.map((share) => forOwner(facts, relationshipOf(share.involvement), make('JointValueShare', 'joint-value-share', share.key, null, {
      title: [title], rule: [rule], contributedAmount: lines.flatMap(({ involvement, verified }) => (involvement === share.involvement ? [verified] : [])), paymentReference: [share.paid?.reference],
    }))),
  ];
}
