import type { Named } from '../platform/writes/lock.ts';
import { UserEntity } from './member.entity.ts';

/** A person whom an input names in a field, for `requireVisible`. */
export function personNamed(id: string | null | undefined, field: string): Named {
  return { entity: UserEntity, type: 'User', id, field };
}
