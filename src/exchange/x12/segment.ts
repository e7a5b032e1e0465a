import type { Separators } from './separators.ts';

/** One segment of an X12 file, as it was sent but for white space around it. */
export interface Segment {
  /** The segment's id and its elements, so that `elements[2]` of a LIN is LIN02. Values are as sent, with their blanks. */
  readonly elements: readonly string[];
  /** Of the segment's first byte in the file, from 0. */
  readonly offset: number;
  /** Of the first byte behind its terminator. */
  readonly end: number;
  /** In the file, from 1. */
  readonly number: number;
  /** Null before the first readable header. */
  readonly separators: Separators | null;
  /** What is wrong with its bytes. */
  readonly fault: SegmentFault | null;
}

export type SegmentFault =
  /** The file does not begin with an interchange header; nothing of it is read. */
  | 'NO_HEADER'
  /** A header's separators contradict each other; nothing more of the file is read. */
  | 'UNUSABLE_SEPARATORS'
  /** The file is larger than allowed; nothing more of it is read. */
  | 'FILE_TOO_LARGE'
  /** Only its beginning was kept. */
  | 'SEGMENT_TOO_LONG'
  /** Only its first elements were kept. */
  | 'TOO_MANY_ELEMENTS'
  | 'EMPTY_SEGMENT'
  | 'CONTROL_CHARACTER'
  /** Read as Latin-1. */
  | 'NOT_UTF8'
  /** The file ends within or right behind it. */
  | 'UNTERMINATED';

/** The most of a segment that is shown to people. */
const longestText = 200;

/** The segment as it stands in the file, its beginning if it is long. */
export function segmentText({ elements, separators }: Segment): string {
  return elements.join(separators?.element ?? '').slice(0, longestText);
}
