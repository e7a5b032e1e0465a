import 'reflect-metadata';
import { readVariant } from '../../platform/reads/declare.ts';
import { Relationship } from '../relationship.type.ts';

@readVariant({ of: Relationship, value: 'CUSTOMER', description: 'Who buys and uses the firm’s products.' })
export class CustomerRelationship extends Relationship {}
