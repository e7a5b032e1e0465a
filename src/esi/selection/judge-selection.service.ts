import type { Comparison } from '../../domain/choice/comparisons.ts';
import { matrixOf } from '../../domain/choice/comparisons.ts';
import type { Context } from '../../platform/context.ts';
import { notFound, Refusal } from '../../platform/errors/refusal.ts';
import { idOf, newId } from '../../platform/ids.ts';
import { requiredText } from '../../platform/text.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { lockSelection, type SelectionAnswer, selectionConstraints as constraints } from './lock-selection.ts';
import {
  CandidateJudgementEntity, CriteriaWeighingEntity, type PartnerSelectionRecord, SelectionCandidateEntity, SelectionCriterionEntity, type SelectionCriterionRecord,
} from './selection.entity.ts';
import type { CandidateJudgementInput, JudgeSelectionCandidatesInput, WeighSelectionCriteriaInput } from './selection.input.ts';
import { selectionMessages } from './selection.messages.ts';
import { judgeCandidatesRule, weighCriteriaRule } from './selection.policy.ts';

/** Compares the criteria of a group with each other, for the asker alone. What they said before stays on record and counts no more. */
export function weighSelectionCriteria(ctx: Context, input: WeighSelectionCriteriaInput): Promise<WriteAnswer<SelectionAnswer>> {
  return write(ctx, { rule: weighCriteriaRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const selection = await lockSelection(tx, weighCriteriaRule, input);
    if (selection.weighting === 'DIRECT') throw new Refusal({ code: 'INVALID', message: selectionMessages.weightsAreStated, field: ['input', 'partnerSelectionId'] });
    const criteria = await criteriaOf(tx, selection);
    const groupId = groupOf(criteria, input.selectionGroupId);
    const comparisons = input.comparisons.map(({ moreId, lessId, times }) => ({ more: idOf('SelectionCriterion', moreId) ?? '', less: idOf('SelectionCriterion', lessId) ?? '', times }));
    requirePairs(criteria.filter(({ parentId }) => (parentId ?? null) === groupId).map(({ id }) => id), comparisons);
    tx.em.create(CriteriaWeighingEntity, { workspaceId: selection.workspaceId, id: newId(), selectionId: selection.id, groupId, judgedBy: ctx.principal.id, judgedAt: ctx.now, comparisons } as never);
    return counted(selection);
  });
}

/** Judges candidates, for the asker alone. */
export function judgeSelectionCandidates(ctx: Context, input: JudgeSelectionCandidatesInput): Promise<WriteAnswer<SelectionAnswer>> {
  return write(ctx, { rule: judgeCandidatesRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const selection = await lockSelection(tx, judgeCandidatesRule, input);
    if (input.judgements.length < 1 || input.judgements.length > 200) throw new Refusal({ code: 'LIMIT_EXCEEDED', message: selectionMessages.criteriaCount, values: { limit: 40 }, field: ['input', 'judgements'] });
    const criteria = new Map((await criteriaOf(tx, selection)).map((criterion) => [criterion.id, criterion]));
    const candidates = new Set((await tx.em.find(SelectionCandidateEntity, { workspaceId: selection.workspaceId, selectionId: selection.id })).map(({ id }) => id));
    input.judgements.forEach((judgement, place) => {
      const path = ['input', 'judgements', String(place)];
      const criterion = criteria.get(idOf('SelectionCriterion', judgement.selectionCriterionId) ?? '');
      const candidateId = idOf('SelectionCandidate', judgement.selectionCandidateId);
      if (criterion === undefined) throw notFound(...path, 'selectionCriterionId');
      if (candidateId === null || !candidates.has(candidateId)) throw notFound(...path, 'selectionCandidateId');
      tx.em.create(CandidateJudgementEntity, {
        workspaceId: selection.workspaceId, id: newId(), selectionId: selection.id, criterionId: criterion.id, candidateId, judgedBy: ctx.principal.id, judgedAt: ctx.now,
        value: valueOf(criterion, judgement, path), note: requiredText(judgement.note, [...path, 'note'], 2_000),
      } as never);
    });
    return counted(selection);
  });
}

/** What was worked out before holds no more. */
function counted(selection: PartnerSelectionRecord): SelectionAnswer {
  selection.inputsVersion += 1;
  return { selectionId: selection.id };
}

function criteriaOf({ em }: Write, { workspaceId, id }: PartnerSelectionRecord): Promise<SelectionCriterionRecord[]> {
  return em.find(SelectionCriterionEntity, { workspaceId, selectionId: id }, { orderBy: { position: 'asc' } });
}

function groupOf(criteria: readonly SelectionCriterionRecord[], globalId: string | null | undefined): string | null {
  if (globalId == null) return null;
  const id = idOf('SelectionCriterion', globalId);
  const group = criteria.find((criterion) => criterion.id === id && criterion.indicator == null);
  if (group === undefined) throw notFound('input', 'selectionGroupId');
  return group.id;
}

function requirePairs(ids: readonly string[], comparisons: readonly Comparison<string>[]): void {
  try {
    if (ids.length < 2) throw new RangeError('Nothing to compare');
    matrixOf(ids, comparisons);
  } catch {
    throw new Refusal({ code: 'INVALID', message: selectionMessages.comparePairs, field: ['input', 'comparisons'] });
  }
}

function valueOf({ indicator }: SelectionCriterionRecord, { value }: CandidateJudgementInput, path: readonly string[]): string {
  if (indicator !== 'JUDGED' && indicator !== 'STATED') throw new Refusal({ code: 'INVALID', message: selectionMessages.notJudged, field: [...path, 'selectionCriterionId'] });
  if (!/^-?\d{1,12}(\.\d{1,6})?$/.test(value)) throw new Refusal({ code: 'OUT_OF_RANGE', message: selectionMessages.numberRange, field: [...path, 'value'] });
  if (indicator === 'JUDGED' && !(Number(value) >= 0 && Number(value) <= 10)) throw new Refusal({ code: 'OUT_OF_RANGE', message: selectionMessages.scoreRange, field: [...path, 'value'] });
  return value;
}
