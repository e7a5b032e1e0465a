import { acceptedTypes, type MediaType } from './media-type.ts';

/** The most characters of a file's name, its ending included. */
const longest = 200;

/**
 * The name under which a file is kept: without a way to it, without characters that hide or turn others round, and with an ending that its
 * type has, so that what claims to be a drawing is not run as a program.
 */
export function fileNameFor(given: string | null, type: MediaType): string {
  const bare = (given ?? '').split(/[/\\]/).at(-1)!.toWellFormed().replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}"<>|:*?]/gu, '').replaceAll(/^[.\s]+|[.\s]+$/g, '');
  const endings: readonly string[] = acceptedTypes[type];
  const name = bare === '' ? 'document' : bare;
  const ending = name.includes('.') ? name.split('.').at(-1)!.toLowerCase() : '';
  if (endings.includes(ending) && name.length <= longest) return name;
  return `${cut(endings.includes(ending) ? name.slice(0, -ending.length - 1) : name, longest - endings[0]!.length - 1)}.${endings[0]!}`;
}

/** Not through the middle of a character. */
function cut(text: string, most: number): string {
  return text.length <= most || text.slice(0, most).isWellFormed() ? text.slice(0, most) : text.slice(0, most - 1);
}
