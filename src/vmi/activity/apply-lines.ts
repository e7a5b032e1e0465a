import { newId } from '../../platform/ids.ts';
import type { Write } from '../../platform/writes/write.ts';
import { noteDemand } from '../demand/note-demand.ts';
import { postStock, type StockMovement } from '../stock/post-stock.ts';
import type { ObservationEffect } from './activity.enums.ts';
import { compareLines, type Compared, type NewLine } from './compare-lines.ts';
import { demandNotes } from './demand-effects.ts';
import { type EarlierMovements, earlierMovements } from './earlier-movements.ts';
import { holdReported } from './held-positions.ts';
import { insertObservations, type ObservationRow, observationOf } from './insert-observations.ts';
import type { LocatedLine } from './reported-line.ts';
import { inOrderOfTime, type Settled, settleLines, type UnsettledLine } from './settle-lines.ts';
import { countEffects, saleEffects } from './stock-effects.ts';
import type { ReportTerms, ToldLine } from './told-line.ts';

/** What became of lines. */
export interface Applied {
  readonly applied: number;
  readonly unchanged: number;
  readonly history: number;
  readonly unmapped: number;
  readonly held: number;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly observations: readonly ObservationRow[];
}

/** Lines checked and compared, under the lock of their positions; nothing of them is written yet. */
export interface PreparedLines extends Compared {
  readonly unsettled: Settled['unsettled'];
}

/** Locks the positions of lines, all of one agreement, and tells what is new, what is known and what cannot be. A constant number of statements, however many lines. */
export async function prepareLines(tx: Write, terms: ReportTerms, located: readonly LocatedLine[]): Promise<PreparedLines> {
  const positions = await holdReported(tx, terms.agreementId, located.flatMap(({ positionId }) => positionId ?? []));
  const { lines, unsettled } = settleLines(located, positions, terms.reportedAt);
  return { ...(await compareLines(tx.em, tx.ctx.principal.workspaceId, inOrderOfTime(lines), terms.isCorrection)), unsettled };
}

/** Writes prepared lines down, and what follows from them for stock and demand; lines in conflict are held. */
export async function applyLines(tx: Write, terms: ReportTerms, prepared: PreparedLines): Promise<Applied> {
  const { workspaceId } = tx.ctx.principal;
  const earlier = await earlierMovements(tx.em, workspaceId, prepared.news);
  const told = prepared.news.map((line) => effectsOf(line, earlier));
  const held: UnsettledLine[] = prepared.conflicts.map(({ line }) => ({ reported: line.reported, positionId: line.position.positionId, effect: 'HELD', heldFor: 'CONFLICT' }));
  const unsettled = [...prepared.unsettled, ...held];
  const observations = [...told.map(({ line, id, effect }) => observationOf(terms, { id, line, effect })), ...unsettled.map((line) => observationOf(terms, { id: newId(), unsettled: line }))];
  await insertObservations(tx.em, workspaceId, terms, observations);
  await postStock(tx, told.flatMap(({ movements }) => movements));
  await noteDemand(tx, demandNotes(terms, told));
  return { ...countsOf(observations), unchanged: prepared.unchanged.length, observations };
}

function effectsOf(line: NewLine, { later, takenBack }: EarlierMovements): ToldLine {
  const { position, measure, observedAt, units, corrects } = line;
  const id = newId();
  const told = (effect: ObservationEffect, movements: readonly StockMovement[] = [], isOvertaken = false): ToldLine => ({ id, line, effect, movements, isOvertaken });
  if (line.isSpokenFor || (measure !== 'ON_HAND' && measure !== 'DEMAND')) return told('KEPT');
  const moved = { id, position, units, observedAt };
  const taken = (corrects && takenBack.get(corrects.id)?.(id)) ?? [];
  // A later count has settled what was there, and what of it was bought: what comes late is history, and changes neither.
  const isSettled = position.countedAt !== null && (measure === 'DEMAND' ? observedAt <= position.countedAt : observedAt < position.countedAt);
  if (isSettled) return told('HISTORY', [], measure === 'ON_HAND');
  return told('APPLIED', measure === 'DEMAND' ? saleEffects(moved, taken) : countEffects(moved, later.get(line.reported.line) ?? 0n, taken));
}

function countsOf(observations: readonly ObservationRow[]): Omit<Applied, 'unchanged' | 'observations'> {
  const of = (...effects: ObservationEffect[]) => observations.filter(({ effect }) => effects.includes(effect)).length;
  const days = observations.filter(({ effect }) => effect !== 'HELD').map(({ day }) => day).toSorted();
  return { applied: of('APPLIED'), history: of('HISTORY', 'KEPT'), unmapped: of('UNMAPPED'), held: of('HELD'), firstDay: days[0] ?? null, lastDay: days.at(-1) ?? null };
}
