import type { UserErrorFacts } from '../errors/refusal.ts';

const meanings = new Map<string, UserErrorFacts>();

/** Says what the breach of a constraint means to the client, whichever act meets it. An act's own `constraints` come first. */
export function explainConstraint(name: string, meaning: UserErrorFacts): void {
  meanings.set(name, meaning);
}

export function meaningOf(constraint: string): UserErrorFacts | undefined {
  return meanings.get(constraint);
}
