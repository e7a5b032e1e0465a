import { p } from '@mikro-orm/core';

/** What a relationship in the internal market has of its own: one department owes another, or the whole firm, a service. */
export const internalColumns = {
  providingDepartmentId: p.uuid().nullable(),
  receivingDepartmentId: p.uuid().nullable(),
  serviceOwed: p.string().nullable(),
};
