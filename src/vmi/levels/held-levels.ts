import type { EntityManager } from '@mikro-orm/postgresql';
import type { Side } from '../../domain/sides.ts';
import type { AgreementStatus } from '../agreements/agreement.entity.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { idList } from '../stock/hold-positions.ts';
import type { Levels } from './levels-of.ts';
import { levelMessages } from './levels.messages.ts';

/** A position held for change of its levels. */
export interface HeldLevels extends Levels {
  readonly id: string;
  readonly version: number;
  readonly relationshipId: string;
  readonly agreementId: string;
  readonly endedOn: string | null;
  readonly setterSide: Side;
  readonly agreementStatus: AgreementStatus;
}

/** Holds positions in the order of their ids, with whose their levels are to set; in one statement however many. Those not to be seen are missing. */
export async function holdLevels(em: EntityManager, workspaceId: string, ids: readonly string[]): Promise<Map<string, HeldLevels>> {
  const rows = await em.execute<HeldLevels[]>(
    `select p.id, p.version, p.relationship_id as "relationshipId", p.agreement_id as "agreementId", p.ended_on::text as "endedOn", p.method, p.minimum::text, p.maximum::text, p.reorder_point::text as "reorderPoint",
       p.order_quantity::text as "orderQuantity", p.base_stock::text as "baseStock", p.minimum_days as "minimumDays", p.target_days as "targetDays", p.lead_time_factor as "leadTimeFactor",
       p.variability_factor as "variabilityFactor", p.lead_time_days as "leadTimeDays", p.lead_time_deviation as "leadTimeDeviation",
       vmi_setter_side(p.workspace_id, p.agreement_id) as "setterSide", a.status as "agreementStatus"
     from stock_position p join vmi_agreement a on a.workspace_id = p.workspace_id and a.id = p.agreement_id
     where p.workspace_id = ? and p.id = any(?::uuid[]) order by p.id for no key update of p`,
    [workspaceId, idList(ids)],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Refuses to set levels where nothing is kept any more. */
export function refuseEnded({ endedOn }: Pick<HeldLevels, 'endedOn'>, field: readonly string[]): void {
  if (endedOn !== null) throw new Refusal({ code: 'STATE_CONFLICT', message: levelMessages.positionEnded, currentState: 'ENDED', allowedActions: [], field });
}
