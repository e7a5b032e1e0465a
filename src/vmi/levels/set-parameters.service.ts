import type { Context } from '../../platform/context.ts';
import { notFound, Refusal, type UserErrorFacts } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import { textOf } from '../../platform/text.ts';
import { authorize, checkVersion } from '../../platform/writes/lock.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { mostLines } from '../bulk-error-policy.ts';
import { vmiMessages } from '../vmi.messages.ts';
import { type HeldLevels, holdLevels, refuseEnded } from './held-levels.ts';
import { levelsOf } from './levels-of.ts';
import type { PositionParametersLineInput, SetPositionParametersInput } from './levels.input.ts';
import { levelMessages } from './levels.messages.ts';
import { setParametersRule } from './levels.policy.ts';
import { type LevelChange, type LevelsWritten, writeLevels } from './write-levels.ts';

type SetAnswer = LevelsWritten & { readonly failures: readonly UserErrorFacts[] };

/** Sets the levels of up to 500 positions; each line that fails says why. Whether the others are written is the caller's to say. */
export async function setPositionParameters(ctx: Context, input: SetPositionParametersInput): Promise<WriteAnswer<LevelsWritten>> {
  const answer = await write<SetAnswer>(ctx, { rule: setParametersRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const { lines, errorPolicy } = input;
    if (lines.length === 0 || lines.length > mostLines) throw new Refusal({ code: 'LIMIT_EXCEEDED', message: vmiMessages.tooManyLines, values: { limit: mostLines }, field: ['input', 'lines'] });
    const reason = textOf(input.reason, ['input', 'reason'], { max: 2_000 });
    const ids = lines.map(({ stockPositionId }) => idOf('StockPosition', stockPositionId));
    const held = await holdLevels(tx.em, ctx.principal.workspaceId, ids.filter((id) => id !== null));
    const { changes, failures } = checkedLines(ctx, lines, (index) => (ids.indexOf(ids[index]!) === index || ids[index] === null ? held.get(ids[index] ?? '') : 'TWICE'));
    if (failures.length > 0 && (errorPolicy === 'REJECT_ALL' || changes.length === 0)) throw new Refusal(...failures);
    return { ...(await writeLevels(tx, changes, { source: 'MANUAL', reason })), failures };
  });
  return { ...answer, userErrors: [...answer.userErrors, ...(answer.failures ?? [])] };
}

/** The lines that are well, and what is wrong with the others. */
function checkedLines(ctx: Context, lines: readonly PositionParametersLineInput[], heldOf: (index: number) => HeldLevels | 'TWICE' | undefined): { changes: LevelChange[]; failures: UserErrorFacts[] } {
  const [changes, failures]: [LevelChange[], UserErrorFacts[]] = [[], []];
  for (const [index, line] of lines.entries()) {
    const path = ['input', 'lines', String(index)];
    try {
      changes.push(checkedLine(ctx, line, heldOf(index), path));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      failures.push(...error.facts.map((fact) => ({ ...fact, field: fact.field?.[1] === 'lines' ? fact.field : [...path, ...(fact.field ?? []).slice(1)] })));
    }
  }
  return { changes, failures };
}

function checkedLine(ctx: Context, { levels, expectedVersion }: PositionParametersLineInput, before: HeldLevels | 'TWICE' | undefined, path: readonly string[]): LevelChange {
  const field = [...path, 'stockPositionId'];
  if (before === 'TWICE') throw new Refusal({ code: 'DUPLICATE', message: levelMessages.lineTwice, field });
  if (before === undefined) throw notFound(...field);
  checkVersion(before, 'StockPosition', expectedVersion);
  refuseEnded(before, field);
  authorize(ctx, setParametersRule, before, field);
  return { before, after: levelsOf(levels, [...path, 'levels'], before) };
}
