/** The statements for erasing what is held of a person. A sign stays of what was erased, when and why, and nothing of whom. */

const reasons = `'CONSENT_WITHDRAWN','REQUEST','RETENTION'`;

const signs = ['contact', 'user_account'].flatMap((table) => [
  `alter table ${table} add column erased_at timestamptz,
     add column erasure_reason text check (erasure_reason in (${reasons})),
     add column erasure_requested_on date`,
  `alter table ${table} add check ((erased_at is null) = (erasure_reason is null) and (erased_at is not null or erasure_requested_on is null))`,
]);

export const erasure = [
  ...signs,
  `alter table contact add constraint contact_erased check (erased_at is null
     or (name = 'Erased person' and job_title is null and job_titles = '{}' and email is null and phone is null and location_id is null and not is_primary))`,
  `alter table user_account add constraint user_account_erased check (erased_at is null
     or (display_name = 'Erased person' and issuer is null and subject is null and email is null and locale = 'en' and time_zone = 'UTC'))`,
  // The sign itself is kept, and nobody comes back under it.
  `create function contact_stays_erased() returns trigger language plpgsql as $$
   begin
     if tg_op = 'DELETE' or (new.erased_at, new.erasure_reason, new.erasure_requested_on) is distinct from (old.erased_at, old.erasure_reason, old.erasure_requested_on) then
       raise exception 'contact % was erased', old.id using errcode = 'check_violation', constraint = 'contact_stays_erased';
     end if;
     return new;
   end $$`,
  'revoke all on function contact_stays_erased() from public',
  `create trigger contact_stays_erased before update or delete on contact for each row when (old.erased_at is not null) execute function contact_stays_erased()`,
  `create or replace function user_account_keeps_its_owner() returns trigger language plpgsql as $$
   begin
     if old.erased_at is not null and (new.erased_at, new.erasure_reason, new.erasure_requested_on) is distinct from (old.erased_at, old.erasure_reason, old.erasure_requested_on) then
       raise exception 'user account % was erased', old.id using errcode = 'check_violation', constraint = 'user_account_stays_erased';
     end if;
     if old.issuer is not null and new.erased_at is null and (new.issuer, new.subject) is distinct from (old.issuer, old.subject) then
       raise exception 'user account % has its owner', old.id using errcode = 'check_violation', constraint = 'user_account_owner';
     end if;
     return new;
   end $$`,
];
