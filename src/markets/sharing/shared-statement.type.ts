import 'reflect-metadata';
import { User } from '../../partners/user.type.ts';
import { Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, one, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { DateTime, LocalDate } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { Relationship } from '../relationship.type.ts';
import { countStatements, seeStatement, seeStatementBody } from './sharing.policy.ts';
import { InformationCategoryEnum, SharingDirectionEnum } from './sharing.enums.ts';

@readType({
  table: 'shared_statement', rule: seeStatement, implements: [Node, Versioned],
  description: 'Something that one side of a relationship tells the other: a plan, a capacity, a figure. The other side sees of it what the sharing agreement on its category allows.',
})
export class SharedStatement extends Node {
  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'The relationship that it is told in.' })
  relationship!: Relationship;

  @column(() => SharingDirectionEnum, { column: 'direction', description: 'Who tells whom.' })
  direction!: string;

  @column(() => InformationCategoryEnum, { column: 'category', description: 'What kind of information it is.' })
  category!: string;

  @column(() => String, { column: 'title', description: 'Its heading.' })
  title!: string;

  @column(() => String, { column: 'body', nullable: true, rule: seeStatementBody, description: 'What exactly is told; null where only headings are shared.' })
  body!: string | null;

  @column(() => LocalDate, { column: 'covers_from', nullable: true, description: 'First day that it speaks of.' })
  coversFrom!: string | null;

  @column(() => LocalDate, { column: 'covers_until', nullable: true, description: 'Last day that it speaks of.' })
  coversUntil!: string | null;

  @one(() => User, { link: { told_by: 'id' }, nullable: true, description: 'Who told it; null for whom the asker does not see.' })
  toldBy!: User | null;

  @column(() => DateTime, { column: 'withdrawn_at', convert: toInstant, nullable: true, description: 'When it was taken back; the other side sees it no more.' })
  withdrawnAt!: string | null;
}

definesTimeline('SharedStatement', () => SharedStatement, { relationshipId: { field: 'relationship', idOf: 'Relationship' }, toldBy: { field: 'toldBy', idOf: 'User' } });

/** Lists of statements. The other side is told how many there are where counts are shared. */
export const sharedStatementPage = definePage({
  name: 'SharedStatement',
  type: () => SharedStatement,
  description: 'What the sides of a relationship have told each other, as far as it is shared with the asker.',
  defaultSize: 25,
  counts: countStatements,
  orders: { CREATED_AT: { column: 'created_at', cast: 'timestamptz', field: 'createdAt', description: 'By when it was told.' } },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  filters: {
    categories: { type: () => [InformationCategoryEnum], field: 'category', sql: oneOf('category'), description: 'Of one of these categories.' },
    directions: { type: () => [SharingDirectionEnum], field: 'direction', sql: oneOf('direction'), description: 'Told in one of these directions.' },
    isWithdrawn: { type: () => Boolean, field: 'withdrawnAt', sql: (row, value: boolean) => sql`(${row('withdrawn_at')} is not null) = ${value}`, description: 'Taken back, or not.' },
  },
});
