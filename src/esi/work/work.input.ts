import 'reflect-metadata';
import { Field, ID, InputType } from 'type-graphql';
import { LocalDate } from '../../platform/scalars.ts';
import { KeyedActInput, KeyedChangeInput } from '../../trust/keyed-act.input.ts';
import type { EsiStage } from '../projects/project.entity.ts';
import { EsiStageEnum } from '../projects/project.enums.ts';
import type { DeliverableState, TeamRole } from './work.entity.ts';
import { EsiDeliverableStateEnum, EsiTeamRoleEnum } from './work.enums.ts';

@InputType({ description: 'Somebody who joins the team of a project. The firm’s people name the firm’s, a supplier’s their own.' })
export class AddEsiTeamMemberInput extends KeyedActInput {
  @Field(() => ID, { description: 'The project.' })
  esiProjectId!: string;

  @Field(() => ID, { nullable: true, description: 'The supplier’s part, for its own people; absent for the firm’s.' })
  esiInvolvementId?: string | null;

  @Field(() => ID, { description: 'Who: a user of the asker’s own side.' })
  userId!: string;

  @Field(() => EsiTeamRoleEnum, { description: 'What for.' })
  role!: TeamRole;

  @Field(() => String, { nullable: true, description: 'What they see to; at most 500 characters.' })
  duty?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Their first day; today (UTC) when absent.' })
  joinedOn?: string | null;
}

@InputType({ description: 'Somebody who has left a team.' })
export class EndEsiTeamMemberInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The person in the team.' })
  esiTeamMemberId!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Their last day; today (UTC) when absent.' })
  leftOn?: string | null;
}

@InputType({ description: 'What is to be delivered.' })
export class AddEsiDeliverableInput extends KeyedActInput {
  @Field(() => ID, { description: 'The project.' })
  esiProjectId!: string;

  @Field(() => ID, { nullable: true, description: 'The part of the supplier who is to deliver it; absent for what the firm delivers itself.' })
  esiInvolvementId?: string | null;

  @Field(() => String, { description: 'What it is; 1 to 200 characters.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'What it has to hold; at most 2,000 characters.' })
  description?: string | null;

  @Field(() => EsiStageEnum, { description: 'The stage that needs it.' })
  stage!: EsiStage;

  @Field(() => LocalDate, { description: 'The day (UTC) by which it is to be there.' })
  dueOn!: string;
}

@InputType({ description: 'A deliverable said anew. What is absent stays as it is.' })
export class UpdateEsiDeliverableInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The deliverable.' })
  esiDeliverableId!: string;

  @Field(() => String, { nullable: true, description: 'What it is; 1 to 200 characters.' })
  title?: string;

  @Field(() => String, { nullable: true, description: 'What it has to hold; at most 2,000 characters; null for nothing said.' })
  description?: string | null;

  @Field(() => EsiStageEnum, { nullable: true, description: 'The stage that needs it.' })
  stage?: EsiStage;

  @Field(() => LocalDate, { nullable: true, description: 'The day (UTC) by which it is to be there.' })
  dueOn?: string;
}

@InputType({ description: 'How far a deliverable is.' })
export class MoveEsiDeliverableInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The deliverable.' })
  esiDeliverableId!: string;

  @Field(() => EsiDeliverableStateEnum, { description: 'How far. CANCELLED, and IN_PROGRESS again after DONE, are for the firm to say.' })
  state!: DeliverableState;

  @Field(() => String, { nullable: true, description: 'Why, for BLOCKED and CANCELLED; at most 2,000 characters.' })
  reason?: string | null;
}

@InputType({ description: 'A contact of a relationship that is about a project, or is not after all.' })
export class LinkInteractionToEsiProjectInput extends KeyedActInput {
  @Field(() => ID, { description: 'The project; the relationship has a part in it.' })
  esiProjectId!: string;

  @Field(() => ID, { description: 'The contact.' })
  interactionId!: string;
}

@InputType({ description: 'A question of a relationship that is about a project, or is not after all.' })
export class LinkQuestionToEsiProjectInput extends KeyedActInput {
  @Field(() => ID, { description: 'The project; the relationship has a part in it.' })
  esiProjectId!: string;

  @Field(() => ID, { description: 'The question.' })
  questionId!: string;
}
