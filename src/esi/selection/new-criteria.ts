import type { Weighting } from '../../domain/choice/choice-inputs.ts';
import { mostCompared } from '../../domain/choice/random-index.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { newId } from '../../platform/ids.ts';
import { requiredText, textOf } from '../../platform/text.ts';
import type { SelectionCriterionInput } from './selection.input.ts';
import type { SelectionCriterionRecord } from './selection.entity.ts';
import { selectionMessages } from './selection.messages.ts';

const mostCriteria = 40;
const mostLevels = 3;
const field = ['input', 'criteria'];

type NewCriterion = Omit<SelectionCriterionRecord, 'workspaceId' | 'selectionId'>;

/** The criteria of a new selection, groups before what stands in them. */
export function newCriteria(inputs: readonly SelectionCriterionInput[], weighting: Weighting): NewCriterion[] {
  if (inputs.length < 1 || inputs.length > mostCriteria) throw new Refusal({ code: 'LIMIT_EXCEEDED', message: selectionMessages.criteriaCount, values: { limit: mostCriteria }, field });
  const made: NewCriterion[] = [];
  const levels: number[] = [];
  inputs.forEach((input, position) => {
    const path = [...field, String(position)];
    const group = input.groupAt == null ? null : made[input.groupAt];
    const level = group == null ? 1 : levels[input.groupAt!]! + 1;
    if (group === undefined || group?.indicator != null || level > mostLevels || (input.isCost && input.indicator == null)) throw new Refusal({ code: 'INVALID', message: selectionMessages.criterionKind, field: path });
    levels.push(level);
    made.push({
      id: newId(), parentId: group?.id ?? null, position, label: requiredText(input.label, [...path, 'label'], 200), indicator: input.indicator ?? null,
      unit: textOf(input.unit, [...path, 'unit'], { max: 40 }), isCost: input.isCost, weight: weightOf(input.weight, weighting, path),
    });
  });
  requireFilled(made, weighting);
  return made;
}

function weightOf(weight: string | null | undefined, weighting: Weighting, path: readonly string[]): string | null {
  const isRight = weighting === 'DIRECT' ? weight != null && /^\d{1,6}(\.\d{1,6})?$/.test(weight) : weight == null;
  if (!isRight) throw new Refusal({ code: 'INVALID', message: selectionMessages.weightsStated, field: [...path, 'weight'] });
  return weight ?? null;
}

/** A group has members, not too many to compare, and one of them counts. */
function requireFilled(criteria: readonly NewCriterion[], weighting: Weighting): void {
  for (const group of [null, ...criteria.filter(({ indicator }) => indicator == null)]) {
    const members = criteria.filter(({ parentId }) => parentId === (group?.id ?? null));
    const path = group === null ? field : [...field, String(group.position)];
    if (members.length === 0) throw new Refusal({ code: 'INVALID', message: selectionMessages.criterionKind, field: path });
    if (members.length > mostCompared) throw new Refusal({ code: 'LIMIT_EXCEEDED', message: selectionMessages.criteriaCount, values: { limit: mostCriteria }, field: path });
    if (weighting === 'DIRECT' && members.every(({ weight }) => Number(weight) === 0)) throw new Refusal({ code: 'INVALID', message: selectionMessages.weightsStated, field: path });
  }
}
