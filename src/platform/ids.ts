import { v7 } from 'uuid';

/** A new record id: time-ordered, so that inserts stay at the end of their index. */
export function newId(): string {
  return v7();
}

/** The opaque id that clients hold: type and uuid, base64url. */
export function toGlobalId(type: string, id: string): string {
  return Buffer.from(`${type}:${id}`).toString('base64url');
}

const shape = /^([A-Z][A-Za-z]{0,63}):([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

/** Type and uuid of a client's id; null for anything that we never gave out. */
export function fromGlobalId(globalId: string): { type: string; id: string } | null {
  if (globalId.length > 200) return null;
  const match = shape.exec(Buffer.from(globalId, 'base64url').toString('utf8'));
  // Base64 has several spellings of one text; only ours is an id, so that one record has one id.
  if (match === null || toGlobalId(match[1]!, match[2]!) !== globalId) return null;
  return { type: match[1]!, id: match[2]! };
}

/** The uuid of a client's id of the type expected; null for any other. */
export function idOf(type: string, globalId: string): string | null {
  const parsed = fromGlobalId(globalId);
  return parsed?.type === type ? parsed.id : null;
}
