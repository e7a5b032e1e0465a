import { LockMode } from '@mikro-orm/core';
import { say } from '../platform/messages.ts';
import type { Write } from '../platform/writes/write.ts';
import { esiMessages } from './esi.messages.ts';
import type { EsiProjectRecord } from './projects/project.entity.ts';

/** What is kept in a project and has a state. */
interface KeptOpen {
  readonly id: string;
  readonly state: string;
}

/** Holds what is still open in a project, in the order of ids. */
export async function holdOpen<Kept extends KeptOpen>({ em }: Write, entity: { readonly name: unknown; readonly '~entity'?: Kept }, { workspaceId, id: projectId }: EsiProjectRecord, states: readonly Kept['state'][]): Promise<Kept[]> {
  const open = { workspaceId, projectId, state: { $in: [...states] } };
  const found = await em.find(entity as never, open, { orderBy: { id: 'asc' } as never, lockMode: LockMode.PESSIMISTIC_WRITE });
  return found as Kept[];
}

/** What suppliers read of why something is over, in the language of whoever ended the project; the firm's own reason is the firm's. */
export function overText({ ctx }: Write, { status }: EsiProjectRecord): string {
  return say(status === 'CLOSED' ? esiMessages.projectClosed : esiMessages.projectCancelled, ctx.locales);
}
