import type { EntityManager } from '@mikro-orm/postgresql';
import { dayAt } from '../../domain/calendar/zoned-day.ts';
import { unitsText } from '../../domain/units.ts';
import type { HeldFor, ObservationEffect } from './activity.enums.ts';
import type { NewLine } from './compare-lines.ts';
import type { ReportedCode, ReportedLine } from './reported-line.ts';
import type { UnsettledLine } from './settle-lines.ts';

/** An observation as it is written. */
export interface ObservationRow {
  readonly id: string;
  readonly line: number;
  readonly positionId: string | null;
  readonly itemCodes: readonly ReportedCode[];
  readonly locationCode: ReportedCode | null;
  readonly code: string;
  readonly metric: string | null;
  readonly measure: string | null;
  readonly quantity: string;
  readonly unit: string | null;
  readonly units: string | null;
  readonly periodFrom: string;
  readonly day: string;
  readonly observedAt: string;
  readonly effect: ObservationEffect;
  readonly heldFor: HeldFor | null;
  readonly supersedesId: string | null;
}

type Told = { readonly id: string; readonly line: NewLine; readonly effect: ObservationEffect } | { readonly id: string; readonly unsettled: UnsettledLine };

export function observationOf(terms: { readonly reportedAt: Date }, told: Told): ObservationRow {
  if ('unsettled' in told) return unsettledOf(terms, told.id, told.unsettled);
  const { id, line, effect } = told;
  const { reported, position, metric, measure, units, periodFrom, day, observedAt, corrects } = line;
  return {
    ...sent(reported), id, positionId: position.positionId, metric, measure, units: unitsText(units), periodFrom, day, observedAt: observedAt.toISOString(), effect, heldFor: null,
    supersedesId: reported.supersedes ?? corrects?.id ?? null,
  };
}

/** Of what is held the day is what was said, as far as there can be one. */
function unsettledOf({ reportedAt }: { readonly reportedAt: Date }, id: string, { reported, positionId, effect, heldFor }: UnsettledLine): ObservationRow {
  const day = reported.day ?? dayAt(reported.at ?? reportedAt, 'UTC');
  const periodFrom = reported.periodFrom !== null && reported.periodFrom <= day ? reported.periodFrom : day;
  const observedAt = reported.at !== null && reported.at <= reportedAt ? reported.at : reportedAt;
  return {
    ...sent(reported), id, positionId, metric: reported.metric, measure: null, units: null, periodFrom, day, observedAt: observedAt.toISOString(), effect, heldFor, supersedesId: reported.supersedes ?? null,
  };
}

function sent({ line, itemCodes, locationCode, code, quantity, unit }: ReportedLine) {
  return { line, itemCodes, locationCode, code, quantity, unit };
}

/** Writes observations in one statement. */
export async function insertObservations(em: EntityManager, workspaceId: string, { relationshipId, agreementId, reportId }: { relationshipId: string; agreementId: string; reportId: string }, rows: readonly ObservationRow[]): Promise<void> {
  if (rows.length === 0) return;
  await em.flush();
  await em.execute(insert, [workspaceId, relationshipId, agreementId, reportId, JSON.stringify(rows)], 'run');
}

const insert = `insert into activity_observation (workspace_id, relationship_id, agreement_id, report_id, id, line_number, position_id, item_codes, location_code, code, metric, measure, quantity, unit, units,
    period_from, day, observed_at, effect, held_for, supersedes_id)
  select w.*, r.id, r.line, r."positionId", r."itemCodes", r."locationCode", r.code, r.metric, r.measure, r.quantity, r.unit, r.units, r."periodFrom", r.day, r."observedAt", r.effect, r."heldFor", r."supersedesId"
  from (values (?::uuid, ?::uuid, ?::uuid, ?::uuid)) w, json_to_recordset(?::json) r (id uuid, line integer, "positionId" uuid, "itemCodes" jsonb, "locationCode" jsonb, code text, metric text, measure text,
    quantity numeric, unit text, units numeric, "periodFrom" date, day date, "observedAt" timestamptz, effect text, "heldFor" text, "supersedesId" uuid)`;
