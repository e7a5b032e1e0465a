import { isAscii } from 'node:buffer';
import { defaultLimits, type X12Limits } from './limits.ts';
import type { Segment, SegmentFault } from './segment.ts';
import { decodeSegment } from './segment-text.ts';
import { headerEnd, isHeaderStart, type Separators, separatorsOf } from './separators.ts';

/**
 * The segments of an X12 file, in batches as its bytes arrive. Each interchange header says anew what separates; a byte order mark and white
 * space around segments are left out. Memory does not grow with the file, and chunks may end anywhere: the segments are the same.
 *
 * Never throws for what the file holds: what cannot be read is a segment with a fault.
 */
export async function* readSegments(source: AsyncIterable<Uint8Array>, limits: X12Limits = defaultLimits): AsyncGenerator<readonly Segment[]> {
  const state = startingState(limits);
  for await (const chunk of source) {
    // A chunk may be the whole file; its segments are handed on in smaller parts.
    for (let start = 0; start < chunk.byteLength && state.mode !== 'STOPPED'; start += batchBytes) {
      const batch = readBytes(state, Buffer.from(chunk.buffer, chunk.byteOffset + start, Math.min(batchBytes, chunk.byteLength - start)));
      if (batch.length > 0) yield batch;
    }
    // Leaving the loop closes the source.
    if (state.mode === 'STOPPED') return;
  }
  const rest = readEnd(state);
  if (rest.length > 0) yield rest;
}

const batchBytes = 64 * 1024;

/** Bytes within which an interchange header must end. */
const longestHeader = 160;

/** Bytes that are shown of what cannot be read. */
const shownBytes = 160;

interface State {
  readonly limits: X12Limits;
  mode: 'START' | 'HEADER' | 'SEGMENTS' | 'REFUSED' | 'STOPPED';
  separators: Separators | null;
  /** Bytes of the file before those that are being read. */
  offset: number;
  /** Segments so far. */
  count: number;
  /** The beginning of a segment whose end has not arrived. */
  readonly kept: Buffer;
  keptLength: number;
  keptOffset: number;
  isKeptCut: boolean;
  refusal: SegmentFault;
  batch: Segment[];
}

function startingState(limits: X12Limits): State {
  const kept = Buffer.alloc(Math.max(limits.segmentBytes, longestHeader));
  const position = { offset: 0, count: 0, keptLength: 0, keptOffset: 0, isKeptCut: false };
  return { limits, mode: 'START', separators: null, kept, refusal: 'NO_HEADER', batch: [], ...position };
}

function readBytes(state: State, arrived: Buffer): readonly Segment[] {
  state.batch = [];
  const bytes = arrived.subarray(0, state.limits.fileBytes - state.offset);
  const isPlain = isAscii(bytes);
  for (let position = 0; position < bytes.length && state.mode !== 'STOPPED';) {
    position = readOn(state, bytes, position, isPlain);
  }
  state.offset += bytes.length;
  if (bytes.length < arrived.length && state.mode !== 'STOPPED') stop(state, 'FILE_TOO_LARGE');
  return state.batch;
}

/** Reads until something ends: the blanks before the file, a header, a segment or the bytes. Returns the next position. */
function readOn(state: State, bytes: Buffer, position: number, isPlain: boolean): number {
  switch (state.mode) {
    case 'SEGMENTS':
      return readSegment(state, bytes, position, isPlain);
    case 'START':
      return findStart(state, bytes, position);
    case 'HEADER':
      return readHeader(state, bytes, position);
    case 'REFUSED':
      return keepRefused(state, bytes, position);
    case 'STOPPED':
      return bytes.length;
  }
}

const byteOrderMark = [0xef, 0xbb, 0xbf];

function findStart(state: State, bytes: Buffer, position: number): number {
  const byte = bytes[position]!;
  const isLeftOut = byte <= 0x20 || byte === byteOrderMark[state.offset + position];
  if (!isLeftOut) state.mode = 'HEADER';
  return isLeftOut ? position + 1 : position;
}

/** Takes the header byte by byte: what separates its elements is known at its fourth, and its end at the sixteenth of these. */
function readHeader(state: State, bytes: Buffer, from: number): number {
  for (let position = from; position < bytes.length; position += 1) {
    keep(state, bytes, position, position + 1);
    const { kept, keptLength: length } = state;
    if (!isHeaderStart(kept, length) || length === longestHeader) return refuse(state, 'NO_HEADER', position + 1);
    // The last separator stands two before the terminator; only there are all of them counted.
    if (kept[length - 3] === kept[3] && headerEnd(kept, length) === length) return endHeader(state, position + 1);
  }
  return bytes.length;
}

function endHeader(state: State, position: number): number {
  const separators = separatorsOf(state.kept.toString('latin1', 0, state.keptLength));
  if (separators === null) return refuse(state, 'UNUSABLE_SEPARATORS', position);
  state.separators = separators;
  state.mode = 'SEGMENTS';
  state.keptLength -= 1;
  endKept(state, state.offset + position);
  return position;
}

function readSegment(state: State, bytes: Buffer, from: number, isPlain: boolean): number {
  const position = state.keptLength > 0 ? from : skipBlanks(bytes, from);
  if (position === bytes.length) return position;
  if (isHeaderNext(state, bytes, position)) {
    state.mode = 'HEADER';
    return position;
  }
  const end = bytes.indexOf(state.separators!.terminator, position, 'latin1');
  if (end < 0 || state.keptLength > 0) keep(state, bytes, position, end < 0 ? bytes.length : end);
  if (end < 0) return bytes.length;
  if (state.keptLength > 0) endKept(state, state.offset + end + 1);
  else emit(state, bytes.subarray(position, end), { offset: state.offset + position, end: state.offset + end + 1, isPlain });
  return end + 1;
}

function skipBlanks(bytes: Buffer, from: number): number {
  let position = from;
  while (position < bytes.length && bytes[position]! <= 0x20) position += 1;
  return position;
}

/** Whether another interchange begins here, which may use other separators. */
function isHeaderNext({ kept, keptLength }: State, bytes: Buffer, position: number): boolean {
  if (keptLength >= 4 || (keptLength === 0 && bytes[position] !== 0x49)) return false;
  const beginning = Buffer.concat([kept.subarray(0, keptLength), bytes.subarray(position, position + 4 - keptLength)]);
  return beginning.length === 4 && isHeaderStart(beginning, 4);
}

function keep(state: State, bytes: Buffer, start: number, end: number): void {
  if (state.keptLength === 0) [state.keptOffset, state.isKeptCut] = [state.offset + start, false];
  const most = state.mode === 'SEGMENTS' ? state.limits.segmentBytes : state.kept.length;
  const length = Math.min(end - start, most - state.keptLength);
  bytes.copy(state.kept, state.keptLength, start, start + length);
  state.keptLength += length;
  if (length < end - start) state.isKeptCut = true;
}

function endKept(state: State, end: number, fault: SegmentFault | null = null): void {
  const { kept, keptLength: length, isKeptCut, keptOffset: offset } = state;
  state.keptLength = 0;
  emit(state, kept.subarray(0, length), { offset, end, isPlain: false, fault: isKeptCut ? 'SEGMENT_TOO_LONG' : fault });
}

interface Found {
  readonly offset: number;
  readonly end: number;
  /** Whether all its bytes are known to be ASCII. */
  readonly isPlain: boolean;
  readonly fault?: SegmentFault | null;
}

function emit(state: State, bytes: Buffer, { offset, end, isPlain, fault = null }: Found): void {
  const { limits, separators } = state;
  const isLong = bytes.length > limits.segmentBytes;
  const decoded = decodeSegment(isLong ? bytes.subarray(0, limits.segmentBytes) : bytes, separators!, isPlain);
  const elements = decoded.text.split(separators!.element, limits.elements + 2);
  const isWide = elements.length > limits.elements + 1;
  if (isWide) elements.pop();
  state.count += 1;
  const ofSize = isLong ? 'SEGMENT_TOO_LONG' : isWide ? 'TOO_MANY_ELEMENTS' : null;
  state.batch.push({ elements, offset, end, number: state.count, separators, fault: fault ?? ofSize ?? decoded.fault });
}

/** The bytes have ended: what has no terminator is a segment all the same. */
function readEnd(state: State): readonly Segment[] {
  state.batch = [];
  if (state.mode === 'REFUSED') stop(state, state.refusal);
  else if (state.mode !== 'SEGMENTS') stop(state, 'NO_HEADER');
  else if (state.keptLength > 0) endKept(state, state.offset, 'UNTERMINATED');
  return state.batch;
}

function refuse(state: State, fault: SegmentFault, position: number): number {
  state.refusal = fault;
  state.mode = 'REFUSED';
  return position;
}

/** Nothing more can be read; people are shown what stands there. */
function keepRefused(state: State, bytes: Buffer, position: number): number {
  const end = Math.min(bytes.length, position + Math.max(0, shownBytes - state.keptLength));
  keep(state, bytes, position, end);
  if (state.keptLength >= shownBytes) stop(state, state.refusal);
  return end;
}

function stop(state: State, fault: SegmentFault): void {
  const [text, offset] = state.keptLength > 0 ? [state.kept.toString('latin1', 0, Math.min(state.keptLength, shownBytes)), state.keptOffset] : ['', state.offset];
  state.mode = 'STOPPED';
  state.count += 1;
  state.batch.push({ elements: [text], offset, end: state.offset, number: state.count, separators: null, fault });
}
