import type { EntityManager, FlushEventArgs } from '@mikro-orm/core';
import { newId } from '../ids.ts';

/** One change to one record, as the audit ledger keeps it. */
export interface AuditRecord {
  readonly id: string;
  readonly subjectType: string;
  readonly subjectId: string;
  /** The record that the subject is a part of: its changes belong to the whole's history, and whoever watches the whole hears of them. */
  readonly ownerId?: string | null;
  /** Before and after of every changed field; values of personal fields and secrets are not written down. */
  readonly changes: Readonly<Record<string, { before?: unknown; after?: unknown }>>;
}

/**
 * Watches every flush of the ORM and notes each changed record for the audit ledger. Services cannot forget to audit: what passes the
 * unit of work is recorded, and a write that records nothing does not commit.
 */
export const auditSubscriber = {
  onFlush({ em, uow }: FlushEventArgs): void {
    const records = recordsByManager.get(em);
    if (records === undefined) return;
    for (const { entity, type, payload, meta } of uow.getChangeSets()) {
      const original = uow.getOriginalEntityData(entity) ?? {};
      const withheld = withheldFields.get(meta.className) ?? [];
      records.push({
        id: newId(),
        subjectType: meta.className,
        subjectId: (entity as { id: string }).id,
        ownerId: ownerOf(meta.className, entity),
        changes: Object.fromEntries(Object.keys(type === 'delete' ? original : payload).filter((name) => !bookkeeping.has(name)).map((name) => [name, {
          ...(type === 'create' ? {} : { before: shown(withheld, name, original[name as never]) }),
          ...(type === 'delete' ? {} : { after: shown(withheld, name, payload[name as never]) }),
        }])),
      });
    }
  },
};

/** Columns that change with every write and say nothing of it. */
const bookkeeping = new Set(['workspaceId', 'id', 'version', 'createdAt', 'updatedAt']);

const recordsByManager = new WeakMap<object, AuditRecord[]>();
const withheldFields = new Map<string, readonly string[]>();

/** Fields whose values stay out of the ledger, which can never be corrected or erased: personal data and secrets. */
export function withholdFromAudit(entityName: string, fields: readonly string[]): void {
  withheldFields.set(entityName, fields);
}

const ownerFields = new Map<string, readonly string[]>();

/** Names the property by which an entity's records know the record that they are a part of: a contact's party. Of several, the first that is not null. */
export function partOf(entityName: string, ...properties: readonly [string, ...string[]]): void {
  ownerFields.set(entityName, properties);
}

/** The kinds of records that a property names the whole of: `partyId` is that of contacts, locations and more. */
export function partsOf(property: string): string[] {
  return [...ownerFields].filter(([, properties]) => properties.includes(property)).map(([name]) => name);
}

function ownerOf(entityName: string, entity: object): string | null {
  const values = (ownerFields.get(entityName) ?? []).map((property) => (entity as Record<string, string | null | undefined>)[property]);
  return values.find((value) => value != null) ?? null;
}

/** Begins to note the changes that pass an entity manager. */
export function noteChanges(em: EntityManager): AuditRecord[] {
  const records: AuditRecord[] = [];
  recordsByManager.set(em, records);
  return records;
}

function shown(withheld: readonly string[], name: string, value: unknown): unknown {
  return withheld.includes(name) && value !== null && value !== undefined ? '(withheld)' : (value ?? null);
}
