import { dateOf } from '../dates.ts';
import { addFinding } from '../findings.ts';
import { gtinOf, isCheckedQualifier, isGtinQualifier } from '../identifiers.ts';
import { isSum } from './decimal-sums.ts';
import type { Coded } from './report.ts';
import { checkCode, find, hasRoom, type ReportState } from './report-state.ts';

export function readItem(state: ReportState, elements: readonly string[]): void {
  const identifiers: Coded[] = [];
  let gtin: string | null = null;
  for (let index = 2; index < elements.length; index += 2) {
    const [qualifier = '', value = ''] = [elements[index], elements[index + 1]];
    if (qualifier === '') continue;
    identifiers.push({ qualifier, value });
    if (!isGtinQualifier(qualifier)) continue;
    const found = gtinOf(qualifier, value);
    if (found === null) find(state, 'GTIN_INVALID', { element: index + 1 });
    gtin ??= found;
  }
  state.entries = 0;
  state.line = {
    lineNumber: elements[1] || null, segmentNumber: state.segment.number, location: state.location, identifiers, gtin, prices: [], packSize: null, activities: [],
  };
}

export function readPrice(state: ReportState, [, , qualifier = '', value = '']: readonly string[]): void {
  if (qualifier !== '' && value !== '' && hasRoom(state)) state.line?.prices.push({ qualifier, value });
}

export function readPack({ line }: ReportState, [, packSize = '']: readonly string[]): void {
  if (line !== null && packSize !== '') line.packSize = packSize;
}

export function readActivity(state: ReportState, elements: readonly string[]): void {
  const { line, options, segment, position } = state;
  if (line === null || !hasRoom(state)) return;
  const [, code = '', quantity = '', unit = '', dateQualifier = '', date = '', referenceQualifier = '', reference = ''] = elements;
  const metric = options.metrics.get(code) ?? null;
  if (metric === null) find(state, 'ACTIVITY_UNMAPPED', { element: 1 });
  if (quantity !== '' && unit === '') find(state, 'UNIT_MISSING', { element: 3 });
  const day = dateOf(date);
  state.activity = {
    code, metric, quantity: quantity || null, unit: unit || null, date: day === null ? null : { qualifier: dateQualifier, value: day },
    reference: reference === '' ? null : { qualifier: referenceQualifier, value: reference }, byLocation: [], counts: [], segmentNumber: segment.number,
  };
  state.activityAt = { segment, position, element: 2 };
  line.activities.push(state.activity);
}

/** Below a ZA it counts events; elsewhere nothing is known of it. */
export function readCount(state: ReportState, [, code = '', quantity = '']: readonly string[]): void {
  if (hasRoom(state)) state.activity?.counts.push({ code, quantity: quantity || null });
}

export function readLocations(state: ReportState, elements: readonly string[]): void {
  const { activity } = state;
  if (activity === null) return;
  const unit = elements[1]!;
  state.qualifier = elements[2] || state.qualifier;
  const place = elements[23] || null;
  for (let index = 3; index < Math.min(elements.length, 23); index += 2) {
    const [location = '', quantity = ''] = [elements[index], elements[index + 1]];
    if (location === '' || !hasRoom(state)) continue;
    if (isCheckedQualifier(state.qualifier)) checkCode(state, state.qualifier, location, index);
    activity.byLocation.push({ qualifier: state.qualifier, location, place, quantity, unit });
  }
}

export function readTotals(state: ReportState, [, lines = '']: readonly string[]): void {
  if (Number(lines) !== state.lineCount) find(state, 'LINE_COUNT_DIFFERS', { element: 1 });
}

export function endLine(state: ReportState): void {
  endActivity(state);
  const { line } = state;
  if (line === null) return;
  const isPlaced = line.location !== null || line.activities.every(({ byLocation }) => byLocation.length > 0);
  if (!isPlaced) addFinding(state.set.findings, 'LOCATION_MISSING', state.activityAt);
  state.line = null;
  state.finish(line);
}

export function endActivity(state: ReportState): void {
  const { activity, activityAt, set } = state;
  if (activity === null) return;
  state.activity = null;
  const { quantity, unit, byLocation } = activity;
  if (quantity === null && byLocation.length === 0) addFinding(set.findings, 'QUANTITY_MISSING', activityAt);
  const isComparable = quantity !== null && byLocation.length > 0 && byLocation.every((one) => one.unit === unit);
  if (isComparable && !isSum(quantity, byLocation.map((one) => one.quantity))) addFinding(set.findings, 'TOTAL_DIFFERS', activityAt);
}
