import { hidesHistory } from '../../platform/hidden-history.ts';
import { sql } from '../../platform/sql.ts';
import { isOpen } from './knowledge.policy.ts';

/** What happened to a note, the audit log tells those to whom it is open. */
hidesHistory({ entityName: 'KnowledgeNote', table: 'knowledge_note', isTold: (note) => isOpen(note, sql`app_principal()`) });
