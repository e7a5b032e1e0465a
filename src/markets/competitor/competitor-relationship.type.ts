import 'reflect-metadata';
import { readVariant } from '../../platform/reads/declare.ts';
import { Relationship } from '../relationship.type.ts';

@readVariant({ of: Relationship, value: 'COMPETITOR', description: 'A rival, and perhaps an ally.' })
export class CompetitorRelationship extends Relationship {}
