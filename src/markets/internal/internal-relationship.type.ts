import 'reflect-metadata';
import { Party } from '../../partners/party.type.ts';
import { column, one, readVariant } from '../../platform/reads/declare.ts';
import { Relationship } from '../relationship.type.ts';

@readVariant({ of: Relationship, value: 'INTERNAL', description: 'A department and the firm, or two departments of the firm, and the service that one owes to the other or to the whole firm.' })
export class InternalRelationship extends Relationship {
  @one(() => Party, { link: { providing_department_id: 'id' }, description: 'Who provides the service.' })
  providingDepartment!: Party;

  @one(() => Party, { link: { receiving_department_id: 'id' }, description: 'Who receives it: another department, or the firm as a whole.' })
  receivingDepartment!: Party;

  @column(() => String, { column: 'service_owed', nullable: true, description: 'What is owed.' })
  serviceOwed!: string | null;
}
