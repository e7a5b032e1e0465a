import { byBefore, isPlatform, refuse } from './0028-costs.terms.ts';

const inOrder = (record: string, names: readonly string[]) => `(${names.map((name) => `${record}.${name}`).join(', ')})`;
const roundTerms = ['project_id', 'component_id', 'number', 'specification', 'tooling_units', 'opened_by', 'opened_at', 'due_at'];
const requestTerms = ['project_id', 'relationship_id', 'involvement_id', 'round_id', 'subject', 'specification', 'currency', 'tooling_units', 'asked_by', 'asked_at', 'due_at'];

/** What becomes of rounds, requests and quotes, and when. The rooms above say the same to people. */
export const quoteCourse = [
  `create function quote_round_course() returns trigger language plpgsql as $$
   begin
     if ${isPlatform} and tg_op = 'INSERT' then return new; end if;
     if tg_op = 'INSERT' then
       if new.state <> 'OPEN' or new.closed_at is not null or new.opened_by is distinct from app_principal() or new.due_at <= clock_timestamp() then
         ${refuse('a round of quotes begins open, with time to answer', 'quote_round_course')};
       end if;
       new.opened_at := now();
       return new;
     end if;
     if ${inOrder('new', roundTerms)} is distinct from ${inOrder('old', roundTerms)} then ${refuse('what suppliers are asked is not rewritten', 'quote_round_course')}; end if;
     if not coalesce(case (old.state || ' ' || new.state)
       when 'OPEN COMPARED' then old.due_at <= clock_timestamp() and new.closed_by = app_principal()
       when 'OPEN CANCELLED' then new.decided_by = app_principal()
       when 'COMPARED AGREED' then new.decided_by = app_principal() and not (${isPlatform})
       when 'COMPARED NEXT_ROUND' then new.decided_by = app_principal() and not (${isPlatform}) end, false) then
       ${refuse('a round of quotes does not go this way from here', 'quote_round_course')};
     end if;
     -- By the database's clock, as the deadline.
     if old.state = 'OPEN' and new.state = 'COMPARED' then new.closed_at := clock_timestamp(); end if;
     -- The last word of a supplier that did not decline, as it stands.
     if new.state = 'AGREED' and not exists (select from cost_quote q where q.workspace_id = new.workspace_id and q.id = new.agreed_quote_id and q.round_id = new.id and not q.is_declined
         and q.unit_cost = new.agreed_cost and not exists (select from cost_quote later where later.workspace_id = q.workspace_id and later.request_id = q.request_id and later.revision > q.revision)) then
       ${refuse('what is agreed is a quote of the round that stands', 'quote_round_agreed')};
     end if;
     return new;
   end $$`,
  ...byBefore('quote_round', 'quote_round_course'),

  `create function quote_request_course() returns trigger language plpgsql as $$
   declare r quote_round;
   begin
     if ${isPlatform} and tg_op = 'INSERT' then return new; end if;
     select * into r from quote_round where workspace_id = new.workspace_id and id = new.round_id;
     if tg_op = 'INSERT' then
       if new.state <> 'OPEN' or r.state is distinct from 'OPEN' or (new.due_at, new.tooling_units, new.specification) is distinct from (r.due_at, r.tooling_units, r.specification) then
         ${refuse('all are asked the same, until the same moment', 'quote_request_course')};
       end if;
       return new;
     end if;
     if ${inOrder('new', requestTerms)} is distinct from ${inOrder('old', requestTerms)} or (old.state <> 'OPEN' and new.shown_target is distinct from old.shown_target) then
       ${refuse('what a supplier was asked is not rewritten', 'quote_request_course')};
     end if;
     if new.state = old.state then return new; end if;
     if not coalesce(case (old.state || ' ' || new.state)
       when 'OPEN CLOSED' then r.state = 'COMPARED'
       when 'OPEN CANCELLED' then r.state = 'CANCELLED'
       when 'CLOSED AGREED' then r.state = 'AGREED' and exists (select from cost_quote q where q.workspace_id = r.workspace_id and q.id = r.agreed_quote_id and q.request_id = new.id)
       when 'CLOSED NOT_AGREED' then r.state = 'NEXT_ROUND' or (r.state = 'AGREED' and not exists (select from cost_quote q where q.workspace_id = r.workspace_id and q.id = r.agreed_quote_id and q.request_id = new.id)) end, false) then
       ${refuse('a request follows its round', 'quote_request_course')};
     end if;
     return new;
   end $$`,
  ...byBefore('quote_request', 'quote_request_course'),

  // By the database's clock, and spread as the request says.
  `create function cost_quote_begins() returns trigger language plpgsql as $$
   begin
     select q.tooling_units into new.tooling_units from quote_request q where q.workspace_id = new.workspace_id and q.id = new.request_id;
     if not (${isPlatform}) then new.submitted_at := clock_timestamp(); end if;
     return new;
   end $$`,
  ...byBefore('cost_quote', 'cost_quote_begins', 'insert'),
  // After the policies have spoken, so that what is hidden and what is late are not told apart. Whoever closes the round waits for us, or we for them.
  `create function cost_quote_in_time() returns trigger language plpgsql as $$
   begin
     if ${isPlatform} then return null; end if;
     perform from quote_request q where q.workspace_id = new.workspace_id and q.id = new.request_id and q.state = 'OPEN' and new.submitted_at < q.due_at for share;
     if not found then ${refuse('the round of quotes is closed', 'cost_quote_in_time')}; end if;
     return null;
   end $$`,
  'revoke all on function cost_quote_in_time() from public',
  'create trigger cost_quote_in_time after insert on cost_quote for each row execute function cost_quote_in_time()',
];
