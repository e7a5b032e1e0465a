import type { Sql } from '../../platform/sql.ts';

/** What a run writes, all proposals in one statement and all lines in another, however many. */
export const insertProposal = `insert into replenishment_proposal (workspace_id, id, relationship_id, agreement_id, version_id, run_id, ordinal, number, ship_to_id, needed_on, status, amount, computed_at, expires_at, needs_person)
  select w.workspace, r.id, w.relationship, w.agreement, w.version, w.run, r.ordinal, r.number, r."placeId", r."neededOn", r.status, r.amount, w.computed, w.expires, r."needsPerson"
  from (values (?::uuid, ?::uuid, ?::uuid, ?::uuid, ?::uuid, ?::timestamptz, ?::timestamptz)) w (workspace, relationship, agreement, version, run, computed, expires),
    json_to_recordset(?::json) r (id uuid, ordinal integer, number text, "placeId" uuid, "neededOn" date, status text, amount numeric, "needsPerson" text[])`;

/**
 * Columns as arrays, and all inputs and forecasts one after the other in one value, of which each line says where its own begin and how
 * long they are: as JSON they would take longer to read than the lines to be written. (`copy` is not to be had where policies hold.)
 */
const insertColumns = `insert into proposal_line (workspace_id, id, relationship_id, agreement_id, proposal_id, position_id, item_id, is_open, need, proposed, shortfall, unit_price, inputs, forecast)
  select w.workspace, r.id, w.relationship, w.agreement, r.proposal, r.position, i.item_id, true, r.need, r.proposed, r.shortfall, i.unit_price,
    substring(w.packed from r.start for r.inputs), substring(w.packed from r.start + r.inputs for r.forecast)
  from (values ($1::uuid, $2::uuid, $3::uuid, $4::bytea)) w (workspace, relationship, agreement, packed),
    unnest($5::uuid[], $6::uuid[], $7::uuid[], $8::uuid[], $9::numeric[], $10::numeric[], $11::numeric[], $12::integer[], $13::integer[], $14::integer[])
      r (id, proposal, position, item, need, proposed, shortfall, start, inputs, forecast)
    join vmi_agreement_item i on i.workspace_id = $1 and i.agreement_id = $3 and i.item_id = r.item`;

/** A line as it is written. */
export interface LineToInsert {
  readonly id: string;
  readonly proposalId: string;
  readonly positionId: string;
  readonly itemId: string;
  /** Decimals. */
  readonly need: string;
  readonly proposed: string;
  readonly shortfall: string;
  readonly inputs: Uint8Array;
  readonly forecast: Uint8Array;
}

export interface LinesOf {
  readonly workspaceId: string;
  readonly relationshipId: string;
  readonly agreementId: string;
}

/** Writes lines. */
export function insertLines({ workspaceId, relationshipId, agreementId }: LinesOf, lines: readonly LineToInsert[]): Pick<Sql, 'text' | 'values'> {
  const arrayOf = (valueOf: (line: LineToInsert) => string | number) => `{${lines.map(valueOf).join(',')}}`;
  let next = 1;
  const starts = lines.map(({ inputs, forecast }) => (next += inputs.length + forecast.length) - inputs.length - forecast.length);
  const packed = Buffer.concat(lines.flatMap(({ inputs, forecast }) => [inputs, forecast]));
  const values = [
    workspaceId, relationshipId, agreementId, packed,
    arrayOf(({ id }) => id), arrayOf(({ proposalId }) => proposalId), arrayOf(({ positionId }) => positionId), arrayOf(({ itemId }) => itemId),
    arrayOf(({ need }) => need), arrayOf(({ proposed }) => proposed), arrayOf(({ shortfall }) => shortfall),
    `{${starts.join(',')}}`, arrayOf(({ inputs }) => inputs.length), arrayOf(({ forecast }) => forecast.length),
  ];
  return { text: insertColumns, values };
}
