import 'reflect-metadata';
import { readVariant } from '../../platform/reads/declare.ts';
import { Relationship } from '../relationship.type.ts';

@readVariant({ of: Relationship, value: 'INFLUENCER', description: 'Who shapes the firm’s conditions: finance, government, media, communities.' })
export class InfluencerRelationship extends Relationship {}
