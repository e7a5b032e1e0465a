import type { EntityManager } from '@mikro-orm/postgresql';
import type { Row } from '../../platform/reads/reader.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import type { BenefitRecordRow } from './benefit.entity.ts';
import { BenefitAnswerEntity, BenefitEntity } from './benefit.entity.ts';
import type { BenefitState } from './benefit.enums.ts';

/** How a record of a benefit stands, as a `BenefitState`. */
export function benefitState(row: Row): Sql {
  return sql`case when ${row('is_taken_back')} then 'TAKEN_BACK' when ${isCorrected(row)} then 'CORRECTED'
    when (${row('giver')} = 'PARTNER') = ${row('is_recorded_by_focal')} then 'ACKNOWLEDGED'
    else coalesce((select case when a.is_acknowledged then 'ACKNOWLEDGED' else 'DISPUTED' end from benefit_answer a where a.workspace_id = ${row('workspace_id')} and a.benefit_id = ${row('id')}), 'DECLARED') end`;
}

function isCorrected(row: Row): Sql {
  return sql`exists (select from benefit_record c where c.workspace_id = ${row('workspace_id')} and c.corrects_id = ${row('id')})`;
}

/** The same of a record at hand. Nobody holds it: two answers, or two corrections, are kept apart by the database. */
export async function stateOf(em: EntityManager, { workspaceId, id, giver, isRecordedByFocal, isTakenBack }: BenefitRecordRow): Promise<BenefitState> {
  if (isTakenBack) return 'TAKEN_BACK';
  if ((await em.count(BenefitEntity, { workspaceId, correctsId: id })) > 0) return 'CORRECTED';
  if ((giver === 'PARTNER') === isRecordedByFocal) return 'ACKNOWLEDGED';
  const answer = await em.findOne(BenefitAnswerEntity, { workspaceId, benefitId: id });
  if (answer === null) return 'DECLARED';
  return answer.isAcknowledged ? 'ACKNOWLEDGED' : 'DISPUTED';
}
