import type { DepartmentPromiseFacts, WorkHandOverFacts } from '../../seeds/internal-service-facts.ts';
import { defaultOutcomeMap } from '../domain/trust/outcome-map.ts';
import { handOverFinding, promiseFinding, returnedServiceFinding, serviceFinding } from '../domain/trust/outcomes.ts';
import { shownBy } from '../trust/evidence/evidence.terms.ts';
import { dayIn, momentIn } from './seed-days.ts';
import type { PastEvidence } from './seed-evidence.ts';
import type { SeedLayer } from './seed-layer.ts';
import type { Served } from './seed-service-work.ts';

/** What departments have shown each other in the past, as it would have been written when it happened; of what was done twice, what was said last. */

/** Who showed it: the department at the focal end of the relationship, or the one at the partner's. */
function directionOf({ world }: SeedLayer, relationship: string, department: string) {
  const { focal } = world.relationships.find(({ key }) => key === relationship)!;
  return shownBy(focal === department ? 'FOCAL' : 'PARTNER');
}

export function evidenceOfRequest(layer: SeedLayer, { request: { key, by, servedBy, returned }, agreement, doneAt }: Served): PastEvidence[] {
  const { relationship, from, workingHours } = agreement;
  const of = { relationship, direction: directionOf(layer, relationship, from) };
  const source = { type: 'ServiceRequest', id: layer.idOf('service-request', key) };
  const last = doneAt.at(-1);
  return [
    ...(last === undefined ? [] : [{ key: `service/${key}`, ...of, source, occurredAt: last.at, by: servedBy!, ...serviceFinding(last.hours, workingHours, defaultOutcomeMap)! }]),
    ...(returned === undefined ? [] : [{ key: `service/${key}/return`, ...of, source: { ...source, key: 'return-1' }, occurredAt: momentIn(returned.on), by, ...returnedServiceFinding(defaultOutcomeMap) }]),
  ];
}

export function evidenceOfHandOver(layer: SeedLayer, { key, relationship, from, takenUp, returned }: WorkHandOverFacts): PastEvidence[] {
  const shown = returned ?? takenUp;
  if (shown === undefined) return [];
  const source = { type: 'WorkHandOver', id: layer.idOf('work-hand-over', key), key: '1' };
  return [{ key: `hand-over/${key}`, relationship, direction: directionOf(layer, relationship, from), source, occurredAt: momentIn(shown.on), by: shown.by, ...handOverFinding(returned === undefined, defaultOutcomeMap) }];
}

export function evidenceOfPromise(layer: SeedLayer, { key, relationship, from, importance, dueOn, keptOn, isBroken, acceptedBy }: DepartmentPromiseFacts): PastEvidence[] {
  if (keptOn === undefined && isBroken !== true) return [];
  const ending = keptOn === undefined ? 'BROKEN' : keptOn <= dueOn ? 'KEPT' : 'KEPT_LATE';
  const occurredAt = new Date(`${dayIn(keptOn ?? dueOn)}T12:00:00Z`);
  const source = { type: 'DepartmentPromise', id: layer.idOf('department-promise', key) };
  return [{ key: `promise/${key}`, relationship, direction: directionOf(layer, relationship, from), source, occurredAt, by: acceptedBy!, ...promiseFinding(ending, importance, defaultOutcomeMap) }];
}
