import { requiredText } from '../../platform/text.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { newId } from '../../platform/ids.ts';
import { applyChanges, changesIn, type Readers } from '../../platform/writes/changes.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { keptValue } from '../../markets/field-readers.ts';
import { lockInstrument } from './lock-survey.ts';
import { SurveyInstrumentEntity, type SurveyInstrumentRecord } from './survey.entity.ts';
import type {
  CreateSurveyInstrumentInput, PublishSurveyInstrumentInput, RetireSurveyInstrumentInput, ReviseSurveyInstrumentInput, UpdateSurveyInstrumentInput,
} from './survey.input.ts';
import { itemsOf } from './survey-items.ts';
import { surveyMessages } from './surveys.messages.ts';
import {
  createSurveyInstrumentRule, publishSurveyInstrumentRule, retireSurveyInstrumentRule, reviseSurveyInstrumentRule, updateSurveyInstrumentRule,
} from './surveys.policy.ts';

type InstrumentAnswer = Promise<WriteAnswer<{ surveyInstrumentId: string }>>;

/** Writes a new instrument, as a draft. */
export function createSurveyInstrument(ctx: Context, input: CreateSurveyInstrumentInput): InstrumentAnswer {
  return write(ctx, { rule: createSurveyInstrumentRule, input, idempotencyKey: input.idempotencyKey }, async ({ em }) => {
    const id = newId();
    const name = requiredText(input.name, ['input', 'name'], 200);
    em.create(SurveyInstrumentEntity, {
      workspaceId: ctx.principal.workspaceId, id, familyId: id, edition: 1, name, items: itemsOf(input.items, ['input', 'items']), state: 'DRAFT',
    } as unknown as SurveyInstrumentRecord);
    return { surveyInstrumentId: id };
  });
}

const readers: Readers<UpdateSurveyInstrumentInput, SurveyInstrumentRecord> = {
  name: (value, path) => ({ name: requiredText(value, path, 200) }),
  items: (value, path) => ({ items: itemsOf(keptValue(value, path), path) }),
};

/** Changes a draft. */
export function updateSurveyInstrument(ctx: Context, input: UpdateSurveyInstrumentInput): InstrumentAnswer {
  return write(ctx, { rule: updateSurveyInstrumentRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const instrument = await lockInstrument(tx, input, { rule: updateSurveyInstrumentRule, states: ['DRAFT'], otherwise: surveyMessages.published });
    applyChanges(tx, 'SurveyInstrument', instrument, changesIn<UpdateSurveyInstrumentInput, SurveyInstrumentRecord>(input, readers));
    return { surveyInstrumentId: instrument.id };
  });
}

/** Publishes a draft: from now on it may be asked, and stays as it is. */
export function publishSurveyInstrument(ctx: Context, input: PublishSurveyInstrumentInput): InstrumentAnswer {
  return write(ctx, { rule: publishSurveyInstrumentRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const instrument = await lockInstrument(tx, input, { rule: publishSurveyInstrumentRule, states: ['DRAFT'], otherwise: surveyMessages.published });
    if (instrument.items.length === 0) throw new Refusal({ code: 'REQUIRED', message: surveyMessages.noItems, field: ['input', 'surveyInstrumentId'] });
    tx.em.assign(instrument, { state: 'PUBLISHED', publishedAt: ctx.now, publishedBy: ctx.principal.id });
    return { surveyInstrumentId: instrument.id };
  });
}

/** Begins the next edition, with the words of this one. There is one draft of an instrument at a time. */
export function reviseSurveyInstrument(ctx: Context, input: ReviseSurveyInstrumentInput): InstrumentAnswer {
  const draftThere = { code: 'DUPLICATE', message: surveyMessages.draftThere, field: ['input', 'surveyInstrumentId'] } as const;
  const constraints = { survey_instrument_one_draft: draftThere, survey_instrument_edition: draftThere };
  return write(ctx, { rule: reviseSurveyInstrumentRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const { workspaceId, familyId, name, items } = await lockInstrument(tx, input, { rule: reviseSurveyInstrumentRule, states: ['PUBLISHED', 'RETIRED'], otherwise: surveyMessages.stillDraft });
    const [newest] = await tx.em.find(SurveyInstrumentEntity, { workspaceId, familyId }, { orderBy: { edition: 'desc' }, limit: 1 });
    const next = { workspaceId, id: newId(), familyId, edition: newest!.edition + 1, name, items, state: 'DRAFT' };
    tx.em.create(SurveyInstrumentEntity, next as unknown as SurveyInstrumentRecord);
    return { surveyInstrumentId: next.id };
  });
}

/** Has an instrument asked no more. */
export function retireSurveyInstrument(ctx: Context, input: RetireSurveyInstrumentInput): InstrumentAnswer {
  return write(ctx, { rule: retireSurveyInstrumentRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const instrument = await lockInstrument(tx, input, { rule: retireSurveyInstrumentRule, states: ['PUBLISHED'], otherwise: surveyMessages.notPublished });
    tx.em.assign(instrument, { state: 'RETIRED', retiredAt: ctx.now });
    return { surveyInstrumentId: instrument.id };
  });
}
