import type { Database } from '../platform/database/database.ts';
import { Refusal } from '../platform/errors/refusal.ts';
import { newId, toGlobalId } from '../platform/ids.ts';
import { messages } from '../platform/messages.ts';
import type { ActRule } from '../platform/rules.ts';
import { createSystemContext } from '../platform/system.ts';
import { requiredText } from '../platform/text.ts';
import { write, type Write } from '../platform/writes/write.ts';
import { answerOf } from './answer-of.ts';
import { countryOf, emailOf, timeZoneOf } from './checked-values.ts';
import { MembershipEntity, UserEntity, WorkspaceEntity } from './member.entity.ts';
import { memberMessages } from './members.messages.ts';
import { PartyEntity } from './party.entity.ts';

/** What a new workspace begins with. */
export interface WorkspaceFacts {
  /** Its short name in tokens and addresses: 2 to 63 small letters, digits and hyphens. */
  readonly slug: string;
  readonly name: string;
  /** Name of the firm whose network it is. */
  readonly firm: string;
  /** ISO 3166-1 alpha-2. */
  readonly countryCode?: string | null | undefined;
  /** IANA name; UTC when not given. */
  readonly timeZone?: string | null | undefined;
  /** Who signs in first, as the tokens of their identity provider name them. */
  readonly administrator: {
    readonly issuer: string;
    readonly subject: string;
    readonly email: string;
    readonly displayName?: string | null | undefined;
  };
}

/** The new workspace, and the global id of its firm. */
export interface CreatedWorkspace {
  readonly workspaceId: string;
  readonly focalPartyId: string;
}

/** Not in the table of rules: no field of the API does this, only whoever holds the database. */
const createWorkspaceRule: ActRule = {
  kind: 'act',
  name: 'workspace.create',
  description: 'The command line creates workspaces.',
  permission: null,
};

/**
 * Creates a workspace with its firm and its first administrator, all or nothing, on record as done by the platform itself.
 * @throws {Refusal} DUPLICATE when the short name is taken; REQUIRED, INVALID or OUT_OF_RANGE for a value that is wrong
 */
export async function createWorkspace(database: Database, facts: WorkspaceFacts): Promise<CreatedWorkspace> {
  const workspace = { workspaceId: newId(), workspaceSlug: facts.slug, focalPartyId: newId() };
  const ctx = createSystemContext(database, workspace);
  const taken = { code: 'DUPLICATE', message: memberMessages.workspaceTaken, field: ['slug'] } as const;
  await answerOf(
    write(ctx, { rule: createWorkspaceRule, constraints: { workspace_slug_key: taken } }, async (writing) => {
      await addWorkspace(writing, facts);
      await addAdministrator(writing, facts);
      return { workspaceId: workspace.workspaceId };
    }),
  );
  return { workspaceId: toGlobalId('Workspace', workspace.workspaceId), focalPartyId: toGlobalId('Party', workspace.focalPartyId) };
}

async function addWorkspace({ ctx: { principal }, em }: Write, { slug, name, firm, countryCode, timeZone }: WorkspaceFacts): Promise<void> {
  const { workspaceId, focalPartyId } = principal;
  if (!/^[a-z][a-z0-9-]{1,62}$/.test(slug)) throw new Refusal({ code: 'INVALID', message: memberMessages.invalidSlug, field: ['slug'] });
  em.create(WorkspaceEntity, { id: workspaceId, slug, name: requiredText(name, ['name'], 200), names: {}, focalPartyId });
  await em.flush();
  em.create(PartyEntity, {
    workspaceId,
    id: focalPartyId,
    kind: 'ORGANIZATION',
    name: requiredText(firm, ['firm'], 200),
    names: {},
    countryCode: countryOf(countryCode, ['countryCode']),
    timeZone: timeZoneOf(timeZone ?? 'UTC', ['timeZone']),
    website: null,
    parentId: null,
    isFocal: true,
  });
  await em.flush();
}

async function addAdministrator({ ctx: { principal }, em }: Write, { administrator, timeZone }: WorkspaceFacts): Promise<void> {
  const { workspaceId, focalPartyId } = principal;
  const email = emailOf(administrator.email, ['administrator', 'email']);
  if (email === null) throw new Refusal({ code: 'REQUIRED', message: messages.required, field: ['administrator', 'email'] });
  const { id: userId } = em.create(UserEntity, {
    workspaceId,
    id: newId(),
    email,
    locale: 'en',
    timeZone: timeZoneOf(timeZone ?? 'UTC', ['timeZone']),
    displayName: requiredText(administrator.displayName ?? email, ['administrator', 'displayName'], 200),
    issuer: requiredText(administrator.issuer, ['administrator', 'issuer'], 400),
    subject: requiredText(administrator.subject, ['administrator', 'subject'], 400),
  });
  await em.flush();
  em.create(MembershipEntity, {
    workspaceId,
    id: newId(),
    userId,
    partyId: focalPartyId,
    role: 'ADMIN',
    status: 'ACTIVE',
    statusReason: null,
    invitationHash: null,
    invitationExpiresAt: null,
  });
}
