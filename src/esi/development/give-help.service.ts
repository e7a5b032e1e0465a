import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { newId } from '../../platform/ids.ts';
import { moneyOf } from '../../platform/money.type.ts';
import { can } from '../../platform/rules.ts';
import { requiredText, textOf } from '../../platform/text.ts';
import { authorize, lockVisible } from '../../platform/writes/lock.ts';
import { type Write, write, type WriteAnswer } from '../../platform/writes/write.ts';
import { compareDecimals } from '../../domain/exact-decimals.ts';
import { InvestmentEntity, type InvestmentKind, type InvestmentRecord } from '../../trust/investments/investment.entity.ts';
import { confirmShareRule, recordInvestmentRule } from '../../trust/investments/investments.policy.ts';
import { sideOf } from '../../trust/sides.ts';
import { dayGone } from '../exact-amount.ts';
import { fits } from '../input-values.ts';
import type { ConfirmSupplierHelpInput, DenySupplierHelpInput, RecordSupplierHelpInput } from './development.input.ts';
import { developmentMessages } from './development.messages.ts';
import { answerHelpRule, recordHelpRule } from './development.policy.ts';
import { holdProgramme, holdUnder, programmeConstraints as constraints, type UnderKind } from './hold-programme.ts';
import type { SupplierProgrammeRecord } from './programme.entity.ts';
import { type HelpKind, SupplierHelpEntity, type SupplierHelpRecord } from './records.entity.ts';

type HelpAnswer = { readonly helpId: string };

const helpKind: UnderKind<SupplierHelpRecord> = { entity: SupplierHelpEntity, type: 'SupplierHelp', field: 'supplierHelpId' };

/** Notes help that the firm gave. What of its cost would be lost with the relationship, the firm declares as a joint investment with it. */
export function recordSupplierHelp(ctx: Context, input: RecordSupplierHelpInput): Promise<WriteAnswer<HelpAnswer>> {
  return write(ctx, { rule: recordHelpRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const programme = await holdProgramme(tx, recordHelpRule, input);
    const { workspaceId, relationshipId, id: programmeId } = programme;
    const given = givenIn(ctx, input);
    const jointInvestmentId = await investedIn(tx, programme, { ...given, specificShare: input.specificShare ?? null });
    const help = tx.em.create(SupplierHelpEntity, {
      workspaceId, id: newId(), relationshipId, programmeId, ...given, recordedBySide: sideOf(ctx.principal), recordedBy: ctx.principal.id, recordedAt: ctx.now, jointInvestmentId, state: 'RECORDED',
      answeredBy: null, answeredAt: null, answerNote: null,
    } as SupplierHelpRecord);
    return { helpId: help.id };
  });
}

type Given = Pick<SupplierHelpRecord, 'kind' | 'title' | 'note' | 'givenOn' | 'costMinor' | 'costCurrency' | 'personDays'>;

function givenIn({ now }: Context, { kind, title, note, givenOn, cost, personDays }: RecordSupplierHelpInput): Given {
  const money = cost == null ? null : moneyOf(cost, ['input', 'cost']);
  if (money?.minorUnits === 0n) throw new Refusal({ code: 'OUT_OF_RANGE', message: developmentMessages.costAboveZero, field: ['input', 'cost'] });
  if (personDays != null && (compareDecimals(personDays, '0') <= 0 || !fits(personDays, 14, 4))) throw new Refusal({ code: 'OUT_OF_RANGE', message: developmentMessages.personDays, field: ['input', 'personDays'] });
  return {
    kind, title: requiredText(title, ['input', 'title'], 200), note: textOf(note, ['input', 'note'], { max: 2_000 }), givenOn: dayGone(givenOn, now, ['input', 'givenOn']),
    costMinor: money === null ? null : String(money.minorUnits), costCurrency: money?.currencyCode ?? null, personDays: personDays ?? null,
  };
}

const investmentKinds: Readonly<Record<HelpKind, InvestmentKind>> = { TRAINING: 'TRAINING', PEOPLE: 'TRAINING', EQUIPMENT: 'TOOLING', FINANCE: 'CAPACITY', DATA: 'SYSTEM', OTHER: 'OTHER' };

/** The joint investment that help is, by the rules of those; null where nobody says that it binds. */
async function investedIn(tx: Write, programme: SupplierProgrammeRecord, { kind, title, givenOn, costMinor, costCurrency, specificShare }: Given & { readonly specificShare: number | null }): Promise<string | null> {
  if (specificShare === null) return null;
  const { em, ctx: { principal, now } } = tx;
  const isStated = principal.isStaff && costMinor !== null && specificShare >= 0 && specificShare <= 1;
  if (!isStated) throw new Refusal({ code: 'INVALID', message: developmentMessages.specificShare, field: ['input', 'specificShare'] });
  authorize(tx.ctx, recordInvestmentRule, undefined, ['input', 'specificShare']);
  const investment = em.create(InvestmentEntity, {
    workspaceId: programme.workspaceId, id: newId(), relationshipId: programme.relationshipId, kind: investmentKinds[kind], title, purpose: programme.title, investedOn: givenOn, usefulUntil: null, state: 'LIVING',
    focalAmountMinor: costMinor, focalAmountCurrency: costCurrency, focalSpecificShare: specificShare, focalDeclaredBy: principal.id, focalDeclaredAt: now,
  } as InvestmentRecord);
  await em.flush();
  return investment.id;
}

/** Confirms help that the other side noted, and with it the share that was declared for it. */
export function confirmSupplierHelp(ctx: Context, input: ConfirmSupplierHelpInput): Promise<WriteAnswer<HelpAnswer>> {
  return write(ctx, { rule: answerHelpRule, input: { confirm: input }, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const answerNote = textOf(input.note, ['input', 'note'], { max: 2_000 });
    const { record: help } = await holdUnder(tx, helpKind, answerHelpRule, input);
    tx.em.assign(help, { state: 'CONFIRMED', answeredBy: ctx.principal.id, answeredAt: ctx.now, answerNote });
    await confirmShare(tx, help);
    return { helpId: help.id };
  });
}

/** By the rule of joint investments: what ended meanwhile, or was confirmed there, stays as it is. */
async function confirmShare({ em, ctx }: Write, { jointInvestmentId }: SupplierHelpRecord): Promise<void> {
  if (jointInvestmentId == null) return;
  const investment = await lockVisible<InvestmentRecord>(em, InvestmentEntity, ctx, jointInvestmentId, ['input', 'supplierHelpId']);
  if (can(ctx.principal, confirmShareRule, investment).isAllowed) em.assign(investment, { focalConfirmedBy: ctx.principal.id, focalConfirmedAt: ctx.now });
}

/** Denies that help was given as the other side noted. What was declared for it stays unconfirmed, and counts for nothing. */
export function denySupplierHelp(ctx: Context, input: DenySupplierHelpInput): Promise<WriteAnswer<HelpAnswer>> {
  return write(ctx, { rule: answerHelpRule, input: { deny: input }, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const answerNote = requiredText(input.reason, ['input', 'reason'], 2_000);
    const { record: help } = await holdUnder(tx, helpKind, answerHelpRule, input);
    tx.em.assign(help, { state: 'DENIED', answeredBy: ctx.principal.id, answeredAt: ctx.now, answerNote });
    return { helpId: help.id };
  });
}
