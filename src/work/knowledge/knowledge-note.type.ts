import 'reflect-metadata';
import { Relationship } from '../../markets/relationship.type.ts';
import type { AuditEntry } from '../../partners/audit-entry.type.ts';
import { lastChange } from '../../partners/last-change.ts';
import { HasTimeline, timelinePage } from '../../partners/timeline-event.type.ts';
import { User } from '../../partners/user.type.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, one, page, readType } from '../../platform/reads/declare.ts';
import { DateTime } from '../../platform/scalars.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActions } from '../../platform/viewer-actions.ts';
import { noteActions } from './knowledge.actions.ts';
import { KnowledgeNoteStateEnum, NoteAudienceEnum } from './knowledge.enums.ts';
import { seeNote } from './knowledge.policy.ts';
import { VirtualTeam } from './virtual-team.type.ts';

@readType({
  table: 'knowledge_note', rule: seeNote, implements: [Node, Versioned, Actionable, HasTimeline],
  description: 'What somebody of the firm knows of a partner or a topic. Who may not read it does not learn that there is one.',
})
export class KnowledgeNote extends Node {
  @one(() => Relationship, { link: { relationship_id: 'id' }, nullable: true, description: 'The relationship with the partner that it is about; null where it is about a topic alone.' })
  relationship!: Relationship | null;

  @column(() => String, { column: 'topic', nullable: true, description: 'The topic; null where it is about the partner in general.' })
  topic!: string | null;

  @column(() => String, { column: 'title', description: 'What it says, in a line, as it was written.' })
  title!: string;

  @column(() => String, { column: 'text', description: 'What it says, as it was written.' })
  text!: string;

  @column(() => NoteAudienceEnum, { column: 'audience', description: 'Who may read it.' })
  audience!: string;

  @one(() => VirtualTeam, { link: { team_id: 'id' }, nullable: true, description: 'The team that it is open to; null where it is open to others.' })
  team!: VirtualTeam | null;

  @one(() => User, { link: { owner_id: 'id' }, nullable: true, description: 'Who wrote it; null for whom the asker does not see.' })
  owner!: User | null;

  @column(() => KnowledgeNoteStateEnum, { column: 'state', description: 'Whether it holds.' })
  state!: string;

  @column(() => DateTime, { column: 'written_at', convert: toInstant, description: 'When it was first written.' })
  writtenAt!: Date;

  @one(() => User, { link: { retired_by: 'id' }, nullable: true, description: 'Who put it aside; null while it holds, and for whom the asker does not see.' })
  retiredBy!: User | null;

  @column(() => DateTime, { column: 'retired_at', convert: toInstant, nullable: true, description: 'When; null while it holds.' })
  retiredAt!: Date | null;

  @page(() => timelinePage, { link: { id: 'belongs_to' }, about: (owner) => [owner], description: 'What happened to it, newest first; not what it said.' })
  timeline!: unknown;

  @lastChange()
  lastChange!: AuditEntry | null;

  @viewerActions({ state: 'state', ownerId: 'owner_id' }, noteActions)
  viewerActions!: unknown;
}

definesTimeline('KnowledgeNote', () => KnowledgeNote, {
  relationshipId: { field: 'relationship', idOf: 'Relationship' }, teamId: { field: 'team', idOf: 'VirtualTeam' }, ownerId: { field: 'owner', idOf: 'User' }, retiredBy: { field: 'retiredBy', idOf: 'User' },
});
