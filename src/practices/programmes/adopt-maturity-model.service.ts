import { checkMaturityModel, type MaturityModelProblem } from '../../domain/practices/check-maturity-model.ts';
import { attainableLevels, type Criterion, type MaturityModel } from '../../domain/practices/maturity-model.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal, type UserErrorFacts } from '../../platform/errors/refusal.ts';
import { newId } from '../../platform/ids.ts';
import { messages } from '../../platform/messages.ts';
import { requiredText } from '../../platform/text.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import type { AdoptMaturityModelInput } from './maturity-model.input.ts';
import { modelFaults, modelMessages } from './model.messages.ts';
import { adoptMaturityModelRule } from './programmes.policy.ts';

/** Sets what makes each level of a practice from now on. Assessments of before keep the model that they were made with; the next look uses this one. */
export function adoptMaturityModel(ctx: Context, input: AdoptMaturityModelInput): Promise<WriteAnswer<{ maturityModelId: string }>> {
  return write(ctx, { rule: adoptMaturityModelRule, input, idempotencyKey: input.idempotencyKey, constraints: { maturity_model_number_once: newer } }, async (tx) => {
    const reason = requiredText(input.reason, ['input', 'reason'], 2_000);
    if (input.criteria.length > mostCriteria) throw new Refusal({ code: 'LIMIT_EXCEEDED', message: messages.tooMany, values: { limit: mostCriteria }, field: ['input', 'criteria'] });
    const number = await newestNumber(tx, input.practice);
    if (input.expectedNumber != null && input.expectedNumber !== number) throw new Refusal(newer);
    const problems = checkMaturityModel(modelOf(input));
    if (problems.length > 0) throw new Refusal(...problems.map((problem) => refused(problem, input)));
    return { maturityModelId: await append(tx, { number: number + 1, model: modelOf(input), reason }) };
  });
}

const mostCriteria = 100;
const newer: UserErrorFacts = { code: 'STALE_VERSION', message: modelMessages.newerModel, field: ['input', 'expectedNumber'] };

async function newestNumber({ em, ctx }: Write, practice: string): Promise<number> {
  const [row] = await em.execute<{ number: number }[]>('select coalesce(max(number), 0) as number from maturity_model where workspace_id = ? and practice = ?', [ctx.principal.workspaceId, practice]);
  return row!.number;
}

/** What is given for a level that cannot be attained stays in the model, for the check to find. */
function modelOf({ practice, criteria }: AdoptMaturityModelInput): MaturityModel {
  const levels: readonly string[] = [...attainableLevels, ...criteria.map(({ level }) => level)];
  const of = (level: string): Criterion[] => criteria.filter((one) => one.level === level)
    .map(({ indicator, comparison, threshold, leastEvidence }) => ({ indicator, comparison, threshold, ...(leastEvidence == null ? {} : { leastEvidence }) }));
  return { practice, levels: Object.fromEntries(levels.map((level) => [level, of(level)])) as Record<(typeof attainableLevels)[number], Criterion[]> };
}

/** Points to the criterion as it was given, in the order of the input. */
function refused({ path, reason, minimum, maximum }: MaturityModelProblem, { criteria }: AdoptMaturityModelInput): UserErrorFacts {
  const [, level, place, part] = path.split('.');
  const given = criteria.flatMap((one, index) => (one.level === level ? [index] : []))[Number(place)];
  const field = ['input', 'criteria', ...(given === undefined ? [] : [String(given)]), ...(part === undefined ? [] : [part])];
  const code = minimum === null ? 'INVALID' as const : 'OUT_OF_RANGE' as const;
  return { code, message: modelFaults[reason], values: { path, ...(minimum !== null && { minimum }), ...(maximum !== null && { maximum }) }, field };
}

interface NewModel {
  readonly number: number;
  readonly model: MaturityModel;
  readonly reason: string;
}

async function append({ em, ctx, record }: Write, { number, model: { practice, levels }, reason }: NewModel): Promise<string> {
  const id = newId();
  await em.execute('insert into maturity_model (workspace_id, id, practice, number, levels, author_id, reason) values (?, ?, ?, ?, ?::jsonb, ?, ?)',
    [ctx.principal.workspaceId, id, practice, number, JSON.stringify(levels), ctx.principal.id, reason], 'run');
  record({ subjectType: 'MaturityModel', subjectId: id, changes: { practice: { after: practice }, number: { after: number }, levels: { after: levels }, reason: { after: reason } } });
  return id;
}
