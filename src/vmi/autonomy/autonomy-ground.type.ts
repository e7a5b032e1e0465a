import 'reflect-metadata';
import { Float, Int } from 'type-graphql';
import { patienceDays } from '../../domain/replenishment/earned-limit.ts';
import { say } from '../../platform/messages.ts';
import { Node } from '../../platform/public.type.ts';
import { column, computed, readType } from '../../platform/reads/declare.ts';
import { EvidenceDirectionEnum } from '../../trust/evidence/evidence.enums.ts';
import { seeTrust } from '../../trust/trust.policy.ts';
import { autonomyMessages } from './autonomy.messages.ts';

@readType({ table: 'autonomy_ground', rule: seeTrust, implements: Node, description: 'The score that a change of the limit followed; for staff who read trust.' })
export class AutonomyGround extends Node {
  @column(() => EvidenceDirectionEnum, { column: 'direction', description: 'What the vendor has shown the buyer.' })
  direction!: string;

  @column(() => Int, { column: 'from_step', nullable: true, description: 'The step before: 0 nothing by itself, 1 half of what was signed, 2 what was signed, 3 half-way to the cap, 4 the cap; null at the beginning.' })
  fromStep!: number | null;

  @column(() => Int, { column: 'to_step', description: 'The step after, 0 to 4.' })
  toStep!: number;

  @column(() => Float, { column: 'trust', nullable: true, description: 'Trust that the vendor had earned then, 0 to 100; null while too little was known.' })
  trust!: number | null;

  @column(() => Float, { column: 'uncertainty', description: 'How much of it was still open, 0 to 1.' })
  uncertainty!: number;

  @column(() => Float, { column: 'medium_from', description: 'The score from which trust was medium.' })
  mediumFrom!: number;

  @column(() => Float, { column: 'high_from', description: 'The score from which trust was high.' })
  highFrom!: number;

  @computed(() => String, {
    needs: { trust: 'trust', from: 'from_step', to: 'to_step', medium: 'medium_from', high: 'high_from' }, description: 'The same in words.',
    compute: ({ trust, from, to, medium, high }, { locales }) => {
      const steps = { from: from === null ? '–' : Number(from), to: Number(to) };
      if (trust === null) return say(autonomyMessages.groundUnknown, locales, steps);
      return say(autonomyMessages.ground, locales, { ...steps, trust: Number(trust), medium: Number(medium), high: Number(high), days: patienceDays });
    },
  })
  summary!: string;
}
