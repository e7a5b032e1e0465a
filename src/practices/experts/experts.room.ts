import type { Room } from '../../platform/room.ts';
import { ExpertMatterEntity, ExpertOpinionEntity } from './expert.entity.ts';
import { expertPayloads, ExpertResolver, RelationshipMatters } from './expert.resolver.ts';
import './experts.measures.ts';
import { expertRules } from './experts.policy.ts';

/** What experts are asked before a department decides, what they say, and whether it is followed. */
export const expertsRoom: Room = { resolvers: [ExpertResolver, ...expertPayloads, RelationshipMatters], entities: [ExpertMatterEntity, ExpertOpinionEntity], rules: expertRules };
