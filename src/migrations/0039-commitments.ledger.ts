/**
 * What two sides have gained together, in one list: what of it each sees is told by the policies of the records behind it. Amounts of shares are in
 * whole units of the currency, those of benefits in its minor units.
 */
export const ledger = [
  `create view joint_value_entry with (security_invoker = true) as
     select s.workspace_id, s.id, s.relationship_id, 'SHARED_GAIN' as kind, s.title, s.period_until as gained_on, s.currency, false as is_minor,
       -- What was estimated stands with the whole, which is the firm's own.
       (select sum(l.estimated_amount) from joint_value_line l where l.workspace_id = s.workspace_id and l.joint_value_id = s.joint_value_id and l.involvement_id = s.involvement_id) as planned,
       s.contributed_amount as verified, s.contributed_amount - s.amount as to_focal, s.amount as to_partner, coalesce(s.received_amount, s.paid_amount) as paid,
       s.id as share_id, null::uuid as joint_value_id, null::uuid as benefit_id
     from joint_value_share s where s.state in ('OFFERED','AGREED','PAID','RECEIVED')
     union all
     select v.workspace_id, (array_agg(l.id order by l.id))[1], l.relationship_id, 'UNSPLIT_GAIN', v.title, v.period_until, v.currency, false,
       sum(l.estimated_amount), sum(l.verified_amount), null::numeric, null::numeric, null::numeric, null::uuid, v.id, null::uuid
     from joint_value v join joint_value_line l on l.workspace_id = v.workspace_id and l.joint_value_id = v.id and l.relationship_id is not null
     where v.state in ('VERIFIED','PROPOSED') group by v.workspace_id, v.id, l.relationship_id
     union all
     -- What was given, and acknowledged by who received it; what was recorded by the receiver is.
     select b.workspace_id, b.id, b.relationship_id, 'BENEFIT', b.note, b.until_on, b.worth_currency, true,
       null::numeric, b.worth_minor::numeric, case b.giver when 'PARTNER' then b.worth_minor else 0 end::numeric, case b.giver when 'FOCAL' then b.worth_minor else 0 end::numeric, null::numeric,
       null::uuid, null::uuid, b.id
     from benefit_record b where b.worth_minor is not null and not b.is_taken_back
       and not exists (select from benefit_record c where c.workspace_id = b.workspace_id and c.corrects_id = b.id)
       and ((b.giver = 'PARTNER') = b.is_recorded_by_focal or exists (select from benefit_answer a where a.workspace_id = b.workspace_id and a.benefit_id = b.id and a.is_acknowledged))`,
  'grant select on joint_value_entry to app_user',
];
