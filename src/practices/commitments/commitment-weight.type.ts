import 'reflect-metadata';
import { Int } from 'type-graphql';
import type { AuditEntry } from '../../partners/audit-entry.type.ts';
import { lastChange } from '../../partners/last-change.ts';
import { Node, Versioned } from '../../platform/public.type.ts';
import { column, readType } from '../../platform/reads/declare.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { seeCommitmentWeight } from './commitments.policy.ts';

@readType({ table: 'commitment_weight', rule: seeCommitmentWeight, implements: [Node, Versioned], description: 'How much a commitment means to the firm. Its own affair; no partner sees that there is one.' })
export class CommitmentWeight extends Node {
  @column(() => Int, { column: 'importance', description: 'How much it means, 1 to 5.' })
  importance!: number;

  @column(() => String, { column: 'note', nullable: true, description: 'What the firm notes of it for itself.' })
  note!: string | null;

  @lastChange()
  lastChange!: AuditEntry | null;
}

definesTimeline('CommitmentWeight', () => CommitmentWeight);
