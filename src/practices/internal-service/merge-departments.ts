import type { EntityManager } from '@mikro-orm/postgresql';
import type { MergePart, PartyMerge } from '../../partners/merge/merge-part.ts';
import { ServiceAgreementEntity } from './agreements/service-agreement.entity.ts';
import { WorkHandOverEntity } from './hand-overs/work-hand-over.entity.ts';
import { DepartmentPromiseEntity } from './promises/department-promise.entity.ts';
import { ServiceRequestEntity } from './requests/service-request.entity.ts';

/** What stands between two departments, with the properties that name them. */
const between = [
  [ServiceAgreementEntity, ['providerId', 'receiverId', 'proposedByDepartmentId']], [ServiceRequestEntity, ['providerId', 'requesterId']],
  [WorkHandOverEntity, ['fromId', 'toId']], [DepartmentPromiseEntity, ['promisorId', 'promiseeId']],
] as const;

/** What a duplicate has with others becomes the survivor's, whose people act for it from then on. What the two had with each other stays as it was, with the record that was merged. */
export const mergeDepartments: MergePart = {
  moves: [
    'service_agreement.provider_id', 'service_agreement.receiver_id', 'service_agreement.proposed_by_department_id', 'service_request.provider_id', 'service_request.requester_id',
    'work_hand_over.from_id', 'work_hand_over.to_id', 'department_promise.promisor_id', 'department_promise.promisee_id',
  ],
  merge: async (tx, parties) => {
    for (const [entity, names] of between) await moveBetween(tx.em, tx.ctx.principal.workspaceId, { entity, names }, parties);
    await tx.em.flush();
  },
};

interface Kept {
  readonly entity: (typeof between)[number][0];
  readonly names: readonly string[];
}

async function moveBetween(em: EntityManager, workspaceId: string, { entity, names }: Kept, { survivor, duplicate }: PartyMerge): Promise<void> {
  const records = await em.find(entity as never, { workspaceId, $or: names.map((name) => ({ [name]: duplicate.id })) }, { orderBy: { id: 'asc' } as never }) as Record<string, string>[];
  for (const record of records) {
    const moved = Object.fromEntries(names.map((name) => [name, record[name] === duplicate.id ? survivor.id : record[name]!]));
    if (moved[names[0]!] !== moved[names[1]!]) Object.assign(record, moved);
  }
}
