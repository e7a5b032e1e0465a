import type { EntityManager } from '@mikro-orm/postgresql';
import type { CharterDepartmentFacts, CharterFacts } from '../../seeds/charter-facts.ts';
import type { WorldFacts } from '../../seeds/world.ts';
import { renewalDueOn } from '../domain/consensus/charter-renewal.ts';
import { PartnerCharterDepartmentEntity, PartnerCharterEntity, PartnerCharterRatingEntity, PartnerCharterTextEntity } from '../practices/charters/charter.entity.ts';
import { statementNames } from '../practices/charters/statements.ts';
import { dayIn, momentIn } from './seed-days.ts';

interface Layer {
  readonly em: EntityManager;
  readonly world: WorldFacts;
  readonly workspaceId: string;
  readonly idOf: (kind: string, key: string) => string;
}

interface OfCharter {
  readonly workspaceId: string;
  readonly relationshipId: string;
  readonly charterId: string;
}

/** Lays out what departments agree on about partners, and what each thinks of them. */
export async function seedCharters(layer: Layer): Promise<void> {
  const { em, workspaceId, idOf } = layer;
  const charters = layer.world.charters ?? [];
  for (const charter of charters) addCharter(layer, charter);
  await em.flush();
  for (const { key, relationship, by, texts, departments } of charters) {
    const of: OfCharter = { workspaceId, relationshipId: idOf('relationship', relationship), charterId: idOf('charter', key) };
    texts.forEach(({ key: text, on, reason, ...words }, index) => {
      em.create(PartnerCharterTextEntity, { ...of, id: idOf('charter-text', text), number: index + 1, ...words, reason: reason ?? null, writtenBy: idOf('user', by), writtenAt: momentIn(on) } as never);
    });
    for (const department of departments) addDepartment(layer, of, department, texts.length);
  }
  await em.flush();
  for (const { key, relationship, departments } of charters) {
    for (const department of departments) addRatings(layer, { workspaceId, relationshipId: idOf('relationship', relationship), charterId: idOf('charter', key) }, department);
  }
  await em.flush();
}

function addCharter({ em, workspaceId, idOf }: Layer, { key, relationship, by, texts, askedOn, departments }: CharterFacts): void {
  const signed = departments.flatMap(({ signedOn }) => (signedOn === undefined ? [] : [signedOn]));
  const inForce = askedOn !== undefined && signed.length === departments.length ? Math.max(...signed) : undefined;
  const revised = texts.slice(1).at(-1);
  em.create(PartnerCharterEntity, {
    workspaceId, id: idOf('charter', key), relationshipId: idOf('relationship', relationship), state: inForce !== undefined ? 'IN_FORCE' : askedOn === undefined ? 'DRAFT' : 'SIGNING',
    draftedBy: idOf('user', by), draftedAt: momentIn(texts[0]!.on), revisedBy: revised === undefined ? null : idOf('user', by), revisedAt: moment(revised?.on),
    askedBy: askedOn === undefined ? null : idOf('user', by), askedAt: moment(askedOn),
    inForceAt: moment(inForce), inForceOn: inForce === undefined ? null : dayIn(inForce), renewalDueOn: inForce === undefined ? null : renewalDueOn(dayIn(inForce)),
  } as never);
}

function addDepartment({ em, idOf }: Layer, of: OfCharter, { key, department, by, signedOn, objected }: CharterDepartmentFacts, textNumber: number): void {
  const answeredOn = signedOn ?? objected?.on;
  em.create(PartnerCharterDepartmentEntity, {
    ...of, id: idOf('charter-department', key), departmentId: idOf('party', department), spokespersonId: idOf('user', by), state: signedOn !== undefined ? 'SIGNED' : objected === undefined ? 'NAMED' : 'OBJECTED',
    answeredBy: answeredOn === undefined ? null : idOf('user', by), answeredAt: moment(answeredOn), textNumber: answeredOn === undefined ? null : textNumber, objection: objected?.objection ?? null,
  } as never);
}

function addRatings({ em, idOf }: Layer, of: OfCharter, { key, by, ratings = [] }: CharterDepartmentFacts): void {
  for (const { key: rating, on, year = 1, scores } of ratings) {
    em.create(PartnerCharterRatingEntity, {
      ...of, id: idOf('charter-rating', rating), charterDepartmentId: idOf('charter-department', key), charterYear: year,
      ...Object.fromEntries(statementNames.map((name, index) => [name, scores[index]])), ratedBy: idOf('user', by), ratedAt: momentIn(on),
    } as never);
  }
}

const moment = (days: number | undefined) => (days === undefined ? null : momentIn(days));
