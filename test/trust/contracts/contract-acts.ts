/** The acts on contracts, as the tests send them. */

const answer = `{ contract { id state endsOn daysLeft draftedBySide noticeBySide reason closedAt inForceAt focalAgreedBy { id } partnerAgreedBy { id } renews { id state daysLeft } }
  userErrors { code message field ... on StateConflictError { currentState allowedActions } } }`;

export const draft = `mutation ($input: DraftContractInput!) { draftContract(input: $input) ${answer} }`;
export const agree = `mutation ($input: AgreeToContractInput!) { agreeToContract(input: $input) ${answer} }`;
export const decline = `mutation ($input: DeclineContractInput!) { declineContract(input: $input) ${answer} }`;
export const withdraw = `mutation ($input: WithdrawContractInput!) { withdrawContract(input: $input) ${answer} }`;
export const giveNotice = `mutation ($input: GiveContractNoticeInput!) { giveContractNotice(input: $input) ${answer} }`;
