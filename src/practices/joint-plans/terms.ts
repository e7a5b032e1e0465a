import type { Side } from '../../domain/sides.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { messages } from '../../platform/messages.ts';
import { requiredText, textOf } from '../../platform/text.ts';
import type { JointPlanTermsInput } from './joint-plan.input.ts';
import type { JointPlanVersionRecord } from './joint-plan.entity.ts';
import { jointPlanMessages } from './joint-plan.messages.ts';

const most = 20;

/** What is left of a whole, to a millionth, so that the two read as they were written. */
export function restOf(part: number): number {
  return Math.round((1 - part) * 1_000_000) / 1_000_000;
}

/**
 * The terms of a version as they are stored.
 * @throws {Refusal} LIMIT_EXCEEDED for a list that is too long, OUT_OF_RANGE for what is no share, INVALID where a side has no objective
 */
export function termsOf({ objectives, risks, focalGainShare, splitRule, note }: JointPlanTermsInput): Pick<JointPlanVersionRecord, 'objectives' | 'risks' | 'focalGainShare' | 'splitRule' | 'note'> {
  requireFew(objectives, ['input', 'objectives']);
  requireFew(risks, ['input', 'risks']);
  for (const side of ['FOCAL', 'PARTNER'] satisfies Side[]) {
    if (!objectives.some((one) => one.side == null || one.side === side)) throw new Refusal({ code: 'INVALID', message: jointPlanMessages.objectivesNeeded, field: ['input', 'objectives'] });
  }
  return {
    objectives: objectives.map(({ side = null, title, target }, index) => ({ side, title: requiredText(title, at('objectives', index, 'title'), 200), target: requiredText(target, at('objectives', index, 'target'), 500) })),
    risks: risks.map(({ title, focalShare = null }, index) => ({ title: requiredText(title, at('risks', index, 'title'), 500), focalShare: focalShare === null ? null : share(focalShare, at('risks', index, 'focalShare')) })),
    focalGainShare: share(focalGainShare, ['input', 'focalGainShare']),
    splitRule: requiredText(splitRule, ['input', 'splitRule'], 2_000),
    note: textOf(note, ['input', 'note'], { max: 2_000 }),
  };
}

function share(value: number, field: readonly string[]): number {
  if (!(value >= 0 && value <= 1)) throw new Refusal({ code: 'OUT_OF_RANGE', message: jointPlanMessages.share, field });
  return value;
}

function requireFew(list: readonly unknown[], field: readonly string[]): void {
  if (list.length > most) throw new Refusal({ code: 'LIMIT_EXCEEDED', message: messages.tooMany, values: { limit: most }, field });
}

function at(list: string, index: number, name: string): string[] {
  return ['input', list, String(index), name];
}
