import { dayNumber } from '../../domain/calendar/day.ts';
import { newId } from '../../platform/ids.ts';
import type { VmiAgreementVersionRecord } from '../agreements/agreement.entity.ts';
import type { NeedsPerson } from './needs-person.ts';
import type { OpenProposal } from './open-proposals.ts';
import type { PlaceClock } from './place-clock.ts';
import type { ProposedLine } from './propose-place.ts';

/** A proposal before it is written. */
export interface PlannedProposal {
  readonly id: string;
  readonly placeId: string;
  /** Days since 1970-01-01. */
  readonly neededOn: number;
  readonly status: 'COMPUTED' | 'PENDING_APPROVAL';
  /** Money, a decimal. */
  readonly amount: string;
  readonly needsPerson: readonly NeedsPerson[];
  readonly lines: readonly ProposedLine[];
  readonly supersedes: string[];
}

interface Planning {
  readonly placeId: string;
  readonly clock: PlaceClock;
  readonly terms: VmiAgreementVersionRecord;
}

/**
 * The lines of a place as one document. It is needed when all of them can be there; inside the freeze horizon only where stock runs out
 * before, and then a person has to say so.
 */
export function plannedProposal(lines: readonly ProposedLine[], { placeId, clock, terms }: Planning): PlannedProposal {
  const arrival = lines.reduce((latest, line) => Math.max(latest, line.arrival), 0);
  const isInside = arrival < terms.freezeDays && lines.some(({ isUrgent }) => isUrgent);
  const days = isInside ? arrival : Math.max(arrival, clock.arrivalAfter(terms.freezeDays));
  const amount = amountOf(lines);
  const needsPerson = reasonsOf(lines, { amount, isInside, terms });
  const status = terms.approvalMode === 'AUTOMATIC' && needsPerson.length === 0 ? 'COMPUTED' : 'PENDING_APPROVAL';
  return { id: newId(), placeId, neededOn: clock.today + days, status, amount: decimalOf(amount), needsPerson, lines, supersedes: [] };
}

/**
 * Whether an open proposal says the same: then it stays, with whatever approval it has. One that waited until the plan may no longer be
 * changed for its day gets a later day, and so is another.
 */
export function isSameAs({ lines, needsPerson, neededOn }: PlannedProposal, open: OpenProposal, { clock, terms }: Pick<Planning, 'clock' | 'terms'>): boolean {
  const before = new Map(open.lines.map((line) => [line.positionId, line]));
  if (open.versionId !== terms.id || lines.length !== before.size || lasting.some((reason) => needsPerson.includes(reason) !== open.needsPerson.includes(reason))) return false;
  if (dayNumber(open.neededOn) < clock.today + terms.freezeDays && neededOn > dayNumber(open.neededOn)) return false;
  return lines.every((line) => {
    const same = before.get(line.positionId);
    return same !== undefined && Number(same.proposed) === Number(line.proposed.toFixed(4)) && Number(same.unitPrice) === line.unitPrice;
  });
}

/** Reasons that change with what was computed alone; others are judged again when it is decided. */
const lasting = ['STALE_DATA', 'CAP_BELOW_MINIMUM', 'SHORTFALL'] as const;

interface Judging {
  readonly amount: bigint;
  readonly isInside: boolean;
  readonly terms: VmiAgreementVersionRecord;
}

function reasonsOf(lines: readonly ProposedLine[], { amount, isInside, terms }: Judging): NeedsPerson[] {
  const most = terms.automaticLimitCap ?? terms.automaticLimit;
  const holds: Record<string, boolean> = {
    STALE_DATA: lines.some(({ isStale }) => isStale),
    // Above what the limit may ever be; whether it is within today's is judged when it is decided.
    ABOVE_LIMIT: most != null && amount > tenThousandths(most) * 10_000n,
    CAP_BELOW_MINIMUM: lines.some(({ isBelowMinimum }) => isBelowMinimum),
    // Less than a pack is only rounding.
    SHORTFALL: lines.some(({ shortfall, packSize }) => shortfall > 0 && shortfall >= packSize),
    INSIDE_FREEZE: isInside,
  };
  return Object.keys(holds).filter((reason) => holds[reason]) as NeedsPerson[];
}

/** Exact, in hundred-millionths: units and prices have four places each. */
function amountOf(lines: readonly ProposedLine[]): bigint {
  return lines.reduce((sum, { proposed, unitPrice }) => sum + tenThousandths(proposed.toFixed(4)) * tenThousandths(unitPrice.toFixed(4)), 0n);
}

function tenThousandths(decimal: string): bigint {
  const [whole = '', places = ''] = decimal.split('.');
  return BigInt(`${whole}${places.padEnd(4, '0').slice(0, 4)}`);
}

/** To four places, as money is kept; half of the last goes up. */
function decimalOf(amount: bigint): string {
  const rounded = (amount + 5_000n) / 10_000n;
  return `${rounded / 10_000n}.${String(rounded % 10_000n).padStart(4, '0')}`;
}
