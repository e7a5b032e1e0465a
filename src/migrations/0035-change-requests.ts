import { Migration } from '@mikro-orm/migrations';
import { mine, own, staff } from './0023-development.terms.ts';
import { requests } from './0035-change-requests.requests.ts';
import { rounds } from './0035-change-requests.rounds.ts';

/** Requests for changes of what two sides have agreed on, with every round of the talks; what is imposed is evidence against who imposes it. */
export class ChangeRequests extends Migration {
  override name = '0035-change-requests';

  override up(): void {
    for (const part of [requests, rounds, evidence]) for (const statement of part) this.addSql(statement);
  }
}

const imposed = `when ''ChangeRequest'' then
         select (worth -> ''imposedChange'' ->> ''outcome'')::double precision, (worth -> ''imposedChange'' ->> ''weight'')::double precision into expected, weighed
         from change_request c where c.workspace_id = new.workspace_id and c.id = new.source_id and c.relationship_id = new.relationship_id and c.xmin = pg_current_xact_id()::xid and c.state = ''IMPOSED''
           and new.direction = case c.proposed_by_side when ''FOCAL'' then ''FOCAL_TO_PARTNER'' else ''PARTNER_TO_FOCAL'' end and (new.leaf, new.source_key) = (''NON_OPPORTUNISM'', '''');
       else null;`;

/** A partner that imposes a change adds to the ledger what that is worth, against itself; what else its acts may add stays as it stands. */
const evidence = [
  `do $do$
   declare before text := pg_get_functiondef('evidence_follows_its_fact()'::regprocedure); after text := replace(before, 'else null;', '${imposed}');
   begin
     if after = before then raise exception 'evidence_follows_its_fact has no place for change requests'; end if;
     execute after;
   end $do$`,
  `create policy evidence_add_of_change_request on evidence for insert to app_user with check (${mine} and recorded_by = (select app_principal()) and not ${staff}
     and source_type = 'ChangeRequest' and ${own('evidence')})`,
];
