import type { World } from '../../world.ts';

/** Acts of disputes as the tests do them, over the wire. */

const errors = 'userErrors { code message field ... on StateConflictError { currentState allowedActions } }';
const fields = `id version status raisedBySide raisedBy { id } matter title claim { amount currencyCode } termDays dueOn isPastTerm acknowledgedBy { id } settlementTerms settlementAmount { amount currencyCode }
  settlementProposedBySide settledBy { id } focalJudgement partnerJudgement closeReason outcome concludedAt`;

/** What an act answers; loose, as JSON is. */
export interface DisputeActAnswer {
  readonly dispute: Record<string, any> | null;
  readonly userErrors: readonly Record<string, any>[];
}

const inputs: Readonly<Record<string, string>> = {
  raiseDispute: 'RaiseDisputeInput', acknowledgeDispute: 'AdvanceDisputeInput', beginDisputeTalks: 'AdvanceDisputeInput', proposeSettlement: 'ProposeSettlementInput', agreeToSettlement: 'AdvanceDisputeInput',
  declineSettlement: 'CloseDisputeInput', judgeSettlement: 'JudgeSettlementInput', withdrawDispute: 'CloseDisputeInput', abandonDispute: 'CloseDisputeInput', writeInDispute: 'WriteInDisputeInput', noteDispute: 'NoteDisputeInput',
};

/** Does an act as a persona, whatever the answer. */
export async function tried(world: World, persona: string, name: string, input: object): Promise<DisputeActAnswer> {
  const answer = await world.as(persona).data(`mutation ($input: ${inputs[name]}!) { ${name}(input: $input) { dispute { ${fields} } ${errors} } }`, { input });
  return answer[name] as DisputeActAnswer;
}

/** Does an act and takes the dispute; fails the test when it is refused. */
export async function done(world: World, persona: string, name: string, input: object): Promise<Record<string, any>> {
  const { dispute, userErrors } = await tried(world, persona, name, input);
  if (userErrors.length > 0) throw new Error(`${persona} ${name}: ${JSON.stringify(userErrors)}`);
  return dispute!;
}

/** Raises a dispute and brings it to where a settlement is proposed by the other side. */
export async function proposed(world: World, { relationship = 'jade-cell.supplier', raiser = 'supplier', other = 'manager' } = {}): Promise<string> {
  const { id } = await done(world, raiser, 'raiseDispute', { relationshipId: world.relationshipId(relationship), matter: 'QUALITY', title: 'Dented cells', description: 'One pallet in five arrives dented.' });
  await done(world, other, 'acknowledgeDispute', { disputeId: id });
  await done(world, other, 'proposeSettlement', { disputeId: id, terms: 'Half is credited.', amount: { amount: '1200.50', currencyCode: 'EUR' } });
  return id as string;
}

/** What stands in the ledger of evidence on a source and is not corrected. */
export function evidenceOf(world: World, globalId: string): Promise<{ direction: string; leaf: string; outcome: number | null; weight: number | null; key: string }[]> {
  const id = Buffer.from(globalId, 'base64url').toString().split(':')[1];
  return world.sql(`select direction, leaf, outcome, weight, source_key as key from evidence e where source_id = $1
    and not exists (select from evidence c where c.workspace_id = e.workspace_id and c.corrects_id = e.id) order by direction`, [id]);
}
