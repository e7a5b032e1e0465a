import type { ContributionStory } from '../../../seeds/contribution-facts.ts';
import { contributions as formosa } from '../../../seeds/formosa/contributions.ts';
import { otherContributions as fjordhave } from '../../../seeds/other-contributions.ts';
import type { FactRecord, Make } from '../fact-record.ts';
import type { Facts } from '../facts.ts';
import type { IsolationPart } from './part.ts';
import { forInsiders, forOwner, forOwnerInside, involvementsOf } from './shown.ts';

const rights = { app_user: 'INSERT SELECT UPDATE' };
const triggers = (table: string) => ({ [`${table}_begins()`]: 'v', [`${table}_keeps_to_its_course()`]: 'v', [`${table}_ends_with_project()`]: 'v' });
const own = ['project', 'involvement', 'relationship', 'timeline'];

/** What is brought into projects, left open, changed and approved: of one supplier each, but for the issues that are for all. */
export const contributions: IsolationPart = {
  grants: { esi_contribution: rights, design_issue: rights, engineering_change: rights, part_approval: rights },
  types: {
    EsiContribution: { table: 'esi_contribution', changedBy: 'BOTH', isEvent: true },
    DesignIssue: { table: 'design_issue', changedBy: 'BOTH', isEvent: true },
    EngineeringChange: { table: 'engineering_change', changedBy: 'BOTH', isEvent: true },
    PartApproval: { table: 'part_approval', changedBy: 'BOTH', isEvent: true },
  },
  narrowing: ['audit_entry_of_esi_contribution', 'audit_entry_of_design_issue', 'audit_entry_of_engineering_change', 'audit_entry_of_part_approval'],
  functions: {
    'joins_what_is_active()': 'v', 'esi_gate_awaits_parts()': 'v', ...triggers('esi_contribution'), ...triggers('design_issue'), ...triggers('engineering_change'), ...triggers('part_approval'),
  },
  records,
  twins: { esi_contribution: { title: "'Twin of ' || title" }, design_issue: { title: "'Twin of ' || title" }, engineering_change: { title: "'Twin of ' || title" }, part_approval: { part: "'Twin of ' || part" } },
  told: {
    Relationship: ['esiContributions', 'designIssues', 'engineeringChanges'],
    EsiProject: ['contributions', 'designIssues', 'engineeringChanges', 'partApprovals'],
    EsiInvolvement: ['contributions', 'partApprovals'],
    EsiContribution: [
      ...own, 'kind', 'title', 'description', 'submittedBySide', 'submittedBy', 'submittedAt', 'currency', 'estimatedAmount', 'estimatedDays', 'answerDueAt', 'isAnswerOverdue', 'state', 'evaluationBegunAt', 'evaluatedBy',
      'evaluatedAt', 'evaluationNote', 'implementedOn', 'verifiedBy', 'verifiedAt', 'verifiedAmount', 'verifiedDays', 'verificationMethod', 'verifiedFrom', 'verifiedUntil', 'amountAgainstEstimate', 'settledAt',
      'withdrawnAt', 'withdrawalReason',
    ],
    DesignIssue: [
      ...own, 'title', 'description', 'raisedBySide', 'raisedBy', 'raisedAt', 'isBlocking', 'blockingReason', 'state', 'round', 'askedAt', 'answerDueAt', 'isOverdue', 'answer', 'answeredBy', 'answeredAt', 'reopenReason',
      'closedAt', 'closingNote',
    ],
    EngineeringChange: [
      ...own, 'title', 'description', 'proposedBySide', 'proposedBy', 'proposedAt', 'stageAtProposal', 'isLate', 'state', 'currency', 'impactBySide', 'impactAt', 'unitCostChange', 'toolingCost', 'daysChange', 'impactNote',
      'answeredBy', 'answeredAt', 'answerNote', 'implementedOn', 'withdrawnAt', 'withdrawalReason',
    ],
    PartApproval: [...own, 'part', 'requirement', 'dueOn', 'requiredAt', 'state', 'round', 'submittedBy', 'submittedAt', 'submission', 'decidedBy', 'decidedAt', 'decisionNote', 'dropReason'],
  },
  toldToStaff: { EsiProject: ['lateChangeCount'] },
  lists: [
    { root: 'esiContributions', stem: 'EsiContribution', type: 'EsiContribution', enumerations: { states: 'state', kinds: 'kind', submittedBySides: 'submittedBySide' } },
    { root: 'designIssues', stem: 'DesignIssue', type: 'DesignIssue', enumerations: { states: 'state', raisedBySides: 'raisedBySide' } },
    { root: 'engineeringChanges', stem: 'EngineeringChange', type: 'EngineeringChange', enumerations: { states: 'state', proposedBySides: 'proposedBySide' } },
  ],
  acts: {
    ESI_WRITE: [
      'submitContribution', 'beginContributionEvaluation', 'acceptContribution', 'rejectContribution', 'withdrawContribution', 'implementContribution',
      'raiseDesignIssue', 'answerDesignIssue', 'reopenDesignIssue', 'closeDesignIssue',
      'proposeEngineeringChange', 'stateChangeImpact', 'agreeToEngineeringChange', 'refuseEngineeringChange', 'implementEngineeringChange', 'withdrawEngineeringChange', 'requirePartApproval', 'submitPart',
    ],
    ESI_DECIDE: ['verifyContribution', 'setDesignIssueBlocking', 'approvePart', 'rejectPart', 'dropPartApproval'],
  },
  ids: { esiContributionId: 'EsiContribution', designIssueId: 'DesignIssue', engineeringChangeId: 'EngineeringChange', partApprovalId: 'PartApproval' },
  samples: { VerifyContributionInput: { amount: '1' }, AnswerEngineeringChangeInput: { note: 'The tools are made.' } },
};

const stories: Readonly<Record<string, ContributionStory>> = { formosa, fjordhave };

/** What a supplier wrote stays its own; what the firm wrote it reads while the project is open to it. */
function records(facts: Facts, make: Make): FactRecord[] {
  const story = stories[facts.slug];
  if (story === undefined) return [];
  const shown = (key: string, side: 'FOCAL' | 'PARTNER', record: FactRecord) => {
    const { project, relationship } = involvementsOf(facts).find((one) => one.key === key)!;
    const inside = forOwnerInside(facts, project, relationship, record);
    const seen = side === 'PARTNER' ? forOwner(facts, relationship, record) : inside;
    // Where the project is open to it no more, it reads what it wrote, and changes nothing.
    return inside.parties!.length === 0 ? { ...seen, party: null } : seen;
  };
  return [
    ...story.contributions.map(({ key, involvement, bySide, title, description }) => shown(involvement, bySide, make('EsiContribution', 'contribution', key, null, { title: [title], description: [description] }))),
    ...story.issues.map(({ key, involvement, project, bySide, title, description }) => {
      const record = make('DesignIssue', 'design-issue', key, null, { title: [title], description: [description] });
      return involvement === undefined ? forInsiders(facts, project!, record) : shown(involvement, bySide, record);
    }),
    ...story.changes.map(({ key, involvement, bySide, title, description }) => shown(involvement, bySide, make('EngineeringChange', 'engineering-change', key, null, { title: [title], description: [description] }))),
    ...story.approvals.map(({ key, involvement, part, requirement }) => shown(involvement, 'FOCAL', make('PartApproval', 'part-approval', key, null, { part: [part], requirement: [requirement] }))),
  ];
}
