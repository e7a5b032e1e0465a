import { EsiInvolvementEntity } from '../../esi/involvements/involvement.entity.ts';
import { notFound, Refusal } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import type { Write } from '../../platform/writes/write.ts';
import { ContractEntity } from '../../trust/contracts/contract.entity.ts';
import { VmiAgreementEntity } from '../../vmi/agreements/agreement.entity.ts';
import { ReplenishmentOrderEntity } from '../../vmi/orders/order.entity.ts';
import type { ChangeRequestRecord } from './change-request.entity.ts';
import type { ProposeChangeInput } from './change-request.input.ts';
import { changeMessages } from './change-requests.messages.ts';

type Subject = Pick<ChangeRequestRecord, 'subjectKind' | 'agreementId' | 'contractId' | 'orderId' | 'involvementId'>;

const kinds = {
  vmiAgreementId: { subjectKind: 'AGREEMENT', column: 'agreementId', type: 'VmiAgreement', entity: VmiAgreementEntity },
  contractId: { subjectKind: 'CONTRACT', column: 'contractId', type: 'RelationshipContract', entity: ContractEntity },
  replenishmentOrderId: { subjectKind: 'ORDER', column: 'orderId', type: 'ReplenishmentOrder', entity: ReplenishmentOrderEntity },
  esiInvolvementId: { subjectKind: 'PROJECT', column: 'involvementId', type: 'EsiInvolvement', entity: EsiInvolvementEntity },
} as const;
const none = { agreementId: null, contractId: null, orderId: null, involvementId: null };

/**
 * What is to be changed: something between the same two of which both know.
 * @throws {Refusal} INVALID for two ids, NOT_FOUND for what is not there, not theirs, or not told to the partner yet
 */
export async function readSubject({ em, ctx }: Write, relationshipId: string, input: ProposeChangeInput): Promise<Subject> {
  const given = (Object.keys(kinds) as (keyof typeof kinds)[]).filter((name) => input[name] != null);
  const [name] = given;
  if (name === undefined) return { subjectKind: 'OTHER', ...none };
  const path = ['input', name];
  if (given.length > 1) throw new Refusal({ code: 'INVALID', message: changeMessages.oneSubject, field: ['input', given[1]!] });
  const { subjectKind, column, type, entity } = kinds[name];
  const id = idOf(type, input[name]!);
  const found = id === null ? null : await em.findOne(entity as never, { workspaceId: ctx.principal.workspaceId, id, relationshipId });
  if (found === null || isFirmsOwn(found as object)) throw notFound(...path);
  return { subjectKind, ...none, [column]: id };
}

/** A draft, or somebody who was only thought of: the partner is not to learn of it by a request. */
function isFirmsOwn(record: { readonly status?: unknown; readonly invitedAt?: unknown }): boolean {
  return record.status === 'DRAFT' || record.invitedAt === null;
}
