import type { EntitySchema } from '@mikro-orm/core';
import type { JobDefinition } from './jobs/job.ts';
import type { Rule } from './rules.ts';

/** What a part of the platform brings to the whole; the server composes them. */
export interface Room {
  /** Public types that no field names directly: TypeGraphQL would leave them out. */
  readonly types?: readonly ClassLike[];
  readonly resolvers: readonly ClassLike[];
  /** Tables, in the order of their foreign keys. */
  readonly entities?: readonly EntitySchema[];
  readonly rules: readonly Rule[];
  readonly jobs?: readonly JobDefinition<never>[];
}

type ClassLike = abstract new (...args: never[]) => object;
