const errors = 'userErrors { code message field }';

/** The acts of the loop, each with what the next one needs of its answer. */
export const acts = {
  report: `mutation ($input: ReportActivityInput!) { reportActivity(input: $input) { ${errors} } }`,
  approve: `mutation ($input: ApproveReplenishmentProposalInput!) { approveReplenishmentProposal(input: $input) { order { id } ${errors} } }`,
  answer: `mutation ($input: AnswerReplenishmentOrderInput!) { answerReplenishmentOrder(input: $input) { order { id status } ${errors} } }`,
  prepare: `mutation ($input: CreateShipmentInput!) { createShipment(input: $input) { shipment { id lines { orderLine { id } } } ${errors} } }`,
  send: `mutation ($input: SendShipmentInput!) { sendShipment(input: $input) { shipment { id status } ${errors} } }`,
  receive: `mutation ($input: ReceiveGoodsInput!) { receiveGoods(input: $input) { receipt { id } ${errors} } }`,
};
