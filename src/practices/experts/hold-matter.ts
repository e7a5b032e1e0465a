import { standingIn } from '../../markets/internal/posts/find-department.ts';
import { notFound, Refusal } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import type { ActRule } from '../../platform/rules.ts';
import { authorize, checkVersion, lockVisible } from '../../platform/writes/lock.ts';
import type { Write } from '../../platform/writes/write.ts';
import { ExpertMatterEntity, type ExpertMatterRecord, ExpertOpinionEntity, type ExpertOpinionRecord } from './expert.entity.ts';
import { expertMessages } from './experts.messages.ts';
import type { ExpertSubject } from './experts.policy.ts';

/** Holds an open matter for an act that the rule allows. */
export async function holdMatter(tx: Write, input: { readonly expertMatterId: string; readonly expectedVersion?: number | null }, rule: ActRule<ExpertSubject>): Promise<ExpertMatterRecord> {
  const path = ['input', 'expertMatterId'];
  if (!tx.ctx.principal.isStaff) throw notFound(...path);
  const matter = await lockVisible<ExpertMatterRecord>(tx.em, ExpertMatterEntity, tx.ctx, idOf('ExpertMatter', input.expertMatterId), path);
  checkVersion(matter, 'ExpertMatter', input.expectedVersion);
  authorize(tx.ctx, rule, await standingIn(tx, matter.relationshipId));
  if (matter.state !== 'OPEN') throw notNow(matter.state);
  return matter;
}

export interface HeldOpinion {
  readonly opinion: ExpertOpinionRecord;
  readonly matter: ExpertMatterRecord;
}

/** Holds an opinion, behind its matter: so whoever decides, and whoever is still writing, come one after the other. */
export async function holdOpinion(tx: Write, input: { readonly expertOpinionId: string; readonly expectedVersion?: number | null }, rule: ActRule<ExpertSubject>): Promise<HeldOpinion> {
  const path = ['input', 'expertOpinionId'];
  const { em, ctx } = tx;
  const id = idOf('ExpertOpinion', input.expertOpinionId);
  if (!ctx.principal.isStaff) throw notFound(...path);
  const found = id === null ? null : await em.findOne(ExpertOpinionEntity, { workspaceId: ctx.principal.workspaceId, id }, { disableIdentityMap: true });
  if (found === null) throw notFound(...path);
  const matter = await lockVisible<ExpertMatterRecord>(em, ExpertMatterEntity, ctx, found.matterId, path);
  const opinion = await lockVisible<ExpertOpinionRecord>(em, ExpertOpinionEntity, ctx, id, path);
  checkVersion(opinion, 'ExpertOpinion', input.expectedVersion);
  authorize(ctx, rule, { ...await standingIn(tx, opinion.relationshipId), expertId: opinion.expertId });
  return { opinion, matter };
}

/** What is refused for where it stands. */
export function notNow(currentState: string, message: typeof expertMessages[keyof typeof expertMessages] = expertMessages.notNow): Refusal {
  return new Refusal({ code: 'STATE_CONFLICT', message, currentState, allowedActions: [] });
}
