import { findOwnRelationship } from '../../markets/sharing/own-relationship.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import type { ActRule } from '../../platform/rules.ts';
import { authorize, checkVersion, lockVisible } from '../../platform/writes/lock.ts';
import type { Write } from '../../platform/writes/write.ts';
import { ContractEntity, type ContractRecord, type ContractState } from './contract.entity.ts';
import { contractMessages } from './contracts.messages.ts';
import type { ContractSubject } from './contracts.policy.ts';

/** What acts on a contract answer. A type, as the payload's index asks. */
export type ContractAnswer = { readonly contractId: string };

interface ContractChange {
  readonly contractId: string;
  readonly expectedVersion?: number | null;
}

/** Locks a contract of the asker's own for an act that its state allows, and asks the act's rule. */
export async function lockContract({ em, ctx }: Write, rule: ActRule<ContractSubject>, input: ContractChange, state: ContractState): Promise<ContractRecord> {
  const field = ['input', 'contractId'];
  const contract = await lockVisible<ContractRecord>(em, ContractEntity, ctx, idOf('RelationshipContract', input.contractId), field);
  await findOwnRelationship(em, ctx, contract.relationshipId, field);
  checkVersion(contract, 'RelationshipContract', input.expectedVersion);
  if (contract.state !== state) {
    const message = state === 'DRAFT' ? contractMessages.notDraft : contractMessages.notInForce;
    throw new Refusal({ code: 'STATE_CONFLICT', message, currentState: contract.state, allowedActions: allowed[contract.state] ?? [] });
  }
  authorize(ctx, rule, contract);
  return contract;
}

const allowed: Readonly<Partial<Record<ContractState, readonly string[]>>> = { DRAFT: ['ANSWER_CONTRACT', 'WITHDRAW_CONTRACT'], IN_FORCE: ['GIVE_CONTRACT_NOTICE'] };
