import { type SegmentRule, segmentRule } from '../element-rules.ts';

/**
 * The segments of an 852 between ST and SE, with the widest lengths of versions 003010 to 008010: what one release allowed is not refused in another.
 */
export const activitySegments: ReadonlyMap<string, SegmentRule> = new Map([
  ['XQ', segmentRule('ID1-2! DT6-8! DT6-8 AN1-80 ID2-2', { isUsed: true })],
  ['XPO', segmentRule('AN1-22! AN1-22 ID1-2 AN1-80', { pairs: [[3, 4]], isUsed: true })],
  ['N9', segmentRule('ID2-3! AN1-80 AN1-45 DT6-8 TM4-8 ID2-2 C', { isUsed: false })],
  ['PER', segmentRule('ID2-2! AN1-60 ID2-2 AN1-2048 ID2-2 AN1-2048 ID2-2 AN1-2048 AN1-20', { pairs: [[3, 4], [5, 6], [7, 8]], isUsed: false })],
  ['N1', segmentRule('ID2-3! AN1-60 ID1-2 AN1-80 ID2-2 ID2-3', { pairs: [[3, 4]], isUsed: true })],
  ['N2', segmentRule('AN1-60! AN1-60', { isUsed: false })],
  ['N3', segmentRule('AN1-55! AN1-55', { isUsed: false })],
  ['N4', segmentRule('AN1-30 ID2-2 AN3-15 ID2-3 ID1-2 AN1-30 ID1-3', { isUsed: false })],
  ['LIN', segmentRule(`AN1-20${' ID2-2 AN1-80'.repeat(15)}`.replace('ID2-2 AN1-80', 'ID2-2! AN1-80!'), { pairs: pairsFrom(4, 30), isUsed: true })],
  ['CTP', segmentRule('ID2-2 ID3-3 R1-17 R1-15 C ID3-3 R1-10 R1-18 ID2-2 AN1-10 N1-9 AN1-80', { pairs: [[4, 5]], isUsed: false })],
  ['PO4', segmentRule('N1-6 R1-8 ID2-2 AN3-5 ID1-2 R1-9 ID2-2 R1-9 ID2-2 R1-8 R1-8 R1-8 ID2-2 N1-6 AN1-12 AN1-6 AN1-6 N1-6', { pairs: [[2, 3]], isUsed: false })],
  ['AMT', segmentRule('ID1-3! R1-18! ID1-1', { isUsed: false })],
  ['QTY', segmentRule('ID2-2! R1-15 C AN1-30', { isUsed: false })],
  ['ZA', segmentRule('ID2-2! R1-15 ID2-2 ID3-3 DT6-8 ID2-3 AN1-80 ID1-1', { pairs: [[4, 5], [6, 7]], isUsed: true })],
  ['SDQ', segmentRule(`ID2-2! ID1-2 AN1-80! R1-15!${' AN1-80 R1-15'.repeat(9)} AN1-30`, { pairs: pairsFrom(5, 21), isUsed: true })],
  ['CTT', segmentRule('N1-6! R1-10 R1-10 ID2-2 R1-8 ID2-2 AN1-80', { isUsed: false })],
  // Pallets and promotions: not used, and partners fill them as they like.
  ['PAL', { elements: null, pairs: [], isUsed: false }],
  ['G95', { elements: null, pairs: [], isUsed: false }],
]);

/** Pairs of neighbours, the first at the one position and the last at the other. */
function pairsFrom(first: number, last: number): [number, number][] {
  return Array.from({ length: (last - first) / 2 + 1 }, (_, index) => [first + 2 * index, first + 2 * index + 1]);
}
