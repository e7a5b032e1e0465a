import type { PromiseStatus } from '../../domain/trust/promise-course.ts';
import { defineEnum } from '../../platform/define-enum.ts';
import type { PromiseCategory } from './promise.entity.ts';

/** The enumerations of promises, as the schema shows them. */

export const PromiseStatusEnum = defineEnum<PromiseStatus>('PromiseStatus', 'Where a promise stands: MADE → ACCEPTED → KEPT, KEPT_LATE, BROKEN or WAIVED; before that WITHDRAWN; or RENEGOTIATED, or CONTESTED.', {
  MADE: 'Put forward; the other side has not accepted it. It binds nobody yet.',
  ACCEPTED: 'It stands. The promisor may have claimed that it is kept.',
  KEPT: 'Kept on its due day or before.',
  KEPT_LATE: 'Kept, after its due day.',
  BROKEN: 'Not kept: reported by the promisee after its due day, or decided so.',
  RENEGOTIATED: 'Another promise took its place, agreed by both. It says nothing about trust.',
  WAIVED: 'The promisee let it go. It says nothing about trust.',
  WITHDRAWN: 'Taken back before it was accepted.',
  CONTESTED: 'The sides do not agree on whether it was kept.',
});

export const PromiseCategoryEnum = defineEnum<PromiseCategory>('PromiseCategory', 'What a promise is about.', {
  DELIVERY: 'Goods, by a day. What the platform follows as an order is evidence of its own; promise here what no order says.',
  CAPACITY: 'How much can be made or handled.',
  QUALITY: 'Defects, tests, corrections.',
  PRICE: 'Prices and conditions.',
  PAYMENT: 'When and how is paid.',
  INFORMATION: 'Figures, documents, an answer.',
  SUPPORT: 'Training, service, people.',
  INVESTMENT: 'Plant, tools, development, joint marketing.',
  OTHER: 'None of these.',
});
