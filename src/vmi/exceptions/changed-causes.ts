import type { Side } from '../../domain/sides.ts';
import { raw, type Sql, sql } from '../../platform/sql.ts';
import { live } from './causes.ts';
import type { ExceptionKind, ExceptionSeverity } from './exception.entity.ts';

/** What is to be done about a cause: nothing stands of it yet; it is no more; or it is another one now. */
export interface ChangedCause {
  readonly step: 'OPEN' | 'END' | 'CHANGE';
  /** Of the exception that stands; null where none does. */
  readonly id: string | null;
  readonly kind: ExceptionKind;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly severity: ExceptionSeverity;
  readonly relationshipId: string;
  readonly agreementId: string;
  readonly positionId: string | null;
  readonly forSide: Side | null;
  readonly currency: string;
  readonly unitsAtRisk: string | null;
  readonly moneyAtRisk: string | null;
  readonly concerned: number;
}

/** Money at risk that has moved by less than this part of it is left as it was told. */
const worthTelling = 0.05;

/**
 * Where what goes wrong is not what stands: of all causes of some kinds, those to be opened, ended or changed, a batch at a time. What was
 * resolved by hand stays so while its cause lasts.
 * @param causes as src/vmi/exceptions/causes.ts finds them
 */
export function changedCauses(causes: Sql, kinds: readonly ExceptionKind[], most: number): Sql {
  return sql`with ${raw(live)}, cause as materialized (${causes}), standing as (select e.* from supply_exception e where e.workspace_id = (select app_workspace()) and e.cause_gone_at is null and e.kind = any(${[...kinds]}::text[]))
    select case when s.id is null then 'OPEN' when c.subject_id is null then 'END' else 'CHANGE' end as step, s.id, coalesce(c.kind, s.kind) as kind, coalesce(c.subject_type, s.subject_type) as "subjectType",
      coalesce(c.subject_id, s.subject_id) as "subjectId", c.severity, coalesce(live.relationship_id, s.relationship_id) as "relationshipId", coalesce(c.agreement_id, s.agreement_id) as "agreementId",
      c.position_id as "positionId", c.for_side as "forSide", coalesce(live.currency, s.currency) as currency, c.units::text as "unitsAtRisk", round(c.money, 4)::text as "moneyAtRisk", c.concerned
    from cause c full join standing s on s.kind = c.kind and s.subject_id = c.subject_id left join live on live.id = c.agreement_id
    where s.id is null or c.subject_id is null or (s.status <> 'RESOLVED' and ((s.severity, s.for_side, s.concerned, s.money_at_risk is null) is distinct from (c.severity, c.for_side, c.concerned, c.money is null)
      or abs(coalesce(c.money, 0) - coalesce(s.money_at_risk, 0)) > ${worthTelling} * greatest(s.money_at_risk, c.money)))
    order by coalesce(c.agreement_id, s.agreement_id), coalesce(c.subject_id, s.subject_id), coalesce(c.kind, s.kind) limit ${most}::integer`;
}
