import 'reflect-metadata';
import { readVariant } from '../../platform/reads/declare.ts';
import { Relationship } from '../relationship.type.ts';

@readVariant({ of: Relationship, value: 'INTERNAL', description: 'A department of the firm and what it owes to, and gets from, the others.' })
export class InternalRelationship extends Relationship {}
