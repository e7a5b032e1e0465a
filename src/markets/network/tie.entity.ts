import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { timestamps, workspaceKey } from '../../platform/writes/columns.ts';

/** What a tie is. Of the first kinds something goes from one party to the other; the last ones hold both ways alike. */
export const directedTieKinds = ['SUPPLIES', 'OWNS', 'FINANCES', 'REFERS', 'REGULATES', 'REPORTS_TO', 'INFORMS'] as const;
export const mutualTieKinds = ['ALLIED_WITH', 'KIN_OF', 'COMPETES_WITH'] as const;
export type TieKind = (typeof directedTieKinds)[number] | (typeof mutualTieKinds)[number];

/** What a tie grew from: the five forms of relationship. */
export const tieForms = ['KINSHIP', 'GEOGRAPHIC', 'PROFESSIONAL', 'CULTURAL', 'CHANCE'] as const;
export type TieForm = (typeof tieForms)[number];

/** True for kinds that hold both ways alike. */
export function isMutual(kind: TieKind): boolean {
  return (mutualTieKinds as readonly string[]).includes(kind);
}

/** A tie between any two parties. A mutual one is kept with the lower party id first. */
export const TieEntity = defineEntity({
  name: 'Tie',
  tableName: 'tie',
  properties: {
    ...workspaceKey,
    kind: p.string().$type<TieKind>(),
    form: p.string().$type<TieForm>().nullable(),
    fromId: p.uuid(),
    toId: p.uuid(),
    good: p.string().nullable(),
    yearlyAmountMinor: p.bigint('string').nullable(),
    yearlyAmountCurrency: p.string().nullable(),
    shareOfNeed: p.double().nullable(),
    startedOn: p.string().columnType('date').nullable(),
    endedOn: p.string().columnType('date').nullable(),
    note: p.string().nullable(),
    ...timestamps,
  },
});
export type TieRecord = InferEntity<typeof TieEntity>;
