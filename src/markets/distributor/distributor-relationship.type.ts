import 'reflect-metadata';
import { readVariant } from '../../platform/reads/declare.ts';
import { Relationship } from '../relationship.type.ts';

@readVariant({ of: Relationship, value: 'DISTRIBUTOR', description: 'Who carries the firm’s products towards customers.' })
export class DistributorRelationship extends Relationship {}
