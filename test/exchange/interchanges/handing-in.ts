import { randomUUID } from 'node:crypto';
import type { World } from '../../world.ts';

export const interchangeFields = `id state verdict control sender isTest byteSize sha256 acknowledgment contentUrl
  sets { control code verdict isApplied } findings { code message severity set segment segmentNumber element value text } partner { id }
  activityReports { nodes { id state reference reportedBySide isCorrection lineCount appliedCount unchangedCount historyCount unmappedCount heldCount observations { nodes { code metric quantity units effect heldFor } } } }`;

export interface HandedIn {
  readonly interchange: Record<string, any> | null;
  readonly interchangeIds: readonly string[] | null;
  readonly userErrors: readonly { readonly code: string; readonly field: readonly string[] }[];
}

/** Hands a file in as somebody. */
export async function handIn(world: World, persona: string, bytes: Uint8Array | string, idempotencyKey = randomUUID()): Promise<HandedIn> {
  const { submitInterchange } = await world.as(persona).data(`mutation ($input: SubmitInterchangeInput!) { submitInterchange(input: $input) { interchangeIds interchange { ${interchangeFields} } userErrors { code field } } }`, {
    input: { idempotencyKey, contentBase64: Buffer.from(bytes).toString('base64'), fileName: 'activity.edi' },
  });
  return submitInterchange as HandedIn;
}

export interface Said {
  readonly control?: string;
  readonly sender?: string;
  readonly usage?: string;
  readonly sets?: readonly (readonly string[])[];
}

const padded = (text: string) => text.padEnd(15);

/** An interchange of 852s, each without ST and SE. */
export function interchange({ control = '000000001', sender = 'RADHAFEN', usage = 'P', sets = [] }: Said): string {
  const content = sets.flatMap((set, index) => {
    const number = String(index + 1).padStart(4, '0');
    return [`ST*852*${number}`, ...set, `SE*${set.length + 2}*${number}`];
  });
  const day = x12Day(0);
  const header = `ISA*00*          *00*          *ZZ*${padded(sender)}*ZZ*${padded('FORMOSA')}*${day.slice(2)}*0900*U*00401*${control}*0*${usage}*>`;
  return [header, `GS*PD*${sender}*FORMOSA*${day}*0900*${Number(control)}*X*004010`, ...content, `GE*${sets.length}*${Number(control)}`, `IEA*1*${control}`].map((segment) => `${segment}~`).join('\n');
}

/** A day so many days from now, as X12 writes it. */
export function x12Day(offset: number): string {
  return new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '');
}
