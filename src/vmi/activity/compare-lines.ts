import type { EntityManager } from '@mikro-orm/postgresql';
import { activityMetrics, type ActivityMetric } from '../../domain/activity-metrics.ts';
import { storedUnits } from '../../domain/units.ts';
import type { SettledLine } from './settle-lines.ts';

/** An observation that stands, as lines are compared with it. */
export interface EarlierObservation {
  readonly id: string;
  readonly metric: ActivityMetric;
  readonly units: bigint;
  readonly periodFrom: string;
  readonly day: string;
  readonly observedAt: Date;
  readonly effect: 'APPLIED' | 'HISTORY' | 'KEPT';
}

/** A line that says something new, and what it takes the place of. */
export interface NewLine extends SettledLine {
  readonly corrects: EarlierObservation | null;
  /** Whether another line of the report, or one that stands, speaks for the same: then this is only kept. */
  readonly isSpokenFor: boolean;
}

export interface Compared {
  readonly news: readonly NewLine[];
  readonly unchanged: readonly SettledLine[];
  /** Lines that contradict what stands, or each other. */
  readonly conflicts: readonly { readonly line: SettledLine; readonly isWithin: boolean }[];
}

/**
 * Compares lines, in the order of time, with what stands of their positions. The same again is nothing new. Something else of the same takes its place
 * where the report corrects, and is a conflict where it does not: nobody can tell whether it adds to what was said or replaces it.
 */
export async function compareLines(em: EntityManager, workspaceId: string, lines: readonly SettledLine[], isCorrection: boolean): Promise<Compared> {
  const earlier = await earlierOf(em, workspaceId, lines);
  const compared: { news: NewLine[]; unchanged: SettledLine[]; conflicts: { line: SettledLine; isWithin: boolean }[] } = { news: [], unchanged: [], conflicts: [] };
  const said = new Map<string, SettledLine[]>();
  for (const line of lines) {
    const key = subjectOf(line.position.positionId, line.measure);
    const within = (said.get(key) ?? []).filter((other) => isOfSame(other, line));
    const before = (earlier.get(key) ?? []).filter((other) => isOfSame(other, line));
    said.set(key, [...(said.get(key) ?? []), line]);
    if (within.some(({ metric }) => metric === line.metric)) compared.conflicts.push({ line, isWithin: true });
    else judge(compared, line, { before, isSpokenFor: within.length > 0, isCorrection });
  }
  return compared;
}

interface Judged {
  readonly before: readonly EarlierObservation[];
  readonly isSpokenFor: boolean;
  readonly isCorrection: boolean;
}

function judge({ news, unchanged, conflicts }: { news: NewLine[]; unchanged: SettledLine[]; conflicts: { line: SettledLine; isWithin: boolean }[] }, line: SettledLine, { before, isSpokenFor, isCorrection }: Judged): void {
  const same = before.find(({ metric, units, periodFrom, day }) => metric === line.metric && units === line.units && periodFrom === line.periodFrom && day === line.day);
  const [first = null] = before.filter(({ metric }) => metric === line.metric);
  const speaker = before.find(({ metric, effect }) => metric !== line.metric && effect !== 'KEPT') ?? null;
  if (same !== undefined) unchanged.push(line);
  else if (isSpokenFor) news.push({ ...line, corrects: first, isSpokenFor });
  else if (before.length === 0) news.push({ ...line, corrects: null, isSpokenFor });
  // Another metric speaks for the same already: what it says need not be equal, as what is available is not what is there in all.
  else if (first === null && speaker !== null && !isCorrection) news.push({ ...line, corrects: null, isSpokenFor: true });
  else if (isCorrection && before.every((other) => other.periodFrom === line.periodFrom && other.day === line.day)) news.push({ ...line, corrects: first ?? speaker, isSpokenFor: false });
  else conflicts.push({ line, isWithin: false });
}

type Timed = Pick<SettledLine, 'periodFrom' | 'day' | 'observedAt'>;

/** Flows are of the same if their periods share a day, anything else if it holds at one moment. */
function isOfSame(other: Timed, line: SettledLine): boolean {
  return activityMetrics[line.metric] !== 'FLOW' ? other.observedAt.getTime() === line.observedAt.getTime() : other.periodFrom <= line.day && line.periodFrom <= other.day;
}

function subjectOf(positionId: string, measure: string): string {
  return `${positionId} ${measure}`;
}

interface EarlierRow extends Omit<EarlierObservation, 'units' | 'observedAt'> {
  readonly positionId: string;
  readonly measure: string;
  readonly units: string;
  readonly observedAt: string | Date;
}

/** What stands of the positions in the days that lines speak of: what has been superseded, held or never known does not. */
async function earlierOf(em: EntityManager, workspaceId: string, lines: readonly SettledLine[]): Promise<Map<string, EarlierObservation[]>> {
  if (lines.length === 0) return new Map();
  const spans = new Map<string, { id: string; from: string; to: string }>();
  for (const { position: { positionId: id }, periodFrom, day } of lines) {
    const { from, to } = spans.get(id) ?? { from: periodFrom, to: day };
    spans.set(id, { id, from: periodFrom < from ? periodFrom : from, to: day > to ? day : to });
  }
  const rows = await em.execute<EarlierRow[]>(
    `select o.id, o.position_id as "positionId", o.metric, o.measure, o.units::text, o.period_from::text as "periodFrom", o.day::text, o.observed_at as "observedAt", o.effect
     from json_to_recordset(?::json) s (id uuid, "from" date, "to" date)
     cross join lateral (select a.* from activity_observation a
       where a.workspace_id = ? and a.position_id = s.id and a.day >= s."from" and a.period_from <= s."to" and a.effect in ('APPLIED','HISTORY','KEPT')
         and not exists (select from activity_observation n where n.workspace_id = a.workspace_id and n.supersedes_id = a.id)
       -- Looked up position by position, whatever the planner takes the table's size for: it grows by every report.
       offset 0) o
     order by o.id desc`,
    [JSON.stringify([...spans.values()]), workspaceId],
  );
  const observations = rows.map(({ units, observedAt, ...row }) => ({ ...row, units: storedUnits(units), observedAt: new Date(observedAt) }));
  return Map.groupBy(observations, ({ positionId, measure }) => subjectOf(positionId, measure));
}
