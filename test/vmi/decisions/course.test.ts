import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { systemId } from '../../../src/platform/system.ts';
import { seedId } from '../../../src/server/seed.ts';
import { attempt, sessionOf } from '../../trust/sessions.ts';
import { openWorld, type World } from '../../world.ts';
import { propose, type Proposed } from './proposing.ts';

/** What the database itself refuses, whatever stands above it. */

let world: World;
let proposal: Proposed;
let ours: Proposed;
beforeAll(async () => {
  world = await openWorld();
  proposal = await propose(world, { agreement: 'saebom-vmi', lines: { 'saebom-pack-changhua': 12 } });
  ours = await propose(world, { agreement: 'jade-vmi', lines: { 'jade-pack-daya': 960 }, status: 'COMPUTED' });
});
afterAll(() => world.close());

const buyer = sessionOf('buyer', 'formosa-stride');
const supplier = sessionOf('rival-supplier', 'saebom');
const platform = { ...buyer, principalId: systemId };
const refused = (constraint: string) => expect.objectContaining({ constraint });
const change = (columns: string, { uuid }: Proposed = proposal) => `update replenishment_proposal set ${columns} where id = '${uuid}'`;
const by = ({ principalId }: { principalId: string }, name: string) => `${name}_by = '${principalId}', ${name}_at = now()`;

test('a side gives no other word than its own, in no other name', async () => {
  await expect(attempt(world, supplier, change(by(buyer, 'buyer_approved')))).rejects.toEqual(refused('proposal_side'));
  await expect(attempt(world, supplier, change(by(supplier, 'buyer_approved')))).rejects.toEqual(refused('proposal_side'));
  await expect(attempt(world, buyer, change(by(supplier, 'buyer_approved')))).rejects.toEqual(refused('proposal_side'));
  await expect(attempt(world, supplier, change(`status = 'APPROVED', ${by(supplier, 'vendor_approved')}, ${by(supplier, 'decided')}`))).rejects.toEqual(refused('proposal_side'));
  await expect(attempt(world, supplier, change("status = 'SUPERSEDED'"))).rejects.toEqual(refused('proposal_side'));
  await expect(attempt(world, supplier, change('amount = 1'))).rejects.toEqual(refused('proposal_side'));
  await expect(attempt(world, buyer, change("needs_person = '{}', is_automatic = true"))).rejects.toEqual(refused('proposal_side'));
});

test('what is approved is ordered, and what is decided stays', async () => {
  const approved = change(`status = 'APPROVED', ${by(buyer, 'buyer_approved')}, ${by(buyer, 'decided')}`);
  await expect(attempt(world, buyer, approved, 'set constraints all immediate')).rejects.toEqual(refused('proposal_becomes_order'));
  const rejected = change(`status = 'REJECTED', rejection_code = 'OTHER', ${by(buyer, 'decided')}`);
  await attempt(world, buyer, rejected);
  await expect(attempt(world, buyer, rejected, change("status = 'PENDING_APPROVAL', rejection_code = null, decided_by = null, decided_at = null"))).rejects.toEqual(refused('proposal_course'));
  await expect(attempt(world, buyer, change("status = 'COMPUTED'"))).rejects.toEqual(refused('proposal_course'));
});

test('the platform approves nothing above the limit, nothing that needs a person, and nothing that the terms leave to people', async () => {
  const automatic = (limit: number, of: Proposed) => change(`status = 'APPROVED', is_automatic = true, approved_limit = ${limit}, ${by(platform, 'decided')}`, of);
  await expect(attempt(world, platform, automatic(3_000_000, ours))).rejects.toEqual(refused('proposal_side'));
  await expect(attempt(world, platform, automatic(9_000_000, ours))).rejects.toEqual(refused('proposal_side'));
  await expect(attempt(world, platform, automatic(8_000_000, ours), change("needs_person = '{STALE_DATA}'", ours))).rejects.toEqual(refused('proposal_course'));
  await expect(attempt(world, platform, automatic(9_000_000, proposal))).rejects.toEqual(refused('proposal_side'));
  await expect(attempt(world, platform, change("needs_person = '{STALE_DATA}'", ours), automatic(8_000_000, ours))).rejects.toEqual(refused('proposal_side'));
  await attempt(world, platform, automatic(8_000_000, ours));
});

test('nobody accepts other units than are on the table, or any of what is decided', async () => {
  const line = (columns: string) => `update proposal_line set ${columns} where proposal_id = '${proposal.uuid}'`;
  await expect(attempt(world, buyer, line('accepted = 24'))).rejects.toEqual(refused('proposal_line_is_decided'));
  await expect(attempt(world, supplier, line('countered = 24'))).rejects.toEqual(refused('proposal_line_is_decided'));
  await expect(attempt(world, buyer, change(`status = 'REJECTED', rejection_code = 'OTHER', ${by(buyer, 'decided')}`), line("countered = 24, counter_reason = 'x'"))).rejects.toEqual(refused('proposal_line_is_decided'));
});

test('a limit stays within the cap, and is set by who approves; what a vendor has earned nobody says but the platform', async () => {
  const own = sessionOf('supplier', 'jade-cell');
  const limit = (columns: string) => `insert into vmi_autonomy (workspace_id, id, relationship_id, agreement_id, step, mode, limit_amount, changed_at)
    select workspace_id, gen_random_uuid(), relationship_id, id, ${columns}, now() from vmi_agreement where id = '${seedId('formosa', 'vmi-agreement', 'jade-vmi')}'`;
  await expect(attempt(world, buyer, limit("2, 'FOLLOWING', 8000001"))).rejects.toEqual(refused('autonomy_cap'));
  await expect(attempt(world, buyer, limit("4, 'FOLLOWING', 8000000"))).rejects.toEqual(refused('autonomy_side'));
  await expect(attempt(world, own, limit("2, 'FOLLOWING', 3000000"))).rejects.toEqual(refused('autonomy_side'));
  await attempt(world, buyer, limit("2, 'FOLLOWING', 3000000"));
  await expect(attempt(world, buyer, limit("2, 'FOLLOWING', 3000000"), 'update vmi_autonomy set step = 4')).rejects.toEqual(refused('autonomy_side'));
  await attempt(world, own, 'select * from autonomy_ground').then((rows) => expect(rows).toEqual([]));
});
