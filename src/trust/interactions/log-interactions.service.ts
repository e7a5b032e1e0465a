import { RelationshipEntity, type RelationshipRecord } from '../../markets/relationship.entity.ts';
import { requireAlive } from '../../markets/change-relationship.ts';
import { notFound, Refusal, type UserErrorFacts } from '../../platform/errors/refusal.ts';
import type { Context } from '../../platform/context.ts';
import { idOf, toGlobalId } from '../../platform/ids.ts';
import { authorize } from '../../platform/writes/lock.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import type { LogInteractionInput, LogInteractionLineInput, LogInteractionsInput } from './interaction.input.ts';
import { interactionMessages } from './interactions.messages.ts';
import { logInteractionRule } from './interactions.policy.ts';
import { findPeople, type NamedPeople } from './named-people.ts';
import { checkContact, type CheckedContact, createInteractions } from './new-interaction.ts';

/** The most contacts of one call. */
const mostLines = 500;

type Logged = WriteAnswer<{ interactionId: string; relationshipId: string }>;

/** Records one contact between the sides of a relationship. */
export function logInteraction(ctx: Context, input: LogInteractionInput): Promise<Logged> {
  return write(ctx, { rule: logInteractionRule, input: { log: input }, idempotencyKey: input.idempotencyKey }, async (tx) => {
    authorize(ctx, logInteractionRule, undefined);
    const checked = checkLine(ctx, input, await findNamed(tx, [input]), ['input']);
    const [interactionId] = await createInteractions(tx, [checked]);
    return { interactionId: interactionId!, relationshipId: checked.facts.relationshipId! };
  });
}

interface LoggedLines {
  readonly loggedLines: readonly { readonly line: number; readonly interactionId: string }[];
  readonly loggedCount: number;
  readonly lineErrors: readonly UserErrorFacts[];
}

/** Records many contacts in one transaction. Each failed line says why at its place; whether the others are recorded, the policy says. */
export async function logInteractions(ctx: Context, input: LogInteractionsInput): Promise<WriteAnswer<LoggedLines>> {
  const answer = await write(ctx, { rule: logInteractionRule, input: { logLines: input }, idempotencyKey: input.idempotencyKey }, async (tx): Promise<LoggedLines> => {
    const { lines } = input;
    if (lines.length === 0) throw new Refusal({ code: 'REQUIRED', message: interactionMessages.noLines, field: ['input', 'lines'] });
    if (lines.length > mostLines) throw new Refusal({ code: 'LIMIT_EXCEEDED', message: interactionMessages.tooManyLines, values: { limit: mostLines }, field: ['input', 'lines'] });
    authorize(ctx, logInteractionRule, undefined);
    const named = await findNamed(tx, lines);
    const checked = lines.map((line, index) => errorsApart(() => checkLine(ctx, line, named, ['input', 'lines', String(index)])));
    const lineErrors = checked.flatMap(({ errors }) => errors);
    const good = checked.flatMap(({ contact }, line) => (contact === null ? [] : [{ line, contact }]));
    if (good.length === 0 || (lineErrors.length > 0 && input.errorPolicy === 'REJECT_ALL')) throw new Refusal(...lineErrors);
    const ids = await createInteractions(tx, good.map(({ contact }) => contact));
    return { loggedLines: good.map(({ line }, index) => ({ line, interactionId: toGlobalId('Interaction', ids[index]!) })), loggedCount: good.length, lineErrors };
  });
  return { ...answer, userErrors: [...answer.userErrors, ...(answer.lineErrors ?? [])] };
}

interface Named {
  readonly relationships: ReadonlyMap<string, RelationshipRecord>;
  readonly people: NamedPeople;
}

/** What the lines name, for all of them at once; policies hide what the asker does not see. */
async function findNamed({ em, ctx }: Write, lines: readonly LogInteractionLineInput[]): Promise<Named> {
  const ids = [...new Set(lines.map(({ relationshipId }) => idOf('Relationship', relationshipId)).filter((id) => id !== null))];
  const relationships = await em.find<RelationshipRecord>(RelationshipEntity, { workspaceId: ctx.principal.workspaceId, id: { $in: ids } });
  const people = await findPeople(em, ctx, lines.flatMap(({ participantIds }) => participantIds ?? []));
  return { relationships: new Map(relationships.map((relationship) => [relationship.id, relationship])), people };
}

function checkLine(ctx: Context, line: LogInteractionLineInput, { relationships, people }: Named, field: readonly string[]): CheckedContact {
  const relationship = relationships.get(idOf('Relationship', line.relationshipId) ?? '');
  const { isStaff, partyId } = ctx.principal;
  if (relationship === undefined || !(isStaff || relationship.partnerId === partyId)) throw notFound(...field, 'relationshipId');
  requireAlive(relationship);
  return checkContact(ctx, line, { relationship, people }, field);
}

/** Runs a check; its refusal becomes a value, so that the next line is looked at. */
function errorsApart(check: () => CheckedContact): { readonly contact: CheckedContact | null; readonly errors: readonly UserErrorFacts[] } {
  try {
    return { contact: check(), errors: [] };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { contact: null, errors: error.facts };
  }
}
