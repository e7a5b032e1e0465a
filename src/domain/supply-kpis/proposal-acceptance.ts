/** A proposal that has come to its end. */
export interface DecidedProposal {
  readonly outcome: 'APPROVED' | 'REJECTED' | 'EXPIRED';
  /** True where no person had to look. */
  readonly isAutomatic: boolean;
  /** Units proposed. */
  readonly proposed: number;
  /** Units approved after all counter-proposals; 0 where none were. */
  readonly approved: number;
}

/** How the partners take proposals. Parts of 1; null where there is nothing to tell them from. */
export interface ProposalAcceptance {
  readonly decided: number;
  /** Approved just as proposed. */
  readonly acceptance: number | null;
  /** Approved with another quantity, of all that were approved. */
  readonly overrides: number | null;
  /** Approved without a person. */
  readonly automatic: number | null;
  /** Mean of approved over proposed less 1, of those approved: above 0 where people raise what is proposed. */
  readonly overrideBias: number | null;
  /** Mean amount of the same. */
  readonly overrideSize: number | null;
}

/** Acceptance and overrides. A proposal of 0 units, which nobody is asked for, does not count. */
export function proposalAcceptance(proposals: readonly DecidedProposal[]): ProposalAcceptance {
  const decided = proposals.filter(({ proposed }) => proposed > 0);
  const approved = decided.filter(({ outcome }) => outcome === 'APPROVED');
  const changes = approved.map((one) => one.approved / one.proposed - 1);
  const changed = changes.filter((change) => change !== 0).length;
  return {
    decided: decided.length,
    acceptance: part(approved.length - changed, decided.length),
    overrides: part(changed, approved.length),
    automatic: part(approved.filter(({ isAutomatic }) => isAutomatic).length, decided.length),
    overrideBias: part(changes.reduce((sum, change) => sum + change, 0), changes.length),
    overrideSize: part(changes.reduce((sum, change) => sum + Math.abs(change), 0), changes.length),
  };
}

/** What was shipped, and what the policy asked for. */
export interface ShippedLine {
  readonly shipped: number;
  readonly policyQuantity: number;
}

/**
 * Units shipped beyond the policy, as a part of what it asked for: a vendor that pushes stock, as before the end of a quarter, shows here.
 * What one line lacks does not make up for another.
 * @returns null where the policy asked for nothing and nothing came; infinite where something came that it did not ask for at all
 */
export function pushedShare(lines: readonly ShippedLine[]): number | null {
  const pushed = lines.reduce((sum, { shipped, policyQuantity }) => sum + Math.max(0, shipped - policyQuantity), 0);
  const asked = lines.reduce((sum, { policyQuantity }) => sum + policyQuantity, 0);
  return pushed === 0 && asked === 0 ? null : pushed / asked;
}

function part(value: number, of: number): number | null {
  return of === 0 ? null : value / of;
}
