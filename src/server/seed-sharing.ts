import type { EntityManager } from '@mikro-orm/postgresql';
import type { SharingFacts, StatementFacts } from '../../seeds/sharing-facts.ts';
import type { WorldFacts } from '../../seeds/world.ts';
import { RelationshipEntity } from '../markets/relationship.entity.ts';
import {
  AllianceCheckEntity, allianceCheckItems, SharedStatementEntity, SharingAgreementEntity, type SharingAgreementRecord,
} from '../markets/sharing/sharing-agreement.entity.ts';

interface Layer {
  readonly em: EntityManager;
  readonly world: WorldFacts;
  readonly workspaceId: string;
  readonly idOf: (kind: string, key: string) => string;
}

/** Lays out who tells whom what. Each side's consent is given in its own name: the database takes it from nobody else. */
export async function seedSharing(layer: Layer): Promise<void> {
  const { sharing } = layer.world;
  if (sharing === undefined) return;
  for (const key of sharing.clearedAlliances) await clearAlliance(layer, key);
  for (const facts of sharing.agreements) await addAgreement(layer, facts);
  for (const facts of sharing.statements) await addStatement(layer, facts);
}

async function clearAlliance({ em, workspaceId, idOf }: Layer, key: string): Promise<void> {
  const relationshipId = idOf('relationship', key);
  const relationship = await em.findOneOrFail(RelationshipEntity, { workspaceId, id: relationshipId });
  const checkedOn = new Date().toISOString().slice(0, 10);
  for (const item of allianceCheckItems) {
    em.create(AllianceCheckEntity, {
      workspaceId, id: idOf('check', `${key}/${item}`), relationshipId, item, isPassed: true, checkedOn, checkedBy: idOf('user', 'admin'), recordedAt: new Date(),
    } as never);
  }
  await em.flush();
  em.assign(relationship, { barrierCategories: ['ROADMAP', 'QUALITY'], isLegallyCleared: true });
  await em.flush();
}

async function addAgreement(layer: Layer, { key, relationship, by, agreedBy, ...terms }: SharingFacts): Promise<void> {
  const { em, workspaceId, idOf } = layer;
  const made = await as(layer, by, (consent, isStaff) => em.create(SharingAgreementEntity, {
    workspaceId, id: idOf('sharing', key), relationshipId: idOf('relationship', relationship), ...terms, validFrom: new Date().toISOString().slice(0, 10), state: 'PROPOSED',
    proposedBy: idOf('user', by), isProposedByFocal: isStaff, ...consent,
  } as SharingAgreementRecord));
  if (agreedBy !== undefined) await as(layer, agreedBy, (consent) => em.assign(made, { ...consent, state: 'IN_FORCE' }));
}

async function addStatement(layer: Layer, { key, relationship, by, ...told }: StatementFacts): Promise<void> {
  const { em, workspaceId, idOf } = layer;
  await as(layer, by, () => em.create(SharedStatementEntity, {
    workspaceId, id: idOf('statement', key), relationshipId: idOf('relationship', relationship), toldBy: idOf('user', by), ...told,
  } as never));
}

/** Works in the name of a user for a moment of the transaction. */
export async function as<Made>({ em, world, idOf }: Layer, userKey: string, work: (consent: Partial<SharingAgreementRecord>, isStaff: boolean) => Made): Promise<Made> {
  const { party } = world.users.find(({ key }) => key === userKey)!;
  const isStaff = party === world.focal;
  const principal = idOf('user', userKey);
  const [before] = await em.execute<Settings[]>("select current_setting('app.party') as party, current_setting('app.principal') as principal, current_setting('app.staff') as staff");
  await put(em, { party: idOf('party', party), principal, staff: isStaff ? 'on' : 'off' });
  const now = new Date();
  const made = work(isStaff ? { focalAgreedBy: principal, focalAgreedAt: now } : { partnerAgreedBy: principal, partnerAgreedAt: now }, isStaff);
  await em.flush();
  await put(em, before!);
  return made;
}

interface Settings {
  readonly party: string;
  readonly principal: string;
  readonly staff: string;
}

async function put(em: EntityManager, { party, principal, staff }: Settings): Promise<void> {
  await em.execute("select set_config('app.party', ?, true), set_config('app.principal', ?, true), set_config('app.staff', ?, true)", [party, principal, staff]);
}
