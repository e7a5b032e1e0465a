import 'reflect-metadata';
import { Field, ID, InputType, Int } from 'type-graphql';
import { definePayload } from '../platform/payload.ts';
import type { Permission, Role } from '../platform/principal.ts';
import { ChangeInput } from '../platform/act.input.ts';
import { ApiKey } from './api-key.type.ts';
import { PermissionEnum, RoleEnum } from './principal.enums.ts';

/** Making a key has no idempotency key: the answer holds a secret, and answers are stored beside their keys. */

@InputType({ description: 'A new API key: for which party, as what, and for what.' })
export class CreateApiKeyInput {
  @Field(() => ID, { description: 'The party it acts for; never changes.' })
  partyId!: string;

  @Field(() => String, { description: 'What it is for, 1 to 200 characters.' })
  name!: string;

  @Field(() => RoleEnum, { description: 'Staff roles for the focal firm, partner roles for its partners.' })
  role!: Role;

  @Field(() => [PermissionEnum], { description: 'What it may do: at least one, each within its role, none beyond what the asker may do.' })
  scopes!: Permission[];

  @Field(() => Int, { nullable: true, description: 'How long it works, 1 to 365 days; 90 when not given.' })
  expiresInDays?: number | null;
}

@InputType({ description: 'A key to give a new secret. The old secret goes on for at most seven days; two at a time are the most.' })
export class RotateApiKeyInput {
  @Field(() => ID, { description: 'The key to replace.' })
  apiKeyId!: string;

  @Field(() => Int, { nullable: true, description: 'How long the new one works, 1 to 365 days; 90 when not given.' })
  expiresInDays?: number | null;

  @Field(() => Int, { nullable: true, description: 'The version that was seen; when the key has changed since, nothing is done.' })
  expectedVersion?: number | null;
}

@InputType({ description: 'A key to end at once.' })
export class RevokeApiKeyInput extends ChangeInput {
  @Field(() => ID, { description: 'The key.' })
  apiKeyId!: string;
}

const key = {
  type: () => String,
  description: 'The key itself: send it as Authorization: Bearer. It is shown this once and stored nowhere.',
};

export const createApiKeyPayload = definePayload(
  'CreateApiKeyPayload',
  'The answer to createApiKey.',
  {
    apiKey: { type: ApiKey, from: 'apiKeyId', description: 'What is known of the new key.' },
  },
  { key },
);
export const rotateApiKeyPayload = definePayload(
  'RotateApiKeyPayload',
  'The answer to rotateApiKey.',
  {
    apiKey: { type: ApiKey, from: 'apiKeyId', description: 'What is known of the new key.' },
    previous: { type: ApiKey, from: 'previousId', description: 'The key it replaces, with its new end.' },
  },
  { key },
);
export const revokeApiKeyPayload = definePayload('RevokeApiKeyPayload', 'The answer to revokeApiKey.', {
  apiKey: { type: ApiKey, from: 'apiKeyId', description: 'The key as it stands now.' },
});

export const apiKeyPayloads = [createApiKeyPayload, rotateApiKeyPayload, revokeApiKeyPayload].map(({ resolver }) => resolver);
