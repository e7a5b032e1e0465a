/** True when every Han character of the text is one that traditional writing uses. */
export function inTraditional(text: string): boolean {
  return hanCharacters(text).every((character) => traditional.has(character));
}

/** True when every Han character of the text is one that simplified writing uses. */
export function inSimplified(text: string): boolean {
  return hanCharacters(text).every((character) => simplified.has(character));
}

/** The characters of a text that only one of the two ways of writing knows. */
export function onlyIn(text: string): { traditional: string[]; simplified: string[] } {
  const characters = hanCharacters(text);
  return {
    traditional: characters.filter((character) => traditional.has(character) && !simplified.has(character)),
    simplified: characters.filter((character) => simplified.has(character) && !traditional.has(character)),
  };
}

function hanCharacters(text: string): string[] {
  return text.match(/\p{Script=Han}/gu) ?? [];
}

/**
 * The two standard character sets tell the scripts apart: Big5 (Taiwan) was made without simplified forms, GB 2312 (mainland) without
 * traditional ones. The ranges leave out the later extensions that mix them (HKSCS in Big5, GBK around GB 2312).
 */
const traditional = charactersOf('big5', [0xa4, 0xf9], (trail) => (trail >= 0x40 && trail <= 0x7e) || (trail >= 0xa1 && trail <= 0xfe));
const simplified = charactersOf('gbk', [0xb0, 0xf7], (trail) => trail >= 0xa1 && trail <= 0xfe);

function charactersOf(encoding: string, [firstLead, lastLead]: [number, number], isTrail: (byte: number) => boolean): Set<string> {
  const decoder = new TextDecoder(encoding);
  const characters = new Set<string>();
  for (let lead = firstLead; lead <= lastLead; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (isTrail(trail)) characters.add(decoder.decode(Uint8Array.of(lead, trail)));
    }
  }
  return characters;
}
