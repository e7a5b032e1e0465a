import { byBefore, refuse } from './0028-costs.terms.ts';
import { done, historyForStaff, money, ofProject, readAndWritten, seenByStaff, text, versioned } from './0023-development.terms.ts';

/** What a product is made of, and what each part may cost, should cost, is quoted at and does cost. The firm's own. */
export const components = [
  `create table cost_component (
     ${ofProject},
     parent_id uuid,
     ${text('code', 40)} not null,
     ${text('name', 200)} not null,
     -- All for one unit of the product, in the project's currency.
     target_cost ${money} check (target_cost >= 0),
     -- Whether suppliers who are asked for a price are told the target.
     is_target_shown boolean not null default false,
     should_cost ${money} check (should_cost >= 0),
     ${text('should_cost_assumptions', 4000)},
     quoted_cost ${money} check (quoted_cost >= 0),
     quoted_round_id uuid,
     actual_cost ${money} check (actual_cost >= 0),
     -- Where the actual cost is read from.
     ${text('actual_basis', 1000)},
     removed_by uuid, removed_at timestamptz,
     ${versioned},
     unique (workspace_id, id, project_id),
     foreign key (workspace_id, parent_id, project_id) references cost_component (workspace_id, id, project_id) on delete restrict,
     check ((should_cost is null) = (should_cost_assumptions is null)),
     check ((actual_cost is null) = (actual_basis is null)),
     check ((quoted_cost is null) = (quoted_round_id is null)),
     ${done('removed')}
   )`,
  'create unique index cost_component_code_once on cost_component (workspace_id, project_id, code) where removed_at is null',
  'create index cost_component_by_project on cost_component (workspace_id, project_id, code, id)',
  'create index cost_component_by_parent on cost_component (workspace_id, parent_id) where removed_at is null',
  ...readAndWritten('cost_component', seenByStaff),
  ...historyForStaff('CostComponent', 'cost_component'),
];

/** A tree stays one: a part belongs where it was put, at most four levels deep, and 200 to a project. */
export const componentCourse = [
  `create function cost_component_course() returns trigger language plpgsql as $$
   declare above uuid := new.parent_id; levels integer := 1;
   begin
     if tg_op = 'UPDATE' then
       if (new.project_id, new.parent_id) is distinct from (old.project_id, old.parent_id) or old.removed_at is not null then
         ${refuse('a component stays where it was put, and removed once it is', 'cost_component_course')};
       end if;
       if new.removed_at is not null and (exists (select from cost_component p where p.workspace_id = new.workspace_id and p.parent_id = new.id and p.removed_at is null)
         or exists (select from quote_round r where r.workspace_id = new.workspace_id and r.component_id = new.id and r.state in ('OPEN','COMPARED'))) then
         ${refuse('a component with parts, or with a round of quotes under way, is not removed', 'cost_component_in_use')};
       end if;
     end if;
     -- What is quoted follows from the quote that was agreed, and from nothing else.
     if new.quoted_round_id is not null and (tg_op = 'INSERT' or (new.quoted_round_id, new.quoted_cost) is distinct from (old.quoted_round_id, old.quoted_cost))
       and not exists (select from quote_round r where r.workspace_id = new.workspace_id and r.id = new.quoted_round_id and r.component_id = new.id and r.state = 'AGREED' and r.agreed_cost = new.quoted_cost) then
       ${refuse('a component is quoted at what was agreed', 'cost_component_quoted')};
     end if;
     if tg_op = 'UPDATE' then return new; end if;
     if (select count(*) from cost_component c where c.workspace_id = new.workspace_id and c.project_id = new.project_id and c.removed_at is null) >= 200 then
       ${refuse('a project has at most 200 components', 'cost_component_at_most')};
     end if;
     while above is not null loop
       levels := levels + 1;
       select c.parent_id into above from cost_component c where c.workspace_id = new.workspace_id and c.id = above and c.removed_at is null;
       if not found then ${refuse('a component is part of one that is there', 'cost_component_course')}; end if;
     end loop;
     if levels > 4 then ${refuse('components lie at most four levels deep', 'cost_component_depth')}; end if;
     return new;
   end $$`,
  ...byBefore('cost_component', 'cost_component_course'),
];

/** What components come to. */
export const reckoned = [
  // Its own figure where there is one, else the sum of its parts; unknown where one part is. What it should cost counts last.
  `create function component_cost(of_workspace uuid, of_component uuid, kind text) returns numeric language plpgsql stable as $$
   declare own numeric; fallback numeric; parts numeric;
   begin
     select case kind when 'TARGET' then c.target_cost when 'SHOULD' then c.should_cost else coalesce(c.actual_cost, c.quoted_cost) end, case kind when 'CURRENT' then c.should_cost end
       into own, fallback from cost_component c where c.workspace_id = of_workspace and c.id = of_component;
     if own is not null then return own; end if;
     select case when bool_and(x.cost is not null) then sum(x.cost) end into parts
       from (select component_cost(of_workspace, p.id, kind) as cost from cost_component p where p.workspace_id = of_workspace and p.parent_id = of_component and p.removed_at is null) x;
     return coalesce(parts, fallback);
   end $$`,
  // Of a whole product. What is not known of one component is not known of the product; what is known is said beside it.
  `create function project_cost(of_workspace uuid, of_project uuid) returns table (target numeric, allocated numeric, cost numeric, known numeric, components integer, unknown integer) language sql stable as $$
     select p.target_cost, case when bool_and(x.target is not null) then sum(x.target) end, case when bool_and(x.cost is not null) then sum(x.cost) end, sum(x.cost),
       count(x.id)::integer, (count(x.id) - count(x.cost))::integer
     from esi_project p left join lateral (select c.id, component_cost(c.workspace_id, c.id, 'TARGET') as target, component_cost(c.workspace_id, c.id, 'CURRENT') as cost
       from cost_component c where c.workspace_id = p.workspace_id and c.project_id = p.id and c.parent_id is null and c.removed_at is null) x on true
     where p.workspace_id = of_workspace and p.id = of_project group by p.target_cost $$`,
  ...['component_cost(uuid, uuid, text)', 'project_cost(uuid, uuid)'].flatMap((signature) => [`revoke all on function ${signature} from public`, `grant execute on function ${signature} to app_user`]),
];
