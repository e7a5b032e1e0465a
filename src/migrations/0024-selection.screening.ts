import { historyForStaff, ledger, ofInvolvement, platform, seenByStaff, text } from './0023-development.terms.ts';

const areas = ['capability', 'capacity', 'roadmap_fit', 'finance', 'csr'];
const scores = areas.map((area) => `${area}_score integer not null check (${area}_score between 0 and 10), ${text(`${area}_note`, 2000)} not null`).join(',\n     ');

/** What the firm found when it looked at one candidate for one project. The supplier never learns of it. */
export const screening = [
  `create table esi_screening (
     ${ofInvolvement},
     ${scores},
     outcome text not null check (outcome in ('PASSED','FAILED')),
     ${text('note', 2000)} not null,
     screened_by uuid not null,
     screened_at timestamptz not null default now()
   )`,
  'create index esi_screening_by_involvement on esi_screening (workspace_id, involvement_id, id)',
  ...ledger('esi_screening', seenByStaff),
  ...historyForStaff('EsiScreening', 'esi_screening'),
  // Before the supplier hears of the project, and in one's own name.
  `create function esi_screening_in_time() returns trigger language plpgsql as $$
   begin
     if app_principal() = ${platform} then return new; end if;
     new.screened_at := now();
     if new.screened_by is distinct from app_principal()
       or not exists (select from esi_involvement i where i.workspace_id = new.workspace_id and i.id = new.involvement_id and i.state = 'NOMINATED') then
       raise exception 'who is only nominated is screened' using errcode = 'check_violation', constraint = 'esi_screening_in_time';
     end if;
     return new;
   end $$`,
  // Nobody is found fit but by a screening passed; a part begun anew goes by what was found before.
  `create function esi_involvement_is_screened() returns trigger language plpgsql as $$
   begin
     if app_principal() <> ${platform} and not exists (select from esi_screening s where s.workspace_id = new.workspace_id and s.project_id = new.project_id and s.relationship_id = new.relationship_id and s.outcome = 'PASSED')
       and not exists (select from esi_involvement i where i.workspace_id = new.workspace_id and i.project_id = new.project_id and i.relationship_id = new.relationship_id and i.id <> new.id and i.invited_at is not null) then
       raise exception 'involvement % was not screened', new.id using errcode = 'check_violation', constraint = 'esi_involvement_is_screened';
     end if;
     return new;
   end $$`,
  `create trigger esi_involvement_is_screened before update of state on esi_involvement for each row when (new.state = 'ASSESSED' and old.state <> 'ASSESSED') execute function esi_involvement_is_screened()`,
  ...['esi_screening_in_time()', 'esi_involvement_is_screened()'].map((signature) => `revoke all on function ${signature} from public`),
  'create trigger esi_screening_in_time before insert on esi_screening for each row execute function esi_screening_in_time()',
];
