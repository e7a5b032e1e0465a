import { createWorkspaceKey, listWorkspaceKeys, revokeWorkspaceKey, rotateWorkspaceKey } from '../../partners/workspace-keys.service.ts';
import { type Permission, type Role, permissions, roles } from '../../platform/principal.ts';
import { type Command, type CommandArguments, UsageError, requireArgument } from './command.ts';

/** `key create`: prints the key and nothing else, for whoever keeps it; it is never shown again. */
export const createKeyCommand: Command = async (database, given, output) => {
  const { apiKeyId, key } = await createWorkspaceKey(database, requireArgument(given, 'workspace'), {
    partyId: given['party'],
    name: requireArgument(given, 'name'),
    role: oneOf<Role>(roles, 'role', requireArgument(given, 'role')),
    scopes: requireArgument(given, 'scopes').split(',').map((scope) => oneOf<Permission>(permissions, 'scope', scope.trim())),
    expiresInDays: readDays(given),
  });
  output.progress(`The key ${apiKeyId}, shown this once:`);
  output.print(key);
};

/** `key rotate`: prints the successor and nothing else. */
export const rotateKeyCommand: Command = async (database, given, output) => {
  const workspace = requireArgument(given, 'workspace');
  const { apiKeyId, key } = await rotateWorkspaceKey(database, workspace, { apiKeyId: requireArgument(given, 'key'), expiresInDays: readDays(given) });
  output.progress(`Its successor ${apiKeyId}, shown this once; the old key works for at most seven more days:`);
  output.print(key);
};

export const revokeKeyCommand: Command = async (database, given, output) => {
  await revokeWorkspaceKey(database, requireArgument(given, 'workspace'), requireArgument(given, 'key'));
  output.print('Revoked.');
};

/** `key list`: one key a line, its parts separated by tabs. */
export const listKeysCommand: Command = async (database, given, output) => {
  for (const key of await listWorkspaceKeys(database, requireArgument(given, 'workspace'))) {
    const used = key.lastUsedAt === null ? 'never used' : `used ${key.lastUsedAt.toISOString()}`;
    const parts = [key.apiKeyId, key.status, key.name, key.partyName, key.role, key.scopes.join(','), `until ${key.expiresAt.toISOString()}`, used];
    output.print(parts.join('\t'));
  }
};

function oneOf<Value extends string>(known: readonly Value[], what: string, text: string): Value {
  const value = known.find((each) => each === text);
  if (value === undefined) throw new UsageError(`There is no ${what} "${text}". Known are: ${known.join(', ')}.`);
  return value;
}

function readDays(given: CommandArguments): number | undefined {
  const text = given['expiresInDays'];
  if (text === undefined) return undefined;
  if (!/^\d{1,3}$/.test(text)) throw new UsageError(`"${text}" is not a number of days.`);
  return Number(text);
}
