import { p } from '@mikro-orm/core';

/** The key of every table: the workspace leads, so that no row can point or be looked up across workspaces. */
export const workspaceKey = {
  workspaceId: p.uuid().primary(),
  id: p.uuid().primary(),
};

/** The sign that what was held of a person was erased: when, why, and since when it was asked for. */
export const erasureColumns = {
  erasedAt: p.datetime().nullable(),
  erasureReason: p.string().nullable(),
  erasureRequestedOn: p.string().columnType('date').nullable(),
};

/** What every mutable record carries; `version` is checked and raised by the ORM at each change. */
export const timestamps = {
  version: p.integer().version(),
  createdAt: p.datetime().onCreate(() => new Date()),
  updatedAt: p.datetime().onCreate(() => new Date()).onUpdate(() => new Date()),
};
