import type { ChangeRequestFacts } from '../../../seeds/change-request-facts.ts';
import type { FactRecord, Make } from '../fact-record.ts';
import type { Facts } from '../facts.ts';
import type { IsolationPart } from '../development/part.ts';
import { forOwner, quotedId } from '../development/shown.ts';
import type { World } from '../../world.ts';

/** What two sides ask each other to change: of the two, entirely, and of nobody else. */
export const changeRequests: IsolationPart = {
  grants: { change_request: { app_user: 'INSERT SELECT UPDATE' }, change_request_round: { app_user: 'INSERT SELECT' } },
  types: {
    ChangeRequest: { table: 'change_request', changedBy: 'BOTH', isEvent: true },
    ChangeRequestRound: { table: 'change_request_round', changedBy: 'NOBODY', isEvent: true },
  },
  functions: {
    'change_request_begins()': 'v', 'change_request_keeps_to_its_course()': 'v', 'change_request_round_is_its_requests()': 'v', 'change_request_has_its_round()': 'v',
  },
  records: (facts, make) => (facts.changeRequests ?? []).flatMap((request) => recordsOf(facts, make, request)),
  addEnds,
  twins: { change_request: { title: "'Twin of ' || title", subject_kind: "'OTHER'", agreement_id: 'null', contract_id: 'null', order_id: 'null', involvement_id: 'null' }, change_request_round: { what: "'Twin of ' || what" } },
  told: {
    Relationship: ['changeRequests'],
    ChangeRequest: [
      'relationship', 'title', 'subjectKind', 'agreement', 'contract', 'order', 'involvement', 'state', 'proposedBySide', 'proposedBy', 'proposedAt', 'round', 'terms', 'settledTerms', 'rounds', 'turnSide', 'answerDueOn', 'isOverdue',
      'overdueNotedAt', 'answeredBy', 'answeredAt', 'answerNote', 'withdrawnAt', 'withdrawalReason', 'imposedBy', 'imposedAt', 'impositionReason', 'statement', 'statedBy', 'statedAt', 'dispute', 'supersedes', 'supersededAt', 'timeline',
    ],
    ChangeRequestRound: ['number', 'bySide', 'madeBy', 'madeAt', 'what', 'why', 'effectiveOn', 'cost', 'answerDueOn'],
  },
  lists: [{ root: 'changeRequests', stem: 'ChangeRequest', type: 'ChangeRequest', enumerations: { states: 'state', subjectKinds: 'subjectKind', proposedBySides: 'proposedBySide' } }],
  byId: ['changeRequest'],
  acts: {
    DEALING_WRITE: ['proposeChange', 'counterChange', 'agreeToChange', 'declineChange', 'withdrawChange', 'imposeChange', 'stateOnImposedChange', 'disputeImposedChange'],
  },
  // Systems ask for no change, whatever it is about.
  refusedBefore: ({ user }, place) => (user === null && place.startsWith('proposeChange.') && !place.endsWith('.relationshipId') ? 'NOT_ALLOWED' : undefined),
  samples: { ChangeTermsInput: { effectiveOn: '2099-01-01' } },
  ids: { changeRequestId: 'ChangeRequest', supersedesChangeRequestId: 'ChangeRequest', contractId: 'RelationshipContract', replenishmentOrderId: 'ReplenishmentOrder', vmiAgreementId: 'VmiAgreement', esiInvolvementId: 'EsiInvolvement' },
};

function recordsOf(facts: Facts, make: Make, { key, relationship, title, rounds, agreed, declined, imposed }: ChangeRequestFacts): FactRecord[] {
  return [
    make('ChangeRequest', 'change-request', key, null, { title: [title], answerNote: [agreed?.note ?? declined?.reason], impositionReason: [imposed?.reason], statement: [imposed?.statement?.text] }),
    ...rounds.map(({ key: round, what, why }) => make('ChangeRequestRound', 'change-round', round, null, { what: [what], why: [why] })),
  ].map((record) => forOwner(facts, relationship, record));
}

/** The kinds of subject that no seed has, a dispute, and a successor: for the keys alone. */
async function addEnds({ sql }: World): Promise<void> {
  const any = (table: string) => `(select t.id from ${table} t where t.workspace_id = c.workspace_id order by t.id limit 1)`;
  const ends = {
    'saebom-incoterm': `subject_kind = 'ORDER', order_id = ${any('replenishment_order')}`,
    'radhafen-count': `subject_kind = 'PROJECT', agreement_id = null, involvement_id = ${any('esi_involvement')}`,
    'polderwiel-credit': `dispute_id = ${any('dispute')}`,
    'jade-index': `supersedes_id = ${quotedId('formosa', 'change-request', 'jade-call-off')}`,
  };
  await sql('alter table change_request disable trigger user');
  for (const [key, values] of Object.entries(ends)) await sql(`update change_request c set ${values} where c.id = ${quotedId('formosa', 'change-request', key)}`);
  await sql('alter table change_request enable trigger user');
}
