import type { Row } from '../../platform/reads/reader.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { measures } from '../measures/indicator-source.ts';
import { dayOf, ofLook } from '../measures/look.ts';

/**
 * How payment against terms is measured: over what came due in the year looked at. The day that counts is the one on which it came, by whoever is
 * owed; until that is said, the one on which the payer says it paid; and until then it grows later each day.
 */
const payments = (look: Row): Sql => sql`select p.id, p.payer_side as side, p.due_on, greatest(0, coalesce(case when p.received_at <= ${look('until')} then p.received_on end,
    case when p.reported_at <= ${look('until')} then p.reported_on end, ${dayOf(look)}) - p.due_on) as days
  from payment p where ${ofLook(look, 'p')} and p.recorded_at <= ${look('until')} and (p.withdrawn_at is null or p.withdrawn_at > ${look('until')})
    and p.due_on > (${look('since')} at time zone 'UTC')::date and p.due_on < ${dayOf(look)}`;

measures({
  indicator: 'PAYMENT_DELAY',
  records: (look) => sql`select 'Payment' as type, x.id, x.due_on::timestamp at time zone 'UTC' as at from (${payments(look)}) x`,
  // Of the side that pays later, with the records of that side.
  measured: (look) => sql`select max(w.delay) as value, coalesce(max(w.records), 0) as evidence from (
    select avg(x.days)::double precision as delay, count(*)::double precision as records from (${payments(look)}) x group by x.side order by 1 desc, 2 desc limit 1) w`,
});
