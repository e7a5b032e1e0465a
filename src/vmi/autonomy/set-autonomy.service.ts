import { storedUnits } from '../../domain/units.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import type { Context } from '../../platform/context.ts';
import { idOf } from '../../platform/ids.ts';
import type { ActRule } from '../../platform/rules.ts';
import { requiredText } from '../../platform/text.ts';
import { authorize, checkVersion } from '../../platform/writes/lock.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { sideOf } from '../../trust/sides.ts';
import { termsInForce } from '../agreements/terms-in-force.ts';
import { holdAgreement } from '../agreements/own-agreement.ts';
import type { AutonomyCause, VmiAutonomyRecord } from './autonomy.entity.ts';
import type { AutonomyActInput, OverrideVmiAutonomyInput } from './autonomy.input.ts';
import { autonomyMessages } from './autonomy.messages.ts';
import { type AutonomySubject, holdAutonomyRule, overrideAutonomyRule, releaseAutonomyRule } from './autonomy.policy.ts';
import { type AutonomyHeld, beginAutonomy, earnedUnder, findAutonomy, noteChange } from './change-limit.ts';

type Answer = Promise<WriteAnswer<{ autonomyId: string; agreementId: string }>>;

/** Stops the limit where it is. */
export function holdAutonomy(ctx: Context, input: AutonomyActInput): Answer {
  return set(ctx, holdAutonomyRule, input, (_held, { limitAmount }) => ({ mode: 'HELD', limitAmount, cause: 'HELD' }));
}

/** Sets the limit, within the cap of the terms; 0 stops all that goes by itself. */
export function overrideAutonomy(ctx: Context, input: OverrideVmiAutonomyInput): Answer {
  return set(ctx, overrideAutonomyRule, input, (held, autonomy) => ({ mode: 'OVERRIDDEN', limitAmount: limitOf(input.limit, held, autonomy), cause: 'OVERRIDDEN' }));
}

/** Lets the limit follow again: at once to what was earned meanwhile. */
export function releaseAutonomy(ctx: Context, input: AutonomyActInput): Answer {
  return set(ctx, releaseAutonomyRule, input, ({ terms }, { step }) => ({ mode: 'FOLLOWING', limitAmount: earnedUnder(terms, step), cause: 'RELEASED' }));
}

interface Setting extends Pick<VmiAutonomyRecord, 'mode' | 'limitAmount'> {
  readonly cause: AutonomyCause;
}

function set(ctx: Context, rule: ActRule<AutonomySubject>, input: AutonomyActInput, settingOf: (held: AutonomyHeld, autonomy: VmiAutonomyRecord) => Setting): Answer {
  return write(ctx, { rule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const note = requiredText(input.reason, ['input', 'reason'], 2_000);
    const { held, autonomy } = await hold(tx, rule, input);
    const { cause, ...setting } = settingOf(held, autonomy);
    const { principal, now } = ctx;
    const by = setting.mode === 'FOLLOWING' ? { note: null, setBy: null, setBySide: null, setAt: null } : { note, setBy: principal.id, setBySide: sideOf(principal), setAt: now };
    noteChange(tx, held, { cause, fromLimit: autonomy.limitAmount, toLimit: setting.limitAmount, note });
    tx.em.assign(autonomy, { ...setting, ...by, changedAt: now });
    return { autonomyId: autonomy.id, agreementId: held.agreement.id };
  });
}

async function hold(tx: Write, rule: ActRule<AutonomySubject>, input: AutonomyActInput): Promise<{ held: AutonomyHeld; autonomy: VmiAutonomyRecord }> {
  const { em, ctx } = tx;
  const agreement = await holdAgreement(tx, idOf('VmiAgreement', input.agreementId), ['input', 'agreementId']);
  const terms = await termsInForce(em, agreement, ctx.now.toISOString().slice(0, 10));
  const approver = terms?.approvalMode === 'AUTOMATIC' ? terms.approver : null;
  const known = await findAutonomy(tx, agreement);
  if (known !== null) checkVersion(known, 'VmiAutonomy', input.expectedVersion);
  authorize(ctx, rule, { mode: known?.mode ?? 'FOLLOWING', setBySide: known?.setBySide ?? null, vendorSide: agreement.vendorSide, approver });
  // Only of terms under which something is approved by itself.
  const held = { agreement, terms: terms! };
  return { held, autonomy: known ?? await beginAutonomy(tx, held) };
}

const limitField = ['input', 'limit'];

function limitOf(limit: string, { terms }: AutonomyHeld, autonomy: VmiAutonomyRecord): string {
  if (!/^\d{1,14}(\.\d{1,4})?$/.test(limit)) throw new Refusal({ code: 'OUT_OF_RANGE', message: autonomyMessages.notMoney, field: limitField });
  const cap = terms.automaticLimitCap ?? terms.automaticLimit!;
  if (isAbove(limit, cap)) throw new Refusal({ code: 'OUT_OF_RANGE', message: autonomyMessages.aboveCap, values: { limit: shown(cap) }, field: limitField });
  const earned = earnedUnder(terms, autonomy.step);
  if (terms.approver === 'BOTH' && isAbove(limit, earned)) throw new Refusal({ code: 'OUT_OF_RANGE', message: autonomyMessages.aboveEarned, values: { limit: shown(earned) }, field: limitField });
  return limit;
}

function isAbove(one: string, other: string): boolean {
  return storedUnits(one) > storedUnits(other);
}

function shown(amount: string): string {
  return amount.includes('.') ? amount.replace(/\.?0+$/, '') : amount;
}
