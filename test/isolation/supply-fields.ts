/** The lists of queries: the type of their records, and by what enumerations they are filtered, each with the field of the record. */
export const supplyLists = [
  { root: 'vmiAgreements', stem: 'VmiAgreement', type: 'VmiAgreement', enumerations: { statuses: 'status', vendorSides: 'vendorSide' } },
  { root: 'items', stem: 'Item', type: 'Item', enumerations: {} },
  { root: 'stockPositions', stem: 'StockPosition', type: 'StockPosition', enumerations: { statuses: 'status' } },
  { root: 'interchanges', stem: 'Interchange', type: 'Interchange', enumerations: { states: 'state', verdicts: 'verdict' } },
  { root: 'replenishmentProposals', stem: 'ReplenishmentProposal', type: 'ReplenishmentProposal', enumerations: { statuses: 'status', needsPerson: 'needsPerson' } },
  { root: 'replenishmentOrders', stem: 'ReplenishmentOrder', type: 'ReplenishmentOrder', enumerations: { statuses: 'status', vendorSides: 'vendorSide' } },
  { root: 'shipments', stem: 'Shipment', type: 'Shipment', enumerations: { statuses: 'status' } },
  { root: 'supplyExceptions', stem: 'SupplyException', type: 'SupplyException', enumerations: { kinds: 'kind', statuses: 'status', severities: 'severity', ownerSides: 'ownerSide' } },
] as const;

/** Acts by the permission that they take. */
export const supplyActs: Readonly<Record<'ITEM_WRITE' | 'VMI_SIGN' | 'VMI_WRITE', readonly string[]>> = {
  ITEM_WRITE: ['createItem', 'updateItem', 'discontinueItem'],
  VMI_SIGN: [
    'acceptVmiItemTerms', 'declineVmiItemTerms', 'endVmiAgreementItem', 'signVmiAgreementVersion', 'declineVmiAgreementVersion', 'terminateVmiAgreement', 'holdVmiAutonomy', 'overrideVmiAutonomy', 'releaseVmiAutonomy',
  ],
  VMI_WRITE: [
    'addVmiAgreementItem', 'changeVmiAgreementItem', 'withdrawVmiItemTerms', 'numberVmiAgreementItem', 'draftVmiAgreement', 'updateVmiAgreement', 'amendVmiAgreement', 'updateVmiAgreementVersion', 'proposeVmiAgreementVersion',
    'withdrawVmiAgreementVersion', 'suspendVmiAgreement', 'resumeVmiAgreement', 'openStockPosition', 'endStockPosition', 'setPositionParameters', 'setPositionParametersByRule', 'runReplenishment', 'approveReplenishmentProposal',
    'approveReplenishmentProposals', 'counterReplenishmentProposal', 'acceptReplenishmentCounter', 'dropReplenishmentCounter', 'rejectReplenishmentProposal', 'reportActivity', 'mapActivityCode', 'discardActivity', 'submitInterchange',
    'replayInterchange', 'discardInterchange', 'adjustStock', 'transferStock', 'holdStock', 'releaseStock', 'returnStock', 'tellDemandEvent', 'withdrawDemandEvent', 'placeReplenishmentOrder', 'answerReplenishmentOrder',
    'reactToOrderAnswer', 'cancelReplenishmentOrder', 'answerOrderCancellation', 'closeReplenishmentOrder', 'createShipment', 'sendShipment', 'discardShipment', 'noteShipmentArrival', 'receiveGoods', 'proposeShipmentSettlement',
    'agreeToShipmentSettlement', 'acknowledgeSupplyException', 'takeOnSupplyException', 'snoozeSupplyException', 'escalateSupplyException', 'resolveSupplyException',
  ],
};

/** Fields of vendor-managed inventory: what everybody reads who sees the record, and what staff alone do. */
export const supplyForPartners: Readonly<Record<string, readonly string[]>> = {
  Item: ['timeline', 'sku', 'gtin', 'name', 'nameTranslations', 'baseUnit', 'category', 'discontinuedOn', 'units', 'vmiAgreementItems'],
  ItemUnit: ['unit', 'factor', 'gtin'],
  VmiAgreement: [
    'timeline', 'relationship', 'number', 'title', 'vendorSide', 'vendor', 'buyer', 'currency', 'status', 'statusReason', 'statusChangedAt', 'statusChangedBy', 'suspendedBySide',
    'currentVersion', 'versions', 'demandEvents', 'items', 'proposals', 'replenishmentRuns', 'orders', 'imposedChanges', 'shipments', 'inbound', 'stockPositions', 'ownershipPassed',
    'ownershipPassedTotal', 'stockAdjustments', 'autonomy', 'liabilityExposure', 'pushing', 'lastReportedAt', 'isActivityStale', 'activityReports', 'activityCodes', 'exceptions',
    'kpis', 'kpiHistory',
  ],
  VmiAgreementVersion: [
    'number', 'status', 'isInForce', 'validFrom', 'validUntil', 'ownershipRule', 'ownershipAgeDays', 'approvalMode', 'automaticLimit', 'automaticLimitCap', 'approver',
    'proposalExpiryHours', 'freezeDays', 'reviewDays', 'answerHours', 'liabilityCap', 'serviceLevel', 'serviceLevelType', 'thresholdSetter', 'triggerComparison', 'feedMode',
    'staleAfterHours', 'truckCapacity', 'kpiDefinitions', 'note', 'proposedBy', 'proposedAt', 'focalSignedBy', 'focalSignedAt', 'partnerSignedBy', 'partnerSignedAt', 'declinedBy',
    'declinedAt', 'declineReason',
  ],
  VmiAgreementItem: [
    'agreement', 'item', 'vendorItemNumber', 'buyerItemNumber', 'unitPrice', 'minimumOrder', 'packSize', 'palletSize', 'shelfLifeDays', 'isAgreed', 'pendingTerms', 'pendingBySide',
    'pendingAt', 'endedOn',
  ],
  PositionParameters: [
    'position', 'method', 'minimum', 'maximum', 'reorderPoint', 'orderQuantity', 'baseStock', 'minimumDays', 'targetDays', 'leadTimeFactor', 'variabilityFactor', 'leadTimeDays',
    'leadTimeDeviation', 'source', 'reason', 'setBySide', 'setBy', 'setAt',
  ],
  StockPosition: [
    'agreement', 'item', 'location', 'onHand', 'countedAt', 'demand', 'demandEvents', 'method', 'minimum', 'maximum', 'reorderPoint', 'orderQuantity', 'baseStock', 'minimumDays',
    'targetDays', 'leadTimeFactor', 'variabilityFactor', 'leadTimeDays', 'leadTimeDeviation', 'agreementItem', 'setterSide', 'endedOn', 'parametersHistory', 'openProposalLine',
    'whyNothing', 'inbound', 'status', 'levels', 'daysOfSupply', 'isDaysOfSupplyAtLeast', 'lookedAt', 'isStale', 'projection', 'vendorOwned', 'inTransit', 'onOrder', 'allocated',
    'held', 'backordered', 'available', 'inventoryPosition', 'stockEntries', 'stockAdjustments', 'stockActions', 'activity', 'exceptions',
  ],
  StockEntry: ['position', 'bucket', 'owner', 'change', 'cause', 'occurredAt', 'recordedAt', 'recordedBy', 'sourceType', 'sourceId', 'unitPrice', 'amount'],
  StockAdjustment: ['agreement', 'position', 'kind', 'owner', 'units', 'toPosition', 'reason', 'occurredAt', 'recordedAt', 'recordedBy', 'recordedBySide'],
  PositionDemand: [
    'demandClass', 'meanInterval', 'squaredVariation', 'method', 'meanPerDay', 'deviationPerDay', 'errors', 'learnedThrough', 'methodChosenThrough', 'isBeingRelearned', 'history',
    'forecast',
  ],
  DemandEvent: ['agreement', 'item', 'location', 'kind', 'title', 'fromDay', 'toDay', 'factor', 'unitsPerDay', 'toldBy', 'toldBySide', 'withdrawnBy', 'withdrawnAt'],
  ActivityReport: [
    'agreement', 'source', 'reference', 'feedMode', 'isCorrection', 'state', 'reportedBySide', 'reportedBy', 'reportedAt', 'firstDay', 'lastDay', 'lineCount', 'appliedCount',
    'unchangedCount', 'historyCount', 'unmappedCount', 'heldCount', 'missingCount', 'discardedAt', 'discardedBy', 'discardReason', 'observations', 'interchange',
  ],
  ActivityObservation: [
    'lineNumber', 'position', 'itemCodes', 'locationCode', 'code', 'metric', 'quantity', 'unit', 'units', 'periodFrom', 'day', 'observedAt', 'effect', 'heldFor', 'supersedes',
    'supersededBy', 'recordedAt',
  ],
  ActivityCode: ['kind', 'code', 'item', 'location', 'setBySide'],
  Interchange: [
    'partner', 'state', 'verdict', 'control', 'sender', 'receiver', 'isTest', 'fileName', 'byteSize', 'sha256', 'contentUrl', 'sets', 'findings', 'acknowledgment', 'activityReports',
    'submittedBySide', 'submittedBy', 'receivedAt', 'discardedAt', 'discardedBy', 'discardReason',
  ],
  ReplenishmentRun: [
    'agreement', 'cycle', 'status', 'isFull', 'startedBy', 'startedAt', 'finishedAt', 'places', 'placesDone', 'positions', 'blockedPositions', 'proposals', 'proposedLines',
    'supersededProposals', 'failure', 'job',
  ],
  ReplenishmentProposal: [
    'timeline', 'agreement', 'run', 'number', 'status', 'shipTo', 'neededOn', 'amount', 'needsPerson', 'computedAt', 'expiresAt', 'supersededBy', 'lines', 'approvers', 'isInsideFreeze',
    'amountOnTable', 'isAutomatic', 'approvedLimit', 'vendorApprovedBy', 'vendorApprovedAt', 'buyerApprovedBy', 'buyerApprovedAt', 'counteredBySide', 'exceptionReason', 'decidedBy',
    'decidedAt', 'rejectionCode', 'decisionReason', 'order',
  ],
  ProposalLine: ['position', 'item', 'need', 'proposed', 'shortfall', 'unitPrice', 'explanation', 'countered', 'counterReason', 'accepted'],
  VmiAutonomy: ['agreement', 'mode', 'limit', 'note', 'setBy', 'setBySide', 'setAt', 'changedAt', 'changes'],
  AutonomyChange: ['agreement', 'cause', 'fromLimit', 'toLimit', 'note', 'changedBy', 'changedBySide', 'changedAt'],
  ReplenishmentOrder: [
    'timeline', 'agreement', 'proposal', 'number', 'status', 'vendorSide', 'shipTo', 'requestedOn', 'note', 'issuedBy', 'issuedAt', 'answerDueAt', 'isAnswerOverdue', 'acknowledgedBy',
    'acknowledgedAt', 'cancelAskedBySide', 'cancelAskedAt', 'cancelReason', 'cancelledBy', 'cancelledAt', 'closedBy', 'closedAt', 'closeReason', 'lines', 'shipments', 'receipts',
  ],
  OrderLine: [
    'lineNumber', 'position', 'item', 'ordered', 'unitPrice', 'answer', 'confirmed', 'confirmedPrice', 'promisedOn', 'substitute', 'answerReason', 'answeredBy', 'answeredAt',
    'reaction', 'reactionReason', 'reactedBy', 'reactedAt', 'splitFrom', 'expected', 'shipped', 'received', 'damaged', 'writtenOff', 'firstReceivedOn', 'lastReceivedOn', 'isClosed',
  ],
  Shipment: [
    'agreement', 'order', 'number', 'status', 'shippedAt', 'expectedAt', 'arrivedAt', 'carrier', 'trackingNumber', 'sscc', 'createdBy', 'sentBy', 'settlementKind',
    'settlementProposedBySide', 'settlement', 'settledBy', 'settledAt', 'lines', 'receipts',
  ],
  ShipmentLine: ['orderLine', 'shipped', 'lot', 'expiresOn', 'sscc'],
  GoodsReceipt: ['order', 'shipment', 'number', 'receivedAt', 'isLast', 'recordedBy', 'recordedAt', 'lines'],
  ReceiptLine: ['orderLine', 'received', 'damaged', 'wrong', 'difference', 'note'],
  InboundSupply: ['position', 'item', 'stage', 'units', 'expectedOn', 'isConfirmed', 'order', 'orderLine', 'shipment'],
  ImposedChange: ['agreement', 'kind', 'subjectType', 'subjectId', 'imposedBySide', 'imposedBy', 'imposedAt', 'reason'],
  SupplyException: [
    'timeline', 'agreement', 'kind', 'severity', 'subjectType', 'subjectId', 'position', 'concerned', 'unitsAtRisk', 'moneyAtRisk', 'riskBasis', 'forSide', 'status', 'statusChangedAt',
    'statusChangedBy', 'statusReason', 'owner', 'ownerSide', 'snoozedUntil', 'escalatesAt', 'openedAt', 'causeGoneAt',
  ],
  KpiSnapshot: ['agreement', 'terms', 'month', 'kpis', 'computedAt'],
};

export const supplyForStaff: Readonly<Record<string, readonly string[]>> = {
  VmiAutonomy: ['step'],
  AutonomyChange: ['ground'],
};
