import { isAscii } from 'node:buffer';
import type { SegmentFault } from './segment.ts';
import type { Separators } from './separators.ts';

/** What a segment's bytes say. */
export interface SegmentText {
  readonly text: string;
  readonly fault: SegmentFault | null;
}

/**
 * Decodes one segment: UTF-8, or Latin-1 with a fault. Each is decoded by itself, because a text cut out of a larger one would keep all of that
 * in memory.
 * @param isPlain whether the bytes are known to be ASCII
 */
export function decodeSegment(bytes: Buffer, separators: Separators, isPlain: boolean): SegmentText {
  const utf8 = isPlain || isAscii(bytes) ? bytes.toString('latin1') : decodeUtf8(bytes);
  const text = trimLineBreaks(utf8 ?? bytes.toString('latin1'));
  if (text === '') return { text, fault: 'EMPTY_SEGMENT' };
  if (hasControlCharacter(text, separators)) return { text, fault: 'CONTROL_CHARACTER' };
  return { text, fault: utf8 === null ? 'NOT_UTF8' : null };
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decodeUtf8(bytes: Buffer): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

/** A blank before the terminator may belong to the last element; a line break does not. */
function trimLineBreaks(text: string): string {
  const last = text.charCodeAt(text.length - 1);
  return last === 0x0a || last === 0x0d ? text.replace(/[\r\n]+$/, '') : text;
}

/** Control characters of ASCII and Latin-1; some partners' separators are among them. */
const controlCharacter = /\p{Cc}/u;

function hasControlCharacter(text: string, { element, component, repetition }: Separators): boolean {
  if (!controlCharacter.test(text)) return false;
  const data = [element, component, repetition ?? ''].reduce((rest, separator) => rest.replaceAll(separator, ''), text);
  return controlCharacter.test(data);
}
