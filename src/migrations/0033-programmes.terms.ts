import { done, mine, own, staff } from './0023-development.terms.ts';

/** The seven practices towards a partner, in order. */
export const practices = ['CONSENSUS', 'TRUST', 'COMMUNICATION', 'EQUALITY', 'CO_CREATION', 'COMMITMENT', 'CO_PROSPERITY'];
export const quoted = (names: readonly string[]) => names.map((name) => `'${name}'`).join(',');

/** The levels of a practice; no level at all is null. */
export const level = (name: string) => `${name} text check (${name} in ('ABSENT','INITIAL','DEFINED','MANAGED','OPTIMIZING'))`;

/** What every record of a relationship's practice begins with. */
export const ofPractice = `workspace_id uuid not null,
     id uuid not null,
     relationship_id uuid not null,
     practice text not null check (practice in (${quoted(practices)})),
     primary key (workspace_id, id),
     foreign key (workspace_id, relationship_id) references relationship (workspace_id, id) on delete restrict`;

/** The same of what people write, some of which the partner is told: nothing of what our own departments agree on. */
export const ofWork = `${ofPractice},
     is_told boolean not null,
     check (not is_told or practice <> 'CONSENSUS')`;

/** Told to the partner whose it is, as long as its programme is told to it. */
export const toldNow = (table: string) => `exists (select from practice_telling t where t.workspace_id = ${table}.workspace_id and t.relationship_id = ${table}.relationship_id and t.taken_back_at is null)`;
export const workSeen = (table: string) => `(${mine} and (${staff} or (is_told and ${own(table)} and ${toldNow(table)})))`;

/** The indicators that a partner may be told of: facts that both sides can count. What is missing here never leaves the firm. */
export const toldIndicators = [
  'PROMISES_ACCEPTED', 'PROMISES_KEPT_BY_US', 'PROMISES_KEPT_BY_PARTNER',
  'CATEGORIES_AGREED', 'SHARED_ON_TIME', 'SHARED_COMPLETE', 'SHARED_FRESH', 'ANSWERED_IN_TIME', 'CADENCE_KEPT',
  'CHANGES_IMPOSED', 'LATE_CHANGES', 'PAYMENT_DELAY', 'DISPUTES_ONE_SIDED',
  'JOINT_WORK', 'BENEFITS_VERIFIED', 'GAINS_PAID',
  'COMMITMENTS_IN_FORCE', 'COMMITMENTS_RENEWED',
  'PLAN_REVIEWS', 'RISKS_SHARED',
];

/** That JSON names no indicator but those. */
export const tellsOnlyTold = (columns: readonly string[]) =>
  `not jsonb_path_exists(jsonb_build_array(${columns.join(', ')}), '$.**.indicator ? (!(${toldIndicators.map((name) => `@ == "${name}"`).join(' || ')}))')`;

export { done };
