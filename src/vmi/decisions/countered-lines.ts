import { exactUnits, storedUnits, unitsText } from '../../domain/units.ts';
import { notFound, Refusal, type UserErrorFacts } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import { requiredText } from '../../platform/text.ts';
import type { Write } from '../../platform/writes/write.ts';
import type { CounteredLineInput } from './decision.input.ts';
import { decisionMessages } from './decisions.messages.ts';

/** A line as it is on the table. Quantities are decimals. */
export interface LineOnTable {
  readonly id: string;
  readonly proposed: string;
  readonly countered: string | null;
  readonly counterReason: string | null;
  readonly packSize: string;
}

/** A line with what is to be on the table instead; null for what was computed. */
export interface CounteredLine extends LineOnTable {
  readonly to: string | null;
  readonly reason: string | null;
}

/** The lines of a proposal that the caller holds, without what they were computed from. */
export function linesOnTable({ em, ctx }: Write, proposalId: string): Promise<LineOnTable[]> {
  return em.execute<LineOnTable[]>(
    `select l.id, trim_scale(l.proposed)::text as proposed, trim_scale(l.countered)::text as countered, l.counter_reason as "counterReason", trim_scale(i.pack_size)::text as "packSize"
     from proposal_line l join stock_position s on s.workspace_id = l.workspace_id and s.id = l.position_id join vmi_agreement_item i on i.workspace_id = s.workspace_id and i.id = s.agreement_item_id
     where l.workspace_id = ? and l.proposal_id = ? order by l.id`, [ctx.principal.workspaceId, proposalId],
  );
}

const mostLines = 500;
const linesField = ['input', 'lines'];

/**
 * The lines that a counter changes.
 * @throws {Refusal} with every line's error at its place; STATE_CONFLICT where nothing would be left to order
 */
export function checkCounter(inputs: readonly CounteredLineInput[], table: readonly LineOnTable[]): CounteredLine[] {
  if (inputs.length === 0) throw new Refusal({ code: 'REQUIRED', message: decisionMessages.noLines, field: linesField });
  if (inputs.length > mostLines) throw new Refusal({ code: 'LIMIT_EXCEEDED', message: decisionMessages.tooMany, values: { limit: mostLines }, field: linesField });
  const byId = new Map(table.map((line) => [line.id, line]));
  const errors: UserErrorFacts[] = [];
  const checked = new Map<string, CounteredLine>();
  inputs.forEach((input, index) => {
    try {
      const line = checkLine(input, byId, [...linesField, String(index)]);
      if (checked.has(line.id)) throw new Refusal({ code: 'DUPLICATE', message: decisionMessages.twice, field: [...linesField, String(index), 'proposalLineId'] });
      checked.set(line.id, line);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      errors.push(...error.facts);
    }
  });
  if (errors.length > 0) throw new Refusal(...errors);
  const changed = [...checked.values()].filter((line) => line.to !== line.countered);
  const left = table.some((line) => storedUnits(onTable(checked.get(line.id) ?? { ...line, to: line.countered })) > 0n);
  if (!left) throw new Refusal({ code: 'STATE_CONFLICT', message: decisionMessages.nothingToOrder, field: linesField });
  return changed;
}

function checkLine({ proposalLineId, quantity, reason }: CounteredLineInput, byId: ReadonlyMap<string, LineOnTable>, path: readonly string[]): CounteredLine {
  const line = byId.get(idOf('ProposalLine', proposalLineId) ?? '');
  if (line === undefined) throw notFound(...path, 'proposalLineId');
  const units = exactUnits(quantity);
  if (units === null || units < 0n) throw new Refusal({ code: 'OUT_OF_RANGE', message: decisionMessages.notQuantity, field: [...path, 'quantity'] });
  const isComputed = units === storedUnits(line.proposed);
  // What was computed may be capped below a whole pack; what people ask for comes in whole ones.
  if (!isComputed && units % storedUnits(line.packSize) !== 0n) throw new Refusal({ code: 'INVALID', message: decisionMessages.wholePacks, values: { pack: line.packSize }, field: [...path, 'quantity'] });
  const said = requiredText(reason, [...path, 'reason'], 2_000);
  return { ...line, to: isComputed ? null : unitsText(units), reason: isComputed ? null : said };
}

function onTable({ to, proposed }: Pick<CounteredLine, 'to' | 'proposed'>): string {
  return to ?? proposed;
}
