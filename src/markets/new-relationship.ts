import type { PartyRecord } from '../partners/party.entity.ts';
import type { Context } from '../platform/context.ts';
import { Refusal, type UserErrorFacts } from '../platform/errors/refusal.ts';
import { newId } from '../platform/ids.ts';
import { textOf } from '../platform/text.ts';
import { initialFields } from './initial-fields.ts';
import { marketMessages } from './markets.messages.ts';
import { pastDay } from './past-day.ts';
import type { Market, RelationshipRecord } from './relationship.entity.ts';
import type { CreateRelationshipInput } from './relationship.input.ts';

/** What makes a partner one that a relationship may be had with. */
export type Partner = Pick<PartyRecord, 'id' | 'name' | 'kind' | 'parentId'>;

/** A relationship as it begins: identified, or established when its first day is known. */
export function newRelationship(ctx: Context, input: Omit<CreateRelationshipInput, 'partnerId'>, partner: Partner, managerId: string | null): RelationshipRecord {
  const { workspaceId, focalPartyId: focalId } = ctx.principal;
  const startedOn = pastDay(ctx, input.startedOn, ['input', 'startedOn']);
  return {
    workspaceId, id: newId(), market: input.market, focalId, partnerId: partner.id, partnerName: partner.name,
    stage: startedOn === null ? 'IDENTIFIED' : 'ESTABLISHED', isKey: input.isKey ?? false, startedOn, note: textOf(input.note, ['input', 'note'], { max: 10_000 }),
    managerId, ...initialFields(input, { partnerId: partner.id, focalId }),
  } as RelationshipRecord;
}

/** The internal market is for the firm's own departments, and they are for it. */
export function checkPlace(ctx: Context, partner: Partner, market: Market): void {
  const isOwnDepartment = partner.kind === 'DEPARTMENT' && partner.parentId === ctx.principal.focalPartyId;
  if (partner.id === ctx.principal.focalPartyId) throw invalid(marketMessages.notWithOneself, 'partnerId');
  if (market === 'INTERNAL' && !isOwnDepartment) throw invalid(marketMessages.internalNeedsDepartment, 'partnerId');
  if (market !== 'INTERNAL' && isOwnDepartment) throw invalid(marketMessages.departmentIsInternal, 'market');
}

function invalid(message: UserErrorFacts['message'], field: string): Refusal {
  return new Refusal({ code: 'INVALID', message, field: ['input', field] });
}
