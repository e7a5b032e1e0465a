import 'reflect-metadata';
import { Int } from 'type-graphql';
import { User } from '../../partners/user.type.ts';
import { Node, toInstant } from '../../platform/public.type.ts';
import { column, expression, one, readType } from '../../platform/reads/declare.ts';
import { DateTime } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { seeDocumentVersion } from './documents.policy.ts';

@readType({ table: 'esi_document_version', rule: seeDocumentVersion, implements: [Node], description: 'What a document said from some time on. It is never changed.' })
export class EsiDocumentVersion extends Node {
  @column(() => Int, { column: 'number', description: 'Its number within the document, from 1.' })
  number!: number;

  @expression(() => Boolean, {
    sql: (row) => sql`${row('number')} = (select d.version_count from esi_document d where d.workspace_id = ${row('workspace_id')} and d.id = ${row('document_id')})`,
    description: 'No newer one has taken its place.',
  })
  isCurrent!: boolean;

  @column(() => String, { column: 'file_name', description: 'The name under which the file is fetched. Its ending fits the type.' })
  fileName!: string;

  @column(() => String, { column: 'media_type', description: 'Its media type, such as application/pdf, as its content says.' })
  mediaType!: string;

  @column(() => Int, { column: 'byte_size', description: 'Bytes of the file, 1 to 50,000,000.' })
  byteSize!: number;

  @column(() => String, { column: 'sha256', description: 'SHA-256 of its bytes in hexadecimal, as the platform counted it when they came in.' })
  sha256!: string;

  @column(() => String, { column: 'note', nullable: true, description: 'What was said of it; null when nothing was.' })
  note!: string | null;

  @one(() => User, { link: { added_by: 'id' }, nullable: true, description: 'Who added it; null for a key and whom the asker does not see.' })
  addedBy!: User | null;

  @column(() => DateTime, { column: 'added_at', convert: toInstant, description: 'When it was added.' })
  addedAt!: Date;
}

definesTimeline('EsiDocumentVersion', () => EsiDocumentVersion, { addedBy: { field: 'addedBy', idOf: 'User' } });
