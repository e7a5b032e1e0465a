import 'reflect-metadata';
import { Field, ObjectType } from 'type-graphql';
import type { BusinessCalendar } from '../../domain/calendar/business-calendar.ts';
import { say } from '../../platform/messages.ts';
import { addsTo, expression, one } from '../../platform/reads/declare.ts';
import type { Reader, Row } from '../../platform/reads/reader.ts';
import { raw, type Sql, sql } from '../../platform/sql.ts';
import { StockPosition } from '../positions/stock-position.type.ts';
import { explain } from './explain.ts';
import { type NothingReason, NothingReasonEnum } from './explanation.enums.ts';
import { nothingMessages, reasonMessages } from './explanation.messages.ts';
import { QuantityExplanation, shownExplanation } from './explanation.type.ts';
import { clockOf } from './place-clock.ts';
import { bytesOf, isSupplied, positionTables, positionValue, readPositions } from './position-columns.ts';
import { factsAt, type QuantityTerms } from './propose-place.ts';
import { ProposalLine } from './proposal.type.ts';
import { type AroundAgreement, aroundPosition, eventColumns, receiptColumns, receiptTables } from './read-places.ts';

@ObjectType({ simpleResolvers: true, description: 'Why nothing is proposed for a position.' })
export class NothingProposed {
  @Field(() => NothingReasonEnum, { description: 'The reason.' })
  reason!: string;

  @Field(() => String, { description: 'The same in words, in the language of the request.' })
  text!: string;

  @Field(() => QuantityExplanation, { nullable: true, description: 'The computation of this moment; null where there is none to make, because the agreement or the position has ended.' })
  explanation!: QuantityExplanation | null;
}

/** What proposals add to a position. */
@addsTo(() => StockPosition)
export class PositionProposals {
  @one(() => ProposalLine, { link: (position, line) => sql`${line('position_id')} = ${position('id')} and ${line('is_open')}`, latest: (line) => line('id'), nullable: true, description: 'Its line in an open proposal; null where nothing is proposed.' })
  openProposalLine!: ProposalLine | null;

  @expression(() => NothingProposed, {
    nullable: true, sql: broughtBy, convert: (value, reader) => (value === null ? null : whyNothing(value as Brought, reader)),
    description: 'Why nothing is proposed for it, computed now as the next run would; null where something is.',
  })
  whyNothing!: NothingProposed | null;
}

/** What a row brings for the computation, as JSON. */
interface Brought {
  readonly placeId: string;
  readonly isSupplied: boolean;
  readonly packed: string;
  /** Null where the agreement is not in force. */
  readonly terms: QuantityTerms | null;
  readonly timeZone: string | null;
  readonly calendar: BusinessCalendar | null;
  readonly receipts: readonly { readonly day: string; readonly units: number }[] | null;
  readonly events: AroundAgreement['events'] | null;
}

function broughtBy(row: Row): Sql {
  return sql`(select json_build_object('placeId', p.location_id, 'isSupplied', ${raw(isSupplied)}, 'packed', encode(${raw(positionValue)}, 'base64'), 'timeZone', l.time_zone,
      'terms', (select json_build_object('triggerComparison', v.trigger_comparison, 'serviceLevel', v.service_level, 'serviceLevelType', v.service_level_type, 'reviewDays', v.review_days,
          'liabilityCap', v.liability_cap::text, 'staleAfterHours', v.stale_after_hours, 'truckCapacity', null, 'freezeDays', v.freeze_days)
        from vmi_agreement a cross join lateral (select t.* from vmi_agreement_version t where t.workspace_id = a.workspace_id and t.agreement_id = a.id and t.status = 'SIGNED' and t.valid_from <= current_date
          order by t.valid_from desc, t.number desc limit 1) v
        where a.workspace_id = p.workspace_id and a.id = p.agreement_id and a.status = 'ACTIVE' and (v.valid_until is null or v.valid_until >= current_date)),
      'calendar', (select json_build_object('workingDays', c.working_days, 'openingHours', c.opening_hours, 'specialDays', c.special_days) from business_calendar c
        where c.workspace_id = l.workspace_id and c.party_id = l.party_id and (c.location_id is null or c.location_id = l.id) order by c.location_id nulls last limit 1),
      'receipts', (select json_agg(r) from (select ${raw(receiptColumns)} from ${raw(receiptTables)} and l.workspace_id = p.workspace_id and l.position_id = p.id) r),
      'events', (select json_agg(e) from (select ${raw(eventColumns)} from demand_event where workspace_id = p.workspace_id and agreement_id = p.agreement_id and withdrawn_at is null and to_day >= current_date - 1) e))
    from ${raw(positionTables)} left join location l on l.workspace_id = p.workspace_id and l.id = p.location_id
    where p.workspace_id = ${row('workspace_id')} and p.id = ${row('id')}
      and not exists (select from proposal_line o where o.workspace_id = p.workspace_id and o.position_id = p.id and o.is_open))`;
}

function whyNothing(brought: Brought, { locales, now }: Reader): NothingProposed {
  const nothing = (reason: 'NOT_IN_FORCE' | 'ENDED') => ({ reason, text: say(nothingMessages[reason], locales), explanation: null });
  if (!brought.isSupplied) return nothing('ENDED');
  if (brought.terms === null) return nothing('NOT_IN_FORCE');
  const clock = clockOf({ timeZone: brought.timeZone ?? 'UTC', calendar: brought.calendar }, now);
  const [position] = readPositions(bytesOf(brought.packed));
  const around = { receipts: new Map([[position!.positionId, brought.receipts ?? []]]), events: brought.events ?? [] };
  const facts = factsAt({ terms: brought.terms, clock, now })(position!, aroundPosition(around, brought.placeId, clock)(position!));
  const reason = reasonFor(explain(facts));
  return { reason, text: say(reason === 'CAPPED' || reason === 'WAITS_FOR_RUN' ? nothingMessages[reason] : reasonMessages[reason], locales), explanation: shownExplanation(facts, { locales }) };
}

function reasonFor({ quantity, reason }: ReturnType<typeof explain>): Exclude<NothingReason, 'NOT_IN_FORCE' | 'ENDED'> {
  if (reason !== 'AT_TRIGGER' && reason !== 'PROJECTED_SHORTAGE') return reason;
  return quantity === 0 ? 'CAPPED' : 'WAITS_FOR_RUN';
}
