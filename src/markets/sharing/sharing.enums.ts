import { defineEnum } from '../../platform/define-enum.ts';
import type { InformationCategory, SharingDirection, SharingLevel } from '../../platform/sharing.ts';
import type { AllianceCheckItem, SharingState } from './sharing-agreement.entity.ts';

/** The enumerations of sharing, as the schema shows them. */

export const InformationCategoryEnum = defineEnum<InformationCategory>('InformationCategory', 'What one side of a relationship may tell the other, by kind.', {
  PROFILE: 'Who they are: people to talk to, organisation.',
  FORECAST: 'What is expected to be needed or sold.',
  STOCK: 'What is in stock, and where.',
  ORDERS: 'What is ordered and bought, one by one and in total.',
  QUALITY: 'Defects, complaints, audits.',
  COST: 'What things cost, and how that comes about.',
  ROADMAP: 'What is planned: products, sites, dates.',
  CAPACITY: 'How much can be made or handled.',
  SCORECARD: 'How the other side is judged.',
  NETWORK: 'Who else one works with.',
});

export const SharingLevelEnum = defineEnum<SharingLevel>('SharingLevel', 'How much of a category is shown, from nothing to everything.', {
  HIDDEN: 'Nothing, agreed as such.',
  COUNTS: 'How many there are, and no more.',
  AGGREGATED: 'Figures over a period or group, and headings; nothing single.',
  ALL: 'Everything, one by one.',
});

export const SharingDirectionEnum = defineEnum<SharingDirection>('SharingDirection', 'From whom to whom information goes.', {
  FOCAL_TO_PARTNER: 'The focal firm tells the partner.',
  PARTNER_TO_FOCAL: 'The partner tells the focal firm.',
});

export const SharingSideEnum = defineEnum<'FOCAL' | 'PARTNER'>('SharingSide', 'A side of a relationship.', { FOCAL: 'The focal firm.', PARTNER: 'The partner.' });

export const SharingStateEnum = defineEnum<SharingState>('SharingState', 'Where a sharing agreement stands.', {
  PROPOSED: 'One side has proposed it; the other has not answered.',
  IN_FORCE: 'Both have agreed.',
  DECLINED: 'The other side has declined it.',
  WITHDRAWN: 'It was taken back before an answer.',
  ENDED: 'It was in force, and was ended or replaced by another.',
});

export const AllianceCheckItemEnum = defineEnum<AllianceCheckItem>('AllianceCheckItem', 'What counsel looks at before rivals share information.', {
  PURPOSE: 'The alliance has a legitimate purpose of its own, written down.',
  NECESSITY: 'What is shared is needed for that purpose, and no more is shared.',
  NO_PRICES: 'No prices, costs of sale, margins or bids are exchanged.',
  NO_MARKET_SPLIT: 'Nothing divides customers, territories or volumes.',
  CLEAN_TEAM: 'Who receives it is named, and has no part in pricing or sales.',
  COUNSEL: 'Counsel has reviewed the agreement.',
  RETURN_OF_INFORMATION: 'What happens to the information at the end is settled.',
});
