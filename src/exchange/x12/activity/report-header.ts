import { dateOf } from '../dates.ts';
import type { ActivityReport, ReportParty } from './report.ts';
import { checkedCode, find, hasRoom, type ReportState } from './report-state.ts';

export function readReportingDate(state: ReportState, elements: readonly string[]): void {
  const { report } = state;
  const [, handlingCode = '', first = '', last = '', reference = '', purposeCode = ''] = elements;
  const [from, to] = [dateOf(first), dateOf(last)];
  const intent = orderIntents.get(handlingCode) ?? null;
  Object.assign(report, { handlingCode, orderIntent: intent, periodFrom: to === null ? null : from, reportDate: to ?? from });
  Object.assign(report, { reference: reference || null, purposeCode: purposeCode || null });
  if (intent === null) find(state, 'HANDLING_CODE_UNKNOWN', { element: 1 });
  if (from !== null && to !== null && to < from) find(state, 'PERIOD_REVERSED', { element: 3 });
  if (to === null && /^\d{5,8}$/.test(reference)) find(state, 'PERIOD_UNCLEAR', { element: 4 });
}

const orderIntents: ReadonlyMap<string, ActivityReport['orderIntent']> = new Map([['F', 'PLAN_AND_SHIP'], ['G', 'PLAN_ORDER'], ['H', 'NOTIFICATION_ONLY']]);

export function readReservedNumbers(state: ReportState, [, from = '', to = '', qualifier = '', code = '']: readonly string[]): void {
  if (hasRoom(state)) state.report.reservedOrderNumbers.push({ from, to: to || null, location: checkedCode(state, qualifier, code, 4) });
}

export function readReference(state: ReportState, [, qualifier = '', value = '']: readonly string[]): void {
  if (value === '') return find(state, 'ELEMENT_MISSING', { element: 2, severity: 'ERROR' });
  if (state.stage === 'HEADER' && hasRoom(state)) state.report.references.push({ qualifier, value });
}

/** Roles of parties that are where the activity was: what reports comes before where goods are shipped to, and that before a warehouse. */
const locationRoles: ReadonlyMap<string, number> = new Map([['RL', 1], ['ST', 2], ['WH', 3]]);

function rankOf(party: ReportParty | null): number {
  return locationRoles.get(party?.role ?? '') ?? Infinity;
}

export function readParty(state: ReportState, [, role = '', name = '', qualifier = '', code = '']: readonly string[]): void {
  const party: ReportParty = { role, name: name || null, code: checkedCode(state, qualifier, code, 4) };
  if (state.stage === 'HEADER' && hasRoom(state)) state.report.parties.push(party);
  // Parties that stand before a line, and are no location, leave it without one: the one before may be another's.
  if (!state.isRuled) state.location = null;
  state.isRuled = true;
  if (locationRoles.has(role) && rankOf(party) < rankOf(state.location)) state.location = party;
}
