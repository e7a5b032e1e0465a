import 'reflect-metadata';
import { Node, toInstant } from '../../platform/public.type.ts';
import { column, one, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { DateTime, LocalDate } from '../../platform/scalars.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { Certificate } from './certificate.type.ts';
import { LapseNoticeKindEnum } from './certificates.enums.ts';
import { seeRequirement } from './certificates.policy.ts';
import { CsrEvidence } from './commitment.type.ts';

@readType({ table: 'lapse_notice', rule: seeRequirement, implements: Node, description: 'That the end of a certificate or of evidence came near, or came. Noted once each, by a daily job; never changed.' })
export class LapseNotice extends Node {
  @column(() => LapseNoticeKindEnum, { column: 'kind', description: 'What is told.' })
  kind!: string;

  @column(() => LocalDate, { column: 'expires_on', description: 'The last day of what lapses.' })
  expiresOn!: string;

  @one(() => Certificate, { link: { certificate_id: 'id' }, nullable: true, description: 'The certificate; null where evidence lapses.' })
  certificate!: Certificate | null;

  @one(() => CsrEvidence, { link: { evidence_id: 'id' }, nullable: true, description: 'The evidence; null where a certificate lapses.' })
  evidence!: CsrEvidence | null;

  @column(() => DateTime, { column: 'noted_at', convert: toInstant, description: 'When it was noted.' })
  notedAt!: Date;
}

export const lapseNoticePage = definePage({
  name: 'LapseNotice',
  type: () => LapseNotice,
  description: 'Coming and present lapses in a relationship, as they were noted.',
  defaultSize: 25,
  orders: { NOTED_AT: { column: 'noted_at', cast: 'timestamptz', field: 'notedAt', description: 'In the order noted.' } },
  defaultOrder: { field: 'NOTED_AT', direction: 'DESC' },
  filters: { kinds: { type: () => [LapseNoticeKindEnum], field: 'kind', sql: oneOf('kind'), description: 'Of one of these kinds.' } },
});

definesTimeline('LapseNotice', () => LapseNotice, {
  certificateId: { field: 'certificate', idOf: 'Certificate' }, evidenceId: { field: 'evidence', idOf: 'CsrEvidence' },
});
