import 'reflect-metadata';
import { column, readVariant } from '../../platform/reads/declare.ts';
import { Relationship } from '../relationship.type.ts';
import { PartnerTierEnum, SalesChannelEnum } from './distributor.enums.ts';

@readVariant({ of: Relationship, value: 'DISTRIBUTOR', description: 'Who carries the firm’s products towards customers.' })
export class DistributorRelationship extends Relationship {
  @column(() => PartnerTierEnum, { column: 'tier', description: 'Its rank in the channel programme.' })
  tier!: string;

  @column(() => [String], { column: 'territories', convert: (value) => value ?? [], nullable: true, description: 'Where it sells, as ISO 3166 country or subdivision codes.' })
  territories!: string[] | null;

  @column(() => SalesChannelEnum, { column: 'channel', nullable: true, description: 'How it sells.' })
  channel!: string | null;
}
