import type { Context } from '../../platform/context.ts';
import { type Change, changesOf } from '../../platform/events/changes.ts';
import { generatorOf } from '../../platform/events/generator.ts';

/** Of what happens in a project, what happens to its documents, as far as the asker may hear of each; and the sign of the beginning. */
export async function documentChangesIn(ctx: Context, projectId: string | null): Promise<AsyncGenerator<Change>> {
  const changes = await changesOf(ctx, projectId);
  const next = async (): Promise<IteratorResult<Change, void>> => {
    for (;;) {
      const change = await changes.next();
      if (change.done === true || change.value === null || change.value.subjectType === 'EsiDocument') return change;
    }
  };
  return generatorOf(next, () => void changes.return(undefined));
}
