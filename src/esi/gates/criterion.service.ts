import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { idOf, newId } from '../../platform/ids.ts';
import { messages } from '../../platform/messages.ts';
import type { ActRule } from '../../platform/rules.ts';
import { requiredText, textOf } from '../../platform/text.ts';
import { applyChanges, changesIn, type Readers } from '../../platform/writes/changes.ts';
import { checkVersion, lockVisible } from '../../platform/writes/lock.ts';
import { notFound } from '../../platform/errors/refusal.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { EsiGateCriterionEntity, type EsiGateCriterionRecord } from '../projects/gate-parts.entity.ts';
import { gateMessages } from '../projects/gate.messages.ts';
import { assessCriterionRule, type GateSubject, nameCriterionRule } from '../projects/gates.policy.ts';
import type { AddEsiGateCriterionInput, AssessEsiGateCriterionInput, RemoveEsiGateCriterionInput, UpdateEsiGateCriterionInput } from './gate.input.ts';
import { type CriterionAnswer, gateConstraints as constraints, holdGate, judge, lockGate, peek } from './lock-gate.ts';

const mostCriteria = 50;

/** Lets a gate ask something more. */
export function addEsiGateCriterion(ctx: Context, input: AddEsiGateCriterionInput): Promise<WriteAnswer<CriterionAnswer>> {
  return write(ctx, { rule: nameCriterionRule, input: { addEsiGateCriterion: input }, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const { gate: { workspaceId, id: gateId, projectId } } = await lockGate(tx, nameCriterionRule, input, 'plan');
    const others = await tx.em.find<EsiGateCriterionRecord>(EsiGateCriterionEntity, { workspaceId, gateId });
    if (others.filter(({ removedAt }) => removedAt == null).length >= mostCriteria) throw new Refusal({ code: 'LIMIT_EXCEEDED', message: gateMessages.tooManyCriteria, values: { limit: mostCriteria } });
    const label = (name: 'labelEn' | 'labelZhHant' | 'labelZhHans') => requiredText(input[name], ['input', name], 300);
    const { id } = tx.em.create(EsiGateCriterionEntity, {
      workspaceId, id: newId(), projectId, gateId, code: codeOf(input.code), labelEn: label('labelEn'), labelZhHant: label('labelZhHant'), labelZhHans: label('labelZhHans'),
      isMandatory: input.isMandatory, concernsSuppliers: input.concernsSuppliers, place: Math.max(0, ...others.map(({ place }) => place)) + 1,
    } as EsiGateCriterionRecord);
    return { criterionId: id, gateId, projectId };
  });
}

/** Says otherwise what a gate asks. */
export function updateEsiGateCriterion(ctx: Context, input: UpdateEsiGateCriterionInput): Promise<WriteAnswer<CriterionAnswer>> {
  return write(ctx, { rule: nameCriterionRule, input: { updateEsiGateCriterion: input }, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const criterion = await lockCriterion(tx, nameCriterionRule, input, 'plan');
    applyChanges(tx, 'EsiGateCriterion', criterion, changesIn<UpdateEsiGateCriterionInput, EsiGateCriterionRecord>(input, readers));
    return answerOf(criterion);
  });
}

/** Lets a gate ask something no longer. What it asked stays on record. */
export function removeEsiGateCriterion(ctx: Context, input: RemoveEsiGateCriterionInput): Promise<WriteAnswer<CriterionAnswer>> {
  return write(ctx, { rule: nameCriterionRule, input: { removeEsiGateCriterion: input }, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const criterion = await lockCriterion(tx, nameCriterionRule, input, 'plan');
    tx.em.assign(criterion, { removedBy: ctx.principal.id, removedAt: ctx.now });
    return answerOf(criterion);
  });
}

/** Says whether a criterion is met, and what shows it. */
export function assessEsiGateCriterion(ctx: Context, input: AssessEsiGateCriterionInput): Promise<WriteAnswer<CriterionAnswer>> {
  return write(ctx, { rule: assessCriterionRule, input: { assessEsiGateCriterion: input }, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const evidenceNote = textOf(input.evidenceNote, ['input', 'evidenceNote'], { max: 2_000, isRequired: input.isMet });
    const criterion = await lockCriterion(tx, assessCriterionRule, input, 'assess');
    if (!input.isMet && criterion.metAt == null) throw new Refusal({ code: 'INVALID', message: gateMessages.alreadySo, field: ['input', 'isMet'] });
    tx.em.assign(criterion, input.isMet ? { evidenceNote, metBy: ctx.principal.id, metAt: ctx.now } : { evidenceNote: null, metBy: null, metAt: null });
    return answerOf(criterion);
  });
}

interface CriterionInput {
  readonly esiGateCriterionId: string;
  readonly expectedVersion?: number | null;
}

/** Holds a criterion that is still asked, and first its project and its gate. */
async function lockCriterion(tx: Write, rule: ActRule<GateSubject>, input: CriterionInput, moment: 'plan' | 'assess'): Promise<EsiGateCriterionRecord> {
  const path = ['input', 'esiGateCriterionId'];
  const id = idOf('EsiGateCriterion', input.esiGateCriterionId);
  const held = await holdGate(tx, (await peek<EsiGateCriterionRecord>(tx, EsiGateCriterionEntity, id, path)).gateId, path);
  const criterion = await lockVisible<EsiGateCriterionRecord>(tx.em, EsiGateCriterionEntity, tx.ctx, id, path);
  if (criterion.removedAt != null) throw notFound(...path);
  checkVersion(criterion, 'EsiGateCriterion', input.expectedVersion);
  judge(tx, rule, held, moment);
  return criterion;
}

const label = (name: 'labelEn' | 'labelZhHant' | 'labelZhHans') => (value: string | null, path: readonly string[]) => ({ [name]: requiredText(value, path, 300) });
const mandatory = (isMandatory: boolean | null, field: readonly string[]) => {
  if (isMandatory === null) throw new Refusal({ code: 'REQUIRED', message: messages.required, field });
  return { isMandatory };
};
const readers: Readers<UpdateEsiGateCriterionInput, EsiGateCriterionRecord> = {
  labelEn: label('labelEn'), labelZhHant: label('labelZhHant'), labelZhHans: label('labelZhHans'), isMandatory: mandatory,
};

function codeOf(code: string): string {
  if (!/^[A-Z][A-Z0-9_]{0,59}$/.test(code)) throw new Refusal({ code: 'INVALID', message: gateMessages.criterionCode, field: ['input', 'code'] });
  return code;
}

function answerOf({ id, gateId, projectId }: EsiGateCriterionRecord): CriterionAnswer {
  return { criterionId: id, gateId, projectId };
}
