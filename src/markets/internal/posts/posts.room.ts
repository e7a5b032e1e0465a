import type { Room } from '../../../platform/room.ts';
import { DepartmentPostEntity } from './post.entity.ts';
import { postPayloads, PostResolver, RelationshipPosts } from './post.resolver.ts';
import { postRules } from './posts.policy.ts';

/** Who works in the firm's departments, and who leads them. */
export const postsRoom: Room = { resolvers: [PostResolver, ...postPayloads, RelationshipPosts], entities: [DepartmentPostEntity], rules: postRules };
