import type { DeliverableFacts, TeamMemberFacts, WorkLinkFacts } from '../../seeds/development-work-facts.ts';
import type { InvolvementFacts } from '../../seeds/development-facts.ts';
import type { WorldFacts } from '../../seeds/world.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { EsiDeliverableEntity, EsiTeamMemberEntity } from '../esi/work/work.entity.ts';
import { dayIn, momentIn } from './seed-days.ts';

interface Layer {
  readonly em: EntityManager;
  readonly world: WorldFacts;
  readonly workspaceId: string;
  readonly idOf: (kind: string, key: string) => string;
}

/** Lays out who works in development projects, and what is to be delivered there. */
export async function seedDevelopmentWork(layer: Layer): Promise<void> {
  const { developmentWork } = layer.world;
  if (developmentWork === undefined) return;
  for (const member of developmentWork.team) addMember(layer, member);
  for (const deliverable of developmentWork.deliverables) addDeliverable(layer, deliverable);
  await layer.em.flush();
  for (const link of developmentWork.links) await addLink(layer, link);
}

function addMember(layer: Layer, { key, project, part, user, role, duty, joinedOn, leftOn }: TeamMemberFacts): void {
  const { em, workspaceId, idOf } = layer;
  em.create(EsiTeamMemberEntity, {
    workspaceId, id: idOf('esi-team-member', key), projectId: idOf('esi-project', project), ...partOf(layer, part), userId: idOf('user', user), role, duty: duty ?? null, joinedOn: dayIn(joinedOn),
    leftOn: leftOn === undefined ? null : dayIn(leftOn),
  } as never);
}

function addDeliverable(layer: Layer, { key, project, part, title, description, stage, dueOn, state, reason, done }: DeliverableFacts): void {
  const { em, workspaceId, idOf } = layer;
  em.create(EsiDeliverableEntity, {
    workspaceId, id: idOf('esi-deliverable', key), projectId: idOf('esi-project', project), ...partOf(layer, part), title, description: description ?? null, stage, dueOn: dayIn(dueOn), state,
    stateReason: reason ?? null, doneBy: done === undefined ? null : idOf('user', done.by), doneAt: done === undefined ? null : momentIn(done.on),
  } as never);
}

/** Links have no entity: they are told by what they join. */
async function addLink({ em, workspaceId, idOf }: Layer, { project, kind, key, relationship, by }: WorkLinkFacts): Promise<void> {
  await em.execute(`insert into esi_project_${kind} (workspace_id, project_id, ${kind}_id, relationship_id, linked_by) values (?, ?, ?, ?, ?)`, [
    workspaceId, idOf('esi-project', project), idOf(kind, key), idOf('relationship', relationship), idOf('user', by),
  ]);
}

function partOf({ world, idOf }: Layer, key: string | undefined): { readonly involvementId: string | null; readonly relationshipId: string | null } {
  if (key === undefined) return { involvementId: null, relationshipId: null };
  const { relationship } = world.development!.involvements.find((one: InvolvementFacts) => one.key === key)!;
  return { involvementId: idOf('esi-involvement', key), relationshipId: idOf('relationship', relationship) };
}
