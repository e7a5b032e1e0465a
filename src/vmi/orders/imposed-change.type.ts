import 'reflect-metadata';
import { ID } from 'type-graphql';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import { User } from '../../partners/user.type.ts';
import { defineEnum } from '../../platform/define-enum.ts';
import { toGlobalId } from '../../platform/ids.ts';
import { Node, toInstant } from '../../platform/public.type.ts';
import { column, computed, one, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { DateTime } from '../../platform/scalars.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { VmiAgreement } from '../agreements/agreement.type.ts';
import { seeSupply } from '../supply.policy.ts';
import type { ImposedChangeKind } from './imposed-change.entity.ts';

export const ImposedChangeKindEnum = defineEnum<ImposedChangeKind>('ImposedChangeKind', 'How one side changed against what both had agreed.', {
  INSIDE_FREEZE: 'It changed inside the freeze horizon, without the other’s consent.',
  CALLED_OFF_EARLY: 'It gave up what the other had confirmed and was not late with.',
  OVERRIDE: 'It put its own quantity in the place of the one agreed.',
});

@readType({ table: 'imposed_change', rule: seeSupply, implements: Node, description: 'That one side changed against what both had agreed. Both see it; it never changes.' })
export class ImposedChange extends Node {
  @one(() => VmiAgreement, { link: { agreement_id: 'id' }, description: 'The agreement.' })
  agreement!: VmiAgreement;

  @column(() => ImposedChangeKindEnum, { column: 'kind', description: 'How.' })
  kind!: string;

  @column(() => String, { column: 'subject_type', description: 'The type of what was changed.' })
  subjectType!: string;

  @computed(() => ID, { needs: { type: 'subject_type', id: 'subject_id' }, compute: ({ type, id }) => toGlobalId(String(type), String(id)), description: 'What was changed: good for node(id:).' })
  subjectId!: string;

  @column(() => SharingSideEnum, { column: 'imposed_by_side', description: 'Which side imposed it.' })
  imposedBySide!: string;

  @one(() => User, { link: { imposed_by: 'id' }, nullable: true, description: 'Who did; null for a key or the platform, and for whom the asker does not see.' })
  imposedBy!: User | null;

  @column(() => DateTime, { column: 'imposed_at', convert: toInstant, description: 'When.' })
  imposedAt!: Date;

  @column(() => String, { column: 'reason', description: 'Why, as that side says.' })
  reason!: string;
}

export const imposedChangePage = definePage({
  name: 'ImposedChange',
  type: () => ImposedChange,
  description: 'What either side changed against what both had agreed.',
  defaultSize: 25,
  orders: { IMPOSED_AT: { column: 'imposed_at', cast: 'timestamptz', field: 'imposedAt', description: 'By when.' } },
  defaultOrder: { field: 'IMPOSED_AT', direction: 'DESC' },
  filters: {
    kinds: { type: () => [ImposedChangeKindEnum], field: 'kind', sql: oneOf('kind'), description: 'Of one of these kinds.' },
    imposedBySides: { type: () => [SharingSideEnum], field: 'imposedBySide', sql: oneOf('imposed_by_side'), description: 'Imposed by this side.' },
  },
});

definesTimeline('ImposedChange', () => ImposedChange, { agreementId: { field: 'agreement', idOf: 'VmiAgreement' }, imposedBy: { field: 'imposedBy', idOf: 'User' } });
