import type { EntityManager } from '@mikro-orm/postgresql';
import type { BenefitFacts, BenefitMeasureFacts, ContractFacts, InvestmentFacts, ShareFacts } from '../../seeds/contract-facts.ts';
import type { Amount } from '../../seeds/values.ts';
import type { WorldFacts } from '../../seeds/world.ts';
import { endAfterNotice } from '../domain/contract-terms.ts';
import { toMinorUnits } from '../domain/money.ts';
import { BenefitAnswerEntity, BenefitEntity, BenefitMeasureEntity } from '../trust/benefits/benefit.entity.ts';
import { ContractEntity, type ContractRecord, RenewalReviewEntity } from '../trust/contracts/contract.entity.ts';
import { InvestmentEntity, type InvestmentRecord } from '../trust/investments/investment.entity.ts';
import { dayIn, endedQuarter, momentIn } from './seed-days.ts';
import { seedEvidence } from './seed-evidence.ts';
import { evidenceOfUndertakings } from './seed-contract-evidence.ts';
import { as } from './seed-sharing.ts';

interface Layer {
  readonly em: EntityManager;
  readonly world: WorldFacts;
  readonly workspaceId: string;
  readonly idOf: (kind: string, key: string) => string;
}

/** Lays out what two sides bind themselves to, put in and give; each says its own in its own name. The evidence of the past follows from it. */
export async function seedContracts(layer: Layer): Promise<void> {
  const { undertakings } = layer.world;
  if (undertakings === undefined) return;
  for (const contract of undertakings.contracts) await addContract(layer, contract);
  for (const investment of undertakings.investments) await addInvestment(layer, investment);
  for (const benefit of undertakings.benefits) await addBenefit(layer, benefit);
  for (const measure of undertakings.measures) addMeasure(layer, measure);
  await layer.em.flush();
  await seedEvidence(layer, evidenceOfUndertakings(undertakings, layer.idOf));
}

async function addContract(layer: Layer, facts: ContractFacts): Promise<void> {
  const { em, workspaceId, idOf } = layer;
  const { key, relationship, from, until, renewalMonths = null, renews, by, agreed, notice, hasLapsed = false, reviews = [], kind, title, number, terms, noticeDays } = facts;
  const relationshipId = idOf('relationship', relationship);
  const draftedAt = momentIn((agreed?.on ?? 0) - 1);
  const contract = await as(layer, by, (consent, isStaff) => em.create(ContractEntity, {
    workspaceId, id: idOf('contract', key), relationshipId, kind, title, number: number ?? null, terms, noticeDays, signedOn: agreed === undefined ? null : dayIn(agreed.on), validFrom: dayIn(from),
    validUntil: until === undefined ? null : dayIn(until), renewalMonths, isRenewedAutomatically: renewalMonths !== null, renewsId: renews === undefined ? null : idOf('contract', renews), state: 'DRAFT',
    proposedBy: idOf('user', by), isProposedByFocal: isStaff, ...consent, ...(isStaff ? { focalAgreedAt: draftedAt } : { partnerAgreedAt: draftedAt }),
  } as ContractRecord));
  if (agreed === undefined) return;
  const at = momentIn(agreed.on);
  await as(layer, agreed.by, (consent, isStaff) => em.assign(contract, { ...consent, ...(isStaff ? { focalAgreedAt: at } : { partnerAgreedAt: at }), state: 'IN_FORCE', inForceAt: at }));
  if (renews !== undefined) em.assign(await em.findOneOrFail(ContractEntity, { workspaceId, id: idOf('contract', renews) }), { state: 'RENEWED', closedBy: idOf('user', agreed.by), closedAt: at });
  if (hasLapsed) em.assign(contract, { state: 'LAPSED', closedBy: idOf('user', by), closedAt: momentIn(until! + 1) });
  if (notice !== undefined) await giveNotice(layer, contract, notice);
  for (const review of reviews) {
    em.create(RenewalReviewEntity, { workspaceId, id: idOf('review', `${key}/${review}`), relationshipId, contractId: contract.id, kind: review, endsOn: dayIn(until!), notedAt: momentIn(until! - Number(/\d+/.exec(review)![0])) });
  }
  await em.flush();
}

async function giveNotice(layer: Layer, contract: ContractRecord, { by, on, reason }: NonNullable<ContractFacts['notice']>): Promise<void> {
  const { validUntil = null, noticeDays, isRenewedAutomatically } = contract;
  const endsOn = endAfterNotice({ validUntil, noticeDays, isRenewedAutomatically }, dayIn(on));
  await as(layer, by, (_consent, isStaff) => layer.em.assign(contract, { state: 'NOTICE_GIVEN', noticeBy: layer.idOf('user', by), isNoticeByFocal: isStaff, noticeGivenAt: momentIn(on), reason, endsOn }));
}

async function addInvestment(layer: Layer, { key, relationship, on, usefulUntil, shares, ended, kind, title, purpose }: InvestmentFacts): Promise<void> {
  const { em, workspaceId, idOf } = layer;
  const [first, ...others] = shares as readonly [ShareFacts, ...ShareFacts[]];
  const at = momentIn(on);
  const investment = await as(layer, first.by, (_consent, isStaff) => em.create(InvestmentEntity, {
    workspaceId, id: idOf('investment', key), relationshipId: idOf('relationship', relationship), kind, title, purpose, investedOn: dayIn(on), usefulUntil: usefulUntil === undefined ? null : dayIn(usefulUntil),
    state: 'LIVING', ...declared(layer, first, isStaff, at),
  } as InvestmentRecord));
  for (const share of others) await as(layer, share.by, (_consent, isStaff) => em.assign(investment, declared(layer, share, isStaff, at)));
  for (const { confirmedBy } of shares.filter((share) => share.confirmedBy !== undefined)) {
    const by = idOf('user', confirmedBy!);
    await as(layer, confirmedBy!, (_consent, isStaff) => em.assign(investment, isStaff ? { partnerConfirmedBy: by, partnerConfirmedAt: at } : { focalConfirmedBy: by, focalConfirmedAt: at }));
  }
  if (ended !== undefined) await as(layer, ended.by, () => em.assign(investment, { state: ended.as, endedOn: dayIn(ended.on), endedBy: idOf('user', ended.by), endReason: ended.reason }));
}

function declared({ idOf }: Layer, { amount, specificShare, by }: ShareFacts, isStaff: boolean, at: Date): Partial<InvestmentRecord> {
  const said = { amountMinor: minorUnits(amount), amountCurrency: amount[1], specificShare, declaredBy: idOf('user', by), declaredAt: at };
  return Object.fromEntries(Object.entries(said).map(([name, value]) => [`${isStaff ? 'focal' : 'partner'}${name[0]!.toUpperCase()}${name.slice(1)}`, value]));
}

async function addBenefit(layer: Layer, { key, relationship, on, worth, by, answered, corrects, giver, kind, note }: BenefitFacts): Promise<void> {
  const { em, workspaceId, idOf } = layer;
  const of = { workspaceId, relationshipId: idOf('relationship', relationship) };
  await as(layer, by, (_consent, isStaff) => em.create(BenefitEntity, {
    ...of, id: idOf('benefit', key), giver, kind, note, fromOn: dayIn(on), untilOn: dayIn(on), worthMinor: worth === undefined ? null : minorUnits(worth), worthCurrency: worth?.[1] ?? null,
    isRecordedByFocal: isStaff, recordedBy: idOf('user', by), recordedAt: momentIn(on + 2), correctsId: corrects === undefined ? null : idOf('benefit', corrects), isTakenBack: false,
  }));
  if (answered === undefined) return;
  await as(layer, answered.by, (_consent, isStaff) => em.create(BenefitAnswerEntity, {
    ...of, id: idOf('benefit-answer', key), benefitId: idOf('benefit', key), isAcknowledged: answered.disputed === undefined, reason: answered.disputed ?? null, isByFocal: isStaff,
    answeredBy: idOf('user', answered.by), answeredAt: momentIn(on + 5),
  }));
}

function addMeasure({ em, workspaceId, idOf }: Layer, { key, relationship, shownBy, quartersAgo, share, gain, source, by }: BenefitMeasureFacts): void {
  em.create(BenefitMeasureEntity, {
    workspaceId, id: idOf('measure', key), relationshipId: idOf('relationship', relationship), kind: share === undefined ? 'GAIN_SHARED' : 'SHARE_OF_WALLET', quarter: endedQuarter(quartersAgo), shownBy,
    share: share ?? null, agreedMinor: gain === undefined ? null : minorUnits(gain.agreed), receivedMinor: gain === undefined ? null : minorUnits(gain.received), currency: gain?.agreed[1] ?? null,
    source, recordedBy: idOf('user', by),
  } as never);
}

function minorUnits([amount, currency]: Amount): string {
  return String(toMinorUnits(String(amount), currency));
}
