import type { PracticeActionFacts, PracticeReviewFacts, PracticeStory, PracticeTargetFacts, TellingFacts } from '../../seeds/practice-facts.ts';
import { comparisonOf } from '../domain/practices/maturity-model.ts';
import type { Write } from '../platform/writes/write.ts';
import { PracticeActionEntity, PracticeReviewEntity, PracticeTargetEntity, PracticeTellingEntity } from '../practices/programmes/work.entity.ts';
import { judgePractices } from '../practices/programmes/look-at-practices.ts';
import { measureRelationships } from '../practices/programmes/measure-relationships.ts';
import { runIn, writeAssessments } from '../practices/programmes/write-assessments.ts';
import { dayIn, momentIn } from './seed-days.ts';
import type { SeedLayer } from './seed-layer.ts';

/** Lays out the practices towards partners: what people did about them and, as the platform computes it, how they stood at each look. */
export async function seedPractices(layer: SeedLayer, tx: Write): Promise<void> {
  const { practices } = layer.world;
  if (practices === undefined) return;
  // Measured in the transaction that has filled the tables, of which no statistics tell yet: a plan that is no good takes longer than a request may.
  await layer.em.execute("set local statement_timeout to '5min'");
  await addModels(layer, practices.models);
  for (const step of await stepsOf(layer, tx, practices)) await step.run();
  for (const facts of practices.targets) addTarget(layer, facts);
  for (const facts of practices.actions) addAction(layer, facts);
  for (const facts of practices.reviews) addReview(layer, facts);
  await layer.em.flush();
}

interface Step {
  readonly on: number;
  readonly run: () => Promise<unknown>;
}

/** In the order of time, since who is told then sees what follows. What is measured at each is not: it is measured for all in one statement. */
async function stepsOf(layer: SeedLayer, tx: Write, { looked, looks, tellings }: PracticeStory): Promise<Step[]> {
  const relationshipIds = looked.map((key) => layer.idOf('relationship', key));
  const days = [...new Set([...looks, ...tellings.map(({ on }) => on)])];
  const measured = await measureRelationships(runIn(tx), layer.workspaceId, relationshipIds, days.map(momentIn));
  const assess = async (on: number, ids: readonly string[]): Promise<void> => {
    const of = { workspaceId: layer.workspaceId, relationshipIds: ids, at: momentIn(on) };
    const own = new Map([...measured[days.indexOf(on)]!].filter(([id]) => ids.includes(id)));
    await writeAssessments(tx, await judgePractices(runIn(tx), of, own), of.at);
  };
  return [
    ...looks.map((on) => ({ on, run: () => assess(on, relationshipIds) })),
    ...tellings.map((facts) => ({ on: facts.on, run: () => tell(layer, facts, assess) })),
    ...tellings.flatMap(({ key, takenBack }) => (takenBack === undefined ? [] : [{ on: takenBack.on, run: () => takeBack(layer, key, takenBack) }])),
  ].toSorted((one, other) => one.on - other.on);
}

async function tell({ em, workspaceId, idOf }: SeedLayer, { key, relationship, by, on }: TellingFacts, assess: (on: number, ids: readonly string[]) => Promise<void>): Promise<void> {
  const relationshipId = idOf('relationship', relationship);
  em.create(PracticeTellingEntity, { workspaceId, id: idOf('practice-telling', key), relationshipId, toldBy: idOf('user', by), toldAt: momentIn(on) } as never);
  await em.flush();
  await assess(on, [relationshipId]);
}

async function takeBack({ em, workspaceId, idOf }: SeedLayer, key: string, { by, on, reason }: NonNullable<TellingFacts['takenBack']>): Promise<void> {
  const telling = await em.findOneOrFail(PracticeTellingEntity, { workspaceId, id: idOf('practice-telling', key) });
  em.assign(telling, { takenBackBy: idOf('user', by), takenBackAt: momentIn(on), reason });
  await em.flush();
}

async function addModels({ em, workspaceId, idOf }: SeedLayer, models: PracticeStory['models']): Promise<void> {
  for (const [index, { key, practice, levels: told, by, on, reason }] of models.entries()) {
    const levels = Object.fromEntries(Object.entries(told).map(([level, criteria]) => [level, criteria.map(([indicator, comparison, threshold]) => ({ indicator, comparison, threshold }))]));
    const number = models.slice(0, index).filter((earlier) => earlier.practice === practice).length + 1;
    await em.execute('insert into maturity_model (workspace_id, id, practice, number, levels, author_id, reason, in_force_from) values (?, ?, ?, ?, ?::jsonb, ?, ?, ?)',
      [workspaceId, idOf('maturity-model', key), practice, number, JSON.stringify(levels), idOf('user', by), reason, momentIn(on)], 'run');
  }
}

function addTarget({ em, workspaceId, idOf }: SeedLayer, { key, relationship, practice, isTold = false, indicator, value, base, by, on, dueOn, reason }: PracticeTargetFacts): void {
  em.create(PracticeTargetEntity, {
    workspaceId, id: idOf('practice-target', key), relationshipId: idOf('relationship', relationship), practice, isTold, indicator, comparison: comparisonOf(indicator as never), value, baseValue: base ?? null,
    startsOn: dayIn(on), dueOn: dayIn(dueOn), reason, state: 'OPEN', setBy: idOf('user', by), setAt: momentIn(on),
  } as never);
}

function addAction({ em, workspaceId, idOf }: SeedLayer, { key, relationship, practice, isTold = false, what, side, owner, by, on, dueOn, ended }: PracticeActionFacts): void {
  em.create(PracticeActionEntity, {
    workspaceId, id: idOf('practice-action', key), relationshipId: idOf('relationship', relationship), practice, isTold: isTold || side === 'PARTNER', what, ownerSide: side, ownerId: idOf('user', owner), dueOn: dayIn(dueOn),
    state: ended === undefined ? 'OPEN' : ended.isDone ? 'DONE' : 'CANCELLED', plannedBy: idOf('user', by), plannedAt: momentIn(on),
    endedBy: ended === undefined ? null : idOf('user', ended.by), endedAt: ended === undefined ? null : momentIn(ended.on), note: ended?.note ?? null,
  } as never);
}

function addReview({ em, workspaceId, idOf }: SeedLayer, { key, relationship, practice, isTold = false, finding, nextDueOn, by, on, comment }: PracticeReviewFacts): void {
  em.create(PracticeReviewEntity, {
    workspaceId, id: idOf('practice-review', key), relationshipId: idOf('relationship', relationship), practice, isTold, heldOn: dayIn(on), finding, nextDueOn: nextDueOn === undefined ? null : dayIn(nextDueOn),
    state: comment === undefined ? 'RECORDED' : 'COMMENTED', reviewedBy: idOf('user', by), reviewedAt: momentIn(on),
    comment: comment?.text ?? null, commentedBy: comment === undefined ? null : idOf('user', comment.by), commentedAt: comment === undefined ? null : momentIn(comment.on),
  } as never);
}
