/** The characters that structure an interchange; its header says them by using them. */
export interface Separators {
  readonly element: string;
  readonly component: string;
  /** Null before version 00402, where elements did not repeat. */
  readonly repetition: string | null;
  readonly terminator: string;
}

/** What the interchanges that we write use. */
export const ownSeparators: Separators = { element: '*', component: '>', repetition: '^', terminator: '~' };

/** Bytes of a header whose elements are padded to their fixed lengths, without the terminator. */
export const headerLength = 105;

/**
 * The separators of an interchange header (ISA). They are found by its 16 element separators rather than by position, since headers that
 * were trimmed on their way are common; what follows the sixteenth element is the terminator.
 * @param header from `ISA` to the terminator, one character a byte
 * @returns null where two of them are the same, the terminator also stands within, or one could be data: a letter, a digit, a blank, or no ASCII
 * character
 */
export function separatorsOf(header: string): Separators | null {
  const element = header.charAt(3);
  const elements = header.slice(0, -1).split(element);
  const component = elements[16] ?? '';
  const terminator = header.slice(-1);
  const isUsable = isSeparator(element) && isSeparator(component) && (isSeparator(terminator) || isLineBreak(terminator));
  if (!isUsable || new Set([element, component, terminator]).size < 3 || header.indexOf(terminator) < header.length - 1) return null;
  return { element, component, repetition: repetitionOf(elements, terminator), terminator };
}

/** Whether the bytes are, or may become, the beginning of a header. */
export function isHeaderStart(bytes: Uint8Array, length: number): boolean {
  for (let index = 0; index < Math.min(length, 3); index += 1) if (bytes[index] !== isa[index]) return false;
  return length < 4 || isSeparator(String.fromCharCode(bytes[3]!));
}

/** The position behind the header's terminator; null while its sixteenth separator has not arrived. */
export function headerEnd(bytes: Uint8Array, length: number): number | null {
  let position = 3;
  for (let count = 1; count < 16; count += 1) {
    position = bytes.indexOf(bytes[3]!, position + 1);
    if (position < 0 || position >= length) return null;
  }
  return position + 3;
}

/** The letters ISA. */
const isa = [0x49, 0x53, 0x41];

/** ASCII punctuation, and control characters that end no line. */
function isSeparator(character: string): boolean {
  return character <= '~' && character !== '\0' && /^[^a-z0-9 \r\n]$/i.test(character);
}

function isLineBreak(character: string): boolean {
  return character === '\r' || character === '\n';
}

/** ISA11 said `U` in older versions, and in some files something that separates nothing. */
function repetitionOf(header: readonly string[], terminator: string): string | null {
  const [character, version] = [header[11] ?? '', header[12] ?? ''];
  const isSaid = version >= '00402' && isSeparator(character) && character !== header[16] && character !== terminator;
  return isSaid ? character : null;
}
