import type { Context } from '../../platform/context.ts';
import { idOf } from '../../platform/ids.ts';
import { requiredText } from '../../platform/text.ts';
import { authorize, checkVersion } from '../../platform/writes/lock.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import type { WithdrawEsiDocumentInput } from './document.input.ts';
import { withdrawDocumentRule } from './documents.policy.ts';
import { holdSeenDocument, requireShared } from './seen-document.ts';
import { documentConstraints } from './use-file.ts';

/** Takes a document back: it stays, marked, and nobody opens it any more; addresses given before are dead at once. */
export function withdrawEsiDocument(ctx: Context, input: WithdrawEsiDocumentInput): Promise<WriteAnswer<{ readonly documentId: string }>> {
  return write(ctx, { rule: withdrawDocumentRule, input, idempotencyKey: input.idempotencyKey, constraints: documentConstraints }, async (tx) => {
    const document = await holdSeenDocument(tx, idOf('EsiDocument', input.esiDocumentId), ['input', 'esiDocumentId']);
    checkVersion(document, 'EsiDocument', input.expectedVersion);
    requireShared(document);
    authorize(ctx, withdrawDocumentRule, document);
    tx.em.assign(document, { state: 'WITHDRAWN', withdrawnBy: ctx.principal.id, withdrawnAt: ctx.now, withdrawReason: requiredText(input.reason, ['input', 'reason'], 2_000) });
    return { documentId: document.id };
  });
}
