import { once } from './0018-supply.terms.ts';
import { done, historyOnlyIf, mine, money, readAndWritten, sides, text, versioned } from './0023-development.terms.ts';
import { kept } from './0029-contributions.terms.ts';

const seen = `(${mine} and exists (select from scorecard c where c.workspace_id = scorecard_dispute.workspace_id and c.id = scorecard_dispute.scorecard_id ${once}))`;
const ofCard = (row: string, condition: string) => `exists (select from scorecard c where c.workspace_id = ${row}.workspace_id and c.id = ${row}.scorecard_id and c.state = 'ISSUED' and ${condition})`;
const onScale = `exists (select from scorecard_row r where r.workspace_id = n.workspace_id and r.id = n.row_id and n.new_value between least(r.worst, r.best) and greatest(r.worst, r.best))`;
const decided = (condition: string) => `app_side() <> o.raised_by_side and n.decided_by = app_principal() and ${ofCard('n', 'true')} and ${condition}`;
const decision = ['decided_by', 'decided_at', 'decision_note'];

/** What the side rated does not accept, and what the rater decided of it. The row itself stays; what counts is reckoned from both. */
export const disputes = [
  `create table scorecard_dispute (
     workspace_id uuid not null,
     id uuid not null,
     relationship_id uuid not null,
     scorecard_id uuid not null,
     row_id uuid not null,
     state text not null check (state in ('OPEN','UPHELD','CHANGED','KEPT','WITHDRAWN')),
     raised_by_side text not null check (raised_by_side in (${sides})),
     raised_by uuid not null,
     raised_at timestamptz not null,
     ${text('reason', 2000)} not null,
     decided_by uuid, decided_at timestamptz, ${text('decision_note', 2000)},
     new_value ${money},
     withdrawn_by uuid, withdrawn_at timestamptz,
     ${versioned},
     primary key (workspace_id, id),
     foreign key (workspace_id, row_id, scorecard_id, relationship_id) references scorecard_row (workspace_id, id, scorecard_id, relationship_id) on delete restrict,
     ${done('decided', 'withdrawn')},
     check ((state in ('UPHELD','CHANGED','KEPT')) = (decided_at is not null) and (decided_at is null) = (decision_note is null)),
     check ((state = 'CHANGED') = (new_value is not null)),
     check ((state = 'WITHDRAWN') = (withdrawn_at is not null))
   )`,
  `create unique index scorecard_dispute_once on scorecard_dispute (workspace_id, row_id) where state <> 'WITHDRAWN'`,
  'create index scorecard_dispute_by_row on scorecard_dispute (workspace_id, row_id, raised_at, id)',
  'create index scorecard_dispute_by_card on scorecard_dispute (workspace_id, scorecard_id, raised_at, id)',
  ...readAndWritten('scorecard_dispute', seen),
  ...kept({
    table: 'scorecard_dispute',
    begins: {
      state: 'OPEN',
      holds: `new.raised_by = app_principal() and new.raised_by_side = app_side() and ${ofCard('new', `c.rater_side <> app_side() and c.disputes_until >= (now() at time zone 'UTC')::date`)}`,
    },
    steps: [
      { from: ['OPEN'], to: 'UPHELD', touches: decision, own: decided('true') },
      { from: ['OPEN'], to: 'KEPT', touches: decision, own: decided('true') },
      { from: ['OPEN'], to: 'CHANGED', touches: [...decision, 'new_value'], own: decided(onScale) },
      { from: ['OPEN'], to: 'WITHDRAWN', touches: ['withdrawn_by', 'withdrawn_at'], own: 'app_side() = o.raised_by_side and n.withdrawn_by = app_principal()' },
    ],
  }),
  ...historyOnlyIf('ScorecardDispute', 'scorecard_dispute', 'true'),
];
