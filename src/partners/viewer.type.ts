import 'reflect-metadata';
import { Field, ObjectType } from 'type-graphql';
import type { Permission, Principal, Role } from '../platform/principal.ts';
import type { MembershipStatus } from './member.entity.ts';
import { MembershipStatusEnum, PermissionEnum, RoleEnum } from './principal.enums.ts';
import type { SignedInRow } from './sign-in.ts';

@ObjectType({ description: 'Who asks: a person or a system, the party acted for, and what may be done.' })
export class Viewer {
  @Field(() => RoleEnum, { description: 'The role acted in.' })
  role!: Role;

  @Field(() => [PermissionEnum], { description: 'What the role allows; for an API key no more than its scopes.' })
  permissions!: readonly Permission[];
}

/** Plain values, because the record may belong to another workspace than the one signed in to. */
@ObjectType({ description: 'A membership of the person who asks, in this workspace or another one.' })
export class ViewerMembership {
  @Field(() => String, { description: 'Short name of the workspace, as tokens carry it in the claim workspace.' })
  workspaceSlug!: string;

  @Field(() => String, { description: 'Name of the workspace, in the language of the request.' })
  workspaceName!: string;

  @Field(() => String, { description: 'Name of the party acted for, in the language of the request.' })
  partyName!: string;

  @Field(() => RoleEnum, { description: 'The role there.' })
  role!: Role;

  @Field(() => MembershipStatusEnum, { description: 'Whether it signs in.' })
  status!: MembershipStatus;

  @Field(() => Boolean, { description: 'It is the one that this request acts under.' })
  isCurrent!: boolean;
}

/** A membership as sign-in knows it, for the person it belongs to. */
export function toViewerMembership(row: SignedInRow, locales: readonly string[], principal: Principal | null): ViewerMembership {
  const best = (names: Readonly<Record<string, string>>, name: string) =>
    names[locales.find((locale) => Object.hasOwn(names, locale)) ?? ''] ?? name;
  return {
    workspaceSlug: row.workspace_slug,
    workspaceName: best(row.workspace_names, row.workspace_name),
    partyName: best(row.party_names, row.party_name),
    role: row.role,
    status: row.status,
    isCurrent: row.workspace_id === principal?.workspaceId && row.party_id === principal.partyId,
  };
}
