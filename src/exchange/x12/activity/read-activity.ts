import type { ActivityMetric } from '../../../domain/activity-metrics.ts';
import { metricsByCode } from './metrics.ts';
import type { ActivityLine, ActivityReport, FeedMode } from './report.ts';
import { addFinding } from '../findings.ts';
import { defaultLimits, type X12Limits } from '../limits.ts';
import { endReport, readReportSegment } from './map-report.ts';
import { type ReportOptions, type ReportState, startReport } from './report-state.ts';
import { type EnvelopeEvent, mapEnvelopes, type SetPlace } from '../read-envelopes.ts';

/** What is agreed with a partner about its reports. */
export interface ActivityOptions {
  /** `DELTA` unless the partner is known to report everything each time: then nothing is made of what is missing. */
  readonly feedMode?: FeedMode;
  /** What the partner means by activity codes, where it differs. */
  readonly metrics?: Readonly<Partial<Record<string, ActivityMetric>>>;
  readonly limits?: X12Limits;
}

/** What happens in a file of product activity, in its order. */
export type ActivityEvent =
  | Exclude<EnvelopeEvent, { readonly kind: 'SEGMENT' }>
  /** Before its first line, or at its end if it has none. */
  | ({ readonly kind: 'REPORT'; readonly report: ActivityReport } & SetPlace)
  | { readonly kind: 'LINE'; readonly line: ActivityLine };

/**
 * Reads the product activity (852) of an X12 file line by line; other transaction sets are refused. Lines are handed on before it is known whether
 * their set is whole: they may be used when the interchange has ended, unless they, their group or their interchange are held.
 *
 * Never throws for what the file holds; memory does not grow with it but for 20,000 transaction sets' findings.
 * Source: ASC X12 852 Product Activity Data, versions 003010 to 008010.
 */
export function readActivity(source: AsyncIterable<Uint8Array>, options: ActivityOptions = {}): AsyncGenerator<readonly ActivityEvent[]> {
  const { feedMode = 'DELTA', metrics = {}, limits = defaultLimits } = options;
  const ofPartner = Object.entries(metrics) as [string, ActivityMetric][];
  const state: State = { options: { feedMode, metrics: new Map([...metricsByCode, ...ofPartner]), entries: limits.entries }, current: null, out: [] };
  return mapEnvelopes<ActivityEvent>(source, limits, (event, out) => {
    state.out = out;
    readEvent(state, event);
  });
}

const productActivity = '852';

interface State {
  readonly options: ReportOptions;
  /** The 852 that is being read. */
  current: (SetPlace & { readonly reading: ReportState; isAnnounced: boolean }) | null;
  /** What the batch that is being read has become so far. */
  out: ActivityEvent[];
}

function readEvent(state: State, event: EnvelopeEvent): void {
  const { current } = state;
  if (event.kind === 'SEGMENT') {
    if (current !== null) readReportSegment(current.reading, event.segment, event.position);
    return;
  }
  if (event.kind === 'SET_END' && current !== null) {
    endReport(current.reading);
    announce(state);
    state.current = null;
  }
  state.out.push(event);
  if (event.kind === 'SET') startSet(state, event);
}

function startSet(state: State, event: Extract<EnvelopeEvent, { readonly kind: 'SET' }>): void {
  const { set, group, interchange, header } = event;
  if (set.code !== productActivity) return addFinding(set.findings, 'SET_UNSUPPORTED', { segment: header, position: 1, element: 1 });
  const finish = (line: ActivityLine) => {
    announce(state);
    state.out.push({ kind: 'LINE', line });
  };
  state.current = { set, group, interchange, isAnnounced: false, reading: startReport(set, header, state.options, finish) };
}

/** The report's header comes before its first line. */
function announce({ current, out }: State): void {
  if (current === null || current.isAnnounced) return;
  current.isAnnounced = true;
  const { reading, set, group, interchange } = current;
  out.push({ kind: 'REPORT', report: reading.report, set, group, interchange });
}
