import type { Room } from '../../platform/room.ts';
import './orientation.measures.ts';
import { SatisfactionResolver } from './satisfaction.resolver.ts';

/** What departments' own people say, beside what customers say; and how the departments see one another. */
export const satisfactionRoom: Room = { resolvers: [SatisfactionResolver], rules: [] };
