import type { ReportedCode, ReportedLine } from '../../vmi/activity/reported-line.ts';
import { observationsOf } from '../x12/activity/observations.ts';
import type { ActivityLine, ActivityReport, Coded } from '../x12/activity/report.ts';

/** The lines of a report, as product activity is applied from any source. */
export function reportedLines(report: ActivityReport, line: ActivityLine): ReportedLine[] {
  return observationsOf(report, line).map(({ code, metric, identifiers, location, quantity, unit, asOf, period, segmentNumber }) => ({
    line: segmentNumber, positionId: null, itemCodes: identifiers.map(storable), locationCode: location === null ? null : storable(location), code: code.slice(0, 40), metric,
    quantity: plainDecimal(quantity), unit: unit?.trim().slice(0, 10) || null, periodFrom: period?.from ?? null, day: asOf ?? period?.to ?? null, at: null,
  }));
}

/** X12 leaves out what is not needed of a number: `.5`, `5.`, `+5`. */
function plainDecimal(text: string): string {
  const [, sign = '', whole = '', fraction = ''] = /^([+-]?)(\d*)\.?(\d*)$/.exec(text.trim()) ?? [];
  return `${sign === '-' ? '-' : ''}${whole === '' ? '0' : whole}${fraction === '' ? '' : `.${fraction}`}`;
}

function storable({ qualifier, value }: Coded): ReportedCode {
  return { qualifier, value: value.trim().replaceAll('\0', '').slice(0, 80) };
}
