import { fromMinorUnits, toMinorUnits } from '../../domain/money.ts';
import { notFound, Refusal, type UserErrorFacts } from '../../platform/errors/refusal.ts';
import { findOwnRelationship } from '../../markets/sharing/own-relationship.ts';
import { idOf } from '../../platform/ids.ts';
import { can } from '../../platform/rules.ts';
import { authorize, checkVersion, lockVisible } from '../../platform/writes/lock.ts';
import type { Write } from '../../platform/writes/write.ts';
import type { TurnRule, TurnSubject } from '../turn.ts';
import { turnMessages } from '../turn.messages.ts';
import { JointValueShareEntity, type JointValueShareRecord } from './share.entity.ts';
import { shareActions, valueActions } from './value.actions.ts';
import { JointValueEntity, type JointValueRecord } from './value.entity.ts';
import { valueMessages } from './value.messages.ts';

/** What acts on joint values and shares answer. Types, as the payloads' index asks. */
export type ValueAnswer = { readonly jointValueId: string };
export type ShareAnswer = { readonly jointValueShareId: string };

/** What races come to that only the database sees: whoever commits first decides, the other looks again. */
const changed: UserErrorFacts = { code: 'STALE_VERSION', message: valueMessages.changedMeanwhile };
export const valueConstraints = {
  joint_value_course: changed, joint_value_sum_of_lines: changed, joint_value_line_stays: changed, joint_value_split_number_once: changed, joint_value_share_course: changed, joint_value_share_open_once: changed,
  joint_value_one_open: { code: 'DUPLICATE', message: valueMessages.oneOpen, field: ['input', 'esiProjectId'] },
  joint_value_line_contribution_once: { code: 'DUPLICATE', message: valueMessages.countedAlready, field: ['input', 'lines'] },
  joint_value_verified_by_another: { code: 'NOT_ALLOWED', message: valueMessages.verifiedByAnother },
  joint_value_approved_by_another: { code: 'NOT_ALLOWED', message: valueMessages.approvedByAnother },
  joint_value_agreed_stays: { code: 'INVALID', message: valueMessages.agreedStays },
  joint_value_all_paid: { code: 'INVALID', message: valueMessages.notAllPaid },
} as const satisfies Record<string, UserErrorFacts>;

interface ValueChange { readonly jointValueId: string; readonly expectedVersion?: number | null }
interface ShareChange { readonly jointValueShareId: string; readonly expectedVersion?: number | null }

/** Holds a joint value for an act that its state and the rule allow. It is the firm's own: for a partner there is none. */
export async function holdValue(tx: Write, rule: TurnRule<JointValueRecord>, input: ValueChange): Promise<JointValueRecord> {
  const path = ['input', 'jointValueId'];
  if (!tx.ctx.principal.isStaff) throw notFound(...path);
  const value = await lockVisible<JointValueRecord>(tx.em, JointValueEntity, tx.ctx, idOf('JointValue', input.jointValueId), path);
  checkVersion(value, 'JointValue', input.expectedVersion);
  requireState(tx, rule, value, valueActions);
  return value;
}

/** Holds a share for an act that its state and the rule allow. It stays its supplier's own, whatever became of its part in the project. */
export async function holdShare(tx: Write, rule: TurnRule<JointValueShareRecord>, input: ShareChange): Promise<JointValueShareRecord> {
  const path = ['input', 'jointValueShareId'];
  const share = await lockVisible<JointValueShareRecord>(tx.em, JointValueShareEntity, tx.ctx, idOf('JointValueShare', input.jointValueShareId), path);
  await findOwnRelationship(tx.em, tx.ctx, share.relationshipId, path);
  checkVersion(share, 'JointValueShare', input.expectedVersion);
  requireState(tx, rule, share, shareActions);
  return share;
}

/** The shares of a joint value that stand, in the order in which everybody holds them. */
export async function holdShares({ em }: Write, { workspaceId, id }: JointValueRecord): Promise<JointValueShareRecord[]> {
  await em.execute("select from joint_value_share where workspace_id = ? and joint_value_id = ? and state not in ('REFUSED', 'LAPSED') order by id for update", [workspaceId, id]);
  return await em.find(JointValueShareEntity, { workspaceId, jointValueId: id, state: { $nin: ['REFUSED', 'LAPSED'] } }, { orderBy: { id: 'asc' } });
}

function requireState<Kept extends TurnSubject>({ ctx }: Write, rule: TurnRule<Kept>, record: Kept, actions: Readonly<Record<string, TurnRule<never>>>): void {
  if (!rule.states.includes(record.state)) {
    const allowedActions = Object.entries(actions).filter(([, other]) => can(ctx.principal, other, record as never).isAllowed).map(([name]) => name);
    throw new Refusal({ code: 'STATE_CONFLICT', message: turnMessages.notNow, currentState: record.state, allowedActions });
  }
  authorize(ctx, rule, record);
}

/** An amount of clients in whole minor units of the currency; nothing is rounded. */
export function minorUnitsOf(amount: string, currency: string, field: readonly string[]): bigint {
  const minorUnits = toMinorUnits(amount, currency);
  if (minorUnits !== null && minorUnits <= most && minorUnits >= -most) return minorUnits;
  throw new Refusal({ code: 'OUT_OF_RANGE', message: valueMessages.places, values: { currency }, field });
}

/** Two hundred of them still fit the database. */
const most = 10n ** 14n;

/** Whole minor units as they are stored. */
export const amountIn = (currencyCode: string) => (minorUnits: bigint): string => fromMinorUnits({ minorUnits, currencyCode });
