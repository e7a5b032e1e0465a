/** What a file is, by what stands in it. A name can say anything. */

/** Media types that are taken in, with the endings that their files may have; the first is the usual one. */
export const acceptedTypes = {
  'application/pdf': ['pdf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/tiff': ['tif', 'tiff'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'application/zip': ['zip'],
  // STEP, ISO 10303-21: the exchange format of models.
  'model/step': ['step', 'stp', 'p21'],
  'text/plain': ['txt', 'csv', 'md'],
} as const satisfies Record<string, readonly string[]>;
export type MediaType = keyof typeof acceptedTypes;

/** Bytes from the start of a file in which its type is looked for. */
export const headSize = 4_096;

/**
 * The type of a file by the first `headSize` bytes of it; null for what is not taken in: programs, pages, and what nobody knows.
 * A text is one only if all of it is: the rest is to be looked at with `isText`.
 */
export function mediaTypeOf(head: Uint8Array): MediaType | null {
  const known = signatures.find(({ bytes }) => bytes.every((byte, index) => head[index] === byte));
  if (known !== undefined) return known.type === 'application/zip' ? typeOfPackage(head) : known.type;
  const text = textOf(head);
  if (text === null || isActive(text)) return null;
  return text.startsWith('ISO-10303-21;') ? 'model/step' : 'text/plain';
}

/** Tells, piece by piece, whether bytes are a text in UTF-8 without control characters of no use in one. Throws away nothing: false stays false. */
export function createTextCheck(): { readonly add: (piece: Uint8Array) => void; readonly isText: () => boolean } {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isText = true;
  const decode = (piece: Uint8Array | undefined): void => {
    if (!isText) return;
    try {
      isText = !uselessControls.test(decoder.decode(piece, { stream: piece !== undefined }));
    } catch {
      isText = false;
    }
  };
  return { add: decode, isText: () => { decode(undefined); return isText; } };
}

/** Types of which the whole content is looked at. */
export function isTextType(type: MediaType): boolean {
  return type === 'text/plain' || type === 'model/step';
}

const ascii = (text: string) => [...text].map((character) => character.charCodeAt(0));

const signatures: readonly { readonly bytes: readonly number[]; readonly type: MediaType }[] = [
  { bytes: ascii('%PDF-'), type: 'application/pdf' },
  { bytes: [0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a], type: 'image/png' },
  { bytes: [0xff, 0xd8, 0xff], type: 'image/jpeg' },
  { bytes: [...ascii('II'), 0x2a, 0x00], type: 'image/tiff' },
  { bytes: [...ascii('MM'), 0x00, 0x2a], type: 'image/tiff' },
  { bytes: [...ascii('PK'), 0x03, 0x04], type: 'application/zip' },
];

/** A ZIP package is of an office program where its first entries say so; one of Java or Android is a program. */
function typeOfPackage(head: Uint8Array): MediaType | null {
  const names = new TextDecoder('latin1').decode(head);
  if (/META-INF\/|AndroidManifest\.xml|classes\.dex|\.class\b/.test(names)) return null;
  if (!/\[Content_Types\]\.xml|_rels\//.test(names)) return 'application/zip';
  const found = Object.entries(officeFolders).find(([folder]) => names.includes(folder));
  return found?.[1] ?? 'application/zip';
}

const officeFolders: Readonly<Record<string, MediaType>> = {
  'word/': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'xl/': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'ppt/': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
};

/** All controls but tabulator, line feed, form feed and carriage return. */
// oxlint-disable-next-line no-control-regex
const uselessControls = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/;

/** The beginning of a text; a character cut in two at the end of the head is no fault of it. */
function textOf(head: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return text === '' || uselessControls.test(text) ? null : text.trimStart();
  } catch {
    return null;
  }
}

/** Texts that a program would run: pages, drawings and data that a browser takes for pages, scripts. */
function isActive(text: string): boolean {
  return text.startsWith('<') || text.startsWith('#!') || /^@echo\b/i.test(text);
}
