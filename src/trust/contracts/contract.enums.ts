import { defineEnum } from '../../platform/define-enum.ts';
import type { ContractKind, ContractState, RenewalReviewKind } from './contract.entity.ts';

/** The enumerations of contracts, as the schema shows them. */

export const ContractKindEnum = defineEnum<ContractKind>('ContractKind', 'What a contract is about.', {
  FRAME: 'The terms under which single orders are made.',
  SUPPLY: 'Goods, their quantities and prices over a period.',
  DISTRIBUTION: 'The right, and the duty, to sell in a territory or channel.',
  NDA: 'Confidentiality. It binds to silence and not to business, so it is no evidence of commitment.',
  SERVICE: 'Services and their level.',
  ALLIANCE: 'A joint undertaking, such as development or marketing.',
});

export const ContractStateEnum = defineEnum<ContractState>('ContractState', 'Where a contract stands.', {
  DRAFT: 'One side has proposed it; the other has not answered.',
  DECLINED: 'The other side has declined it.',
  WITHDRAWN: 'It was taken back before an answer.',
  IN_FORCE: 'Both sides have agreed.',
  RENEWED: 'Another contract goes on where this one ends.',
  LAPSED: 'Its last day passed, and nothing went on.',
  NOTICE_GIVEN: 'A side has given notice, which is running.',
  ENDED: 'It ended by notice.',
});

export const RenewalReviewKindEnum = defineEnum<RenewalReviewKind>('RenewalReviewKind', 'How near the end of a contract had come.', {
  IN_180_DAYS: 'At most 180 days were left.',
  IN_90_DAYS: 'At most 90 days were left.',
  IN_30_DAYS: 'At most 30 days were left.',
});
