import 'reflect-metadata';
import { User } from '../../partners/user.type.ts';
import { Node } from '../../platform/public.type.ts';
import { column, one, readType } from '../../platform/reads/declare.ts';
import { LocalDate } from '../../platform/scalars.ts';
import { seeAllianceCheck } from './sharing.policy.ts';
import { AllianceCheckItemEnum } from './sharing.enums.ts';

@readType({ table: 'alliance_check', rule: seeAllianceCheck, implements: Node, description: 'One outcome of a legal check before rivals share information; the newest of an item counts.' })
export class AllianceCheck extends Node {
  @column(() => AllianceCheckItemEnum, { column: 'item', description: 'What was looked at.' })
  item!: string;

  @column(() => Boolean, { column: 'is_passed', description: 'It holds.' })
  isPassed!: boolean;

  @column(() => String, { column: 'note', nullable: true, description: 'What was found.' })
  note!: string | null;

  @column(() => LocalDate, { column: 'checked_on', description: 'The day of the check.' })
  checkedOn!: string;

  @one(() => User, { link: { checked_by: 'id' }, nullable: true, description: 'Who noted it.' })
  checkedBy!: User | null;
}
