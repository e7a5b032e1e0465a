/** How much of a file is read, so that one made to exhaust the reader ends as a finding. */
export interface X12Limits {
  /** Bytes of the file. */
  readonly fileBytes: number;
  /** Bytes of a segment without its terminator. */
  readonly segmentBytes: number;
  /** Elements of a segment. */
  readonly elements: number;
  /** Segments of a transaction set, with ST and SE. */
  readonly setSegments: number;
  /** Transaction sets of an interchange: what is to be acknowledged is kept until its end. */
  readonly sets: number;
  readonly groups: number;
  /** Findings that are kept of each transaction set, group and interchange; the others are counted. */
  readonly findings: number;
  /** Quantities of a line over all locations, and entries of a report's header. */
  readonly entries: number;
}

/** Far above what partners send: the longest segment of an 852, an SDQ of ten locations, has 23 elements and less than 1,200 bytes. */
export const defaultLimits: X12Limits = {
  fileBytes: 200_000_000, segmentBytes: 16_384, elements: 100, setSegments: 5_000_000, sets: 20_000, groups: 1_000, findings: 100, entries: 50_000,
};
