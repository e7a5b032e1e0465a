import 'reflect-metadata';
import { readVariant } from '../../platform/reads/declare.ts';
import { Relationship } from '../relationship.type.ts';

@readVariant({ of: Relationship, value: 'SUPPLIER', description: 'Who supplies the firm with goods, services or people.' })
export class SupplierRelationship extends Relationship {}
