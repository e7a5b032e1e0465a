import type { ExpectedGain } from '../../domain/trust/gains.ts';
import { leaves } from '../../domain/trust/leaves.ts';
import type { LeafScore, Score } from '../../domain/trust/score.ts';
import type { ScoreChange } from '../../domain/trust/score-change.ts';
import { joinSentences, say } from '../../platform/messages.ts';
import { changeMessages, gainMessages, leafNames, scoreNames, summaryMessages } from './score.messages.ts';

export type ScoreName = keyof typeof scoreNames;

/** A score in words: what it is, what lifts it and what holds it down; or what is missing for one. */
export function summaryOf(name: ScoreName, score: Score, locales: readonly string[]): string {
  const leafName = ({ leaf }: Pick<LeafScore, 'leaf'>) => say(leafNames[leaf], locales);
  if (!score.isSufficient) {
    const open = score.leaves.toSorted((one, other) => other.coefficient * other.uncertainty - one.coefficient * one.uncertainty)[0]!;
    return say(summaryMessages.insufficient, locales, { open: score.uncertainty, leaf: leafName(open) });
  }
  const byShift = score.leaves.toSorted((one, other) => other.shift - one.shift);
  const [lift, hold] = [byShift[0]!, byShift.at(-1)!];
  return joinSentences([
    say(summaryMessages.value, locales, { score: say(scoreNames[name], locales), value: score.value, low: score.low, high: score.high }),
    ...(lift.shift >= worthSaying ? [say(summaryMessages.lifted, locales, { leaf: leafName(lift), points: lift.shift })] : []),
    ...(hold.shift <= -worthSaying ? [say(summaryMessages.held, locales, { leaf: leafName(hold), points: -hold.shift })] : []),
  ], locales);
}

/** Points; what moves a score by less is lost in rounding. */
export const worthSaying = 0.1;

/** What an act would bring, in words. */
export function gainText({ act, trust, commitment }: ExpectedGain, side: 'FOCAL' | 'PARTNER', locales: readonly string[]): string {
  const amount = 'importance' in act ? act.importance : 'years' in act ? act.years : 'amount' in act ? act.amount : 0;
  return say(gainMessages[act.kind], locales, { side, amount, trust, commitment });
}

/** A change with whether there was enough evidence for a score before and after. */
export interface KnownChange extends ScoreChange {
  readonly isFromSufficient: boolean;
  readonly isToSufficient: boolean;
}

/** A change in words; without the scores where one of them nobody had earned. */
export function changeText(name: ScoreName, change: KnownChange, locales: readonly string[]): string {
  const { from, to, total, evidence, ageing, model, isFromSufficient, isToSufficient } = change;
  const when = isToSufficient ? 'FROM' : isFromSufficient ? 'TO' : 'BOTH';
  const message = isFromSufficient && isToSufficient ? changeMessages.change : changeMessages.moved;
  const most = change.leaves.toSorted((one, other) => Math.abs(other.total) - Math.abs(one.total) || leaves.indexOf(one.leaf) - leaves.indexOf(other.leaf))[0];
  return joinSentences([
    say(message, locales, { score: say(scoreNames[name], locales), when, from, to, total, evidence, ageing, model }),
    ...(most !== undefined && Math.abs(most.total) >= worthSaying ? [say(changeMessages.most, locales, { leaf: say(leafNames[most.leaf], locales), points: most.total })] : []),
  ], locales);
}
