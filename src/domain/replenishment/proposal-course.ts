/** The course of a proposal: who decides what in which state. Everything here is worked out from the proposal as it stands. */

export const proposalActs = ['APPROVE', 'COUNTER', 'ACCEPT_COUNTER', 'DROP_COUNTER', 'REJECT'] as const;
export type ProposalAct = (typeof proposalActs)[number];

export type SupplyRole = 'VENDOR' | 'BUYER';

/** A proposal as the course looks at it, at one moment. */
export interface ProposalStanding {
  readonly status: string;
  /** Whose word it takes. */
  readonly approvers: SupplyRole | 'BOTH';
  /** Who has given it already. */
  readonly approvedBy: readonly SupplyRole[];
  /** Who has put other quantities on the table; null where nobody has. */
  readonly counteredBy: SupplyRole | null;
  readonly isExpired: boolean;
  /** The agreement is in force, neither suspended nor ended. */
  readonly isAgreementActive: boolean;
}

/** Why an act is not possible; null when it is. */
export type ProposalObstacle = 'WRONG_STATE' | 'EXPIRED' | 'AGREEMENT_INACTIVE' | 'APPROVED_ALREADY' | 'NOT_ASKED' | 'OTHER_SIDE';

/** What stands in the way of an act of one side, the state before the side. */
export function obstacleTo(act: ProposalAct, proposal: ProposalStanding, role: SupplyRole): ProposalObstacle | null {
  if (!statesOf[act].includes(proposal.status)) return 'WRONG_STATE';
  if (proposal.isExpired) return 'EXPIRED';
  if (binds.has(act) && !proposal.isAgreementActive) return 'AGREEMENT_INACTIVE';
  return obstaclesOfSide[act](proposal, role);
}

/** Whether the word of one more side is all that is missing. */
export function isSettledBy({ approvers, approvedBy }: Pick<ProposalStanding, 'approvers' | 'approvedBy'>, role: SupplyRole): boolean {
  return approvers !== 'BOTH' ? approvers === role : approvedBy.some((other) => other !== role);
}

const undecided = ['COMPUTED', 'PENDING_APPROVAL'];
const statesOf: Readonly<Record<ProposalAct, readonly string[]>> = {
  APPROVE: undecided, COUNTER: [...undecided, 'COUNTERED'], ACCEPT_COUNTER: ['COUNTERED'], DROP_COUNTER: ['COUNTERED'], REJECT: [...undecided, 'COUNTERED'],
};

/** Acts from which something is ordered, now or by the other side's word. */
const binds: ReadonlySet<ProposalAct> = new Set(['APPROVE', 'COUNTER', 'ACCEPT_COUNTER']);

const obstaclesOfSide: Readonly<Record<ProposalAct, (proposal: ProposalStanding, role: SupplyRole) => ProposalObstacle | null>> = {
  APPROVE: (proposal, role) => (!isAsked(proposal, role) ? 'NOT_ASKED' : proposal.approvedBy.includes(role) ? 'APPROVED_ALREADY' : null),
  // Either side says what it can deliver, or wants.
  COUNTER: () => null,
  ACCEPT_COUNTER: ({ counteredBy }, role) => (counteredBy === role ? 'OTHER_SIDE' : null),
  DROP_COUNTER: () => null,
  // Whoever is asked, and whoever a counter is put to.
  REJECT: (proposal, role) => (isAsked(proposal, role) || (proposal.counteredBy !== null && proposal.counteredBy !== role) ? null : 'NOT_ASKED'),
};

function isAsked({ approvers }: ProposalStanding, role: SupplyRole): boolean {
  return approvers === 'BOTH' || approvers === role;
}
