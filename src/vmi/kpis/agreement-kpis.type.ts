import 'reflect-metadata';
import { dayNumber } from '../../domain/calendar/day.ts';
import { RequestError } from '../../platform/errors/request-error.ts';
import { addsTo, expression, page } from '../../platform/reads/declare.ts';
import { LocalDate } from '../../platform/scalars.ts';
import { VmiAgreement } from '../agreements/agreement.type.ts';
import { type KpiFacts, kpiFactsInSql } from './kpi-facts.ts';
import { kpiMessages } from './kpi.messages.ts';
import { kpiSnapshotPage } from './kpi-snapshot.type.ts';
import { measureKpis } from './measure-kpis.ts';
import { shownKpis, SupplyKpis } from './supply-kpis.type.ts';

const mostDays = 366;

/** What figures add to an agreement. */
@addsTo(() => VmiAgreement)
export class AgreementKpis {
  @expression(() => SupplyKpis, {
    nullable: true, description: 'Its figures over a span of days, by its own definitions as they hold on the last of them; null where no terms were signed by then. Both sides read the same.',
    args: { from: { type: () => LocalDate, description: 'The first day.' }, until: { type: () => LocalDate, description: 'The last day, today or earlier; at most 366 days in all.' } },
    sql: (row, { now }, args) => kpiFactsInSql(row, checked(args as never, now), now.toISOString().slice(0, 10)),
    convert: (value, reader) => {
      const facts = value as KpiFacts;
      return shownKpis(measureKpis(facts), facts, reader);
    },
  })
  kpis!: SupplyKpis | null;

  @page(() => kpiSnapshotPage, { link: { id: 'agreement_id' }, description: 'Its figures by month, as they were when each was over; the newest first.' })
  kpiHistory!: unknown;
}

function checked(span: { readonly from: string; readonly until: string }, now: Date): { readonly from: string; readonly until: string } {
  const days = dayNumber(span.until) - dayNumber(span.from) + 1;
  if (!(days >= 1 && days <= mostDays) || span.until > now.toISOString().slice(0, 10)) throw new RequestError('BAD_USER_INPUT', kpiMessages.spanRange);
  return span;
}
