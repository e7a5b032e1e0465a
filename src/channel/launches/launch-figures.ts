import { type CertificateDates, certificateState } from '../../domain/certificates.ts';
import { channelSupport, type ChannelSupport, type LaunchWarning, warningsBefore } from '../../domain/channel/launch-decision.ts';
import { type ChannelReadiness, channelReadiness, type Readiness, type ReadinessNeeds, readinessOf } from '../../domain/channel/readiness.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { column, type Sql, sql } from '../../platform/sql.ts';
import type { Write } from '../../platform/writes/write.ts';
import { newestSentiment } from './channel-sentiment.ts';

/** What the statement brings of one partner of a launch. */
export interface PartnerFacts {
  readonly relationshipId: string;
  /** YYYY-MM-DD. */
  readonly launchOn: string;
  readonly needs: ReadinessNeeds;
  /** Units; null where the firm does not keep the partner's stock of the item, or nobody has counted. */
  readonly stock: number | null;
  /** The partner's people's score, 0 to 100; null while unknown, and for whoever is not of the firm. */
  readonly sentiment: number | null;
  /** What the partner's people have handed in; null while nobody ever has. */
  readonly papers: readonly (CertificateDates & { readonly person: string | null; readonly isOfCourse: boolean })[] | null;
}

/** How a launch stands: each partner, all of them together, and what there is to warn of. */
export interface LaunchFigures {
  readonly launchOn: string;
  readonly leastSupport: number;
  readonly support: ChannelSupport;
  readonly readiness: ChannelReadiness;
  readonly warnings: readonly LaunchWarning[];
  readonly partners: readonly { readonly relationshipId: string; readonly sentiment: number | null; readonly readiness: Readiness }[];
}

/** What the statement brings of a launch. */
export interface LaunchFacts {
  readonly launchOn: string;
  readonly leastSupport: number;
  readonly partners: readonly PartnerFacts[];
}

/** Stock that the firm keeps at the partner. One place that nobody has counted leaves the whole unknown. */
const stockOf = (line: Row, launch: Row): Sql => sql`(select case when bool_and(p.on_hand is not null) then sum(p.on_hand)::double precision end from stock_position p
  join vmi_agreement a on a.workspace_id = p.workspace_id and a.id = p.agreement_id
  where p.workspace_id = ${line('workspace_id')} and p.relationship_id = ${line('relationship_id')} and p.item_id = ${launch('item_id')} and p.ended_on is null and a.vendor_side = 'FOCAL' and a.status in ('ACTIVE','SUSPENDED'))`;

const papersOf = (line: Row, launch: Row): Sql => sql`(select json_agg(json_build_object('person', c.contact_id, 'isOfCourse', coalesce(c.course_id = ${launch('course_id')}, false), 'status', c.state,
    'validFrom', c.completed_on, 'expiresOn', coalesce(c.expires_on, '9999-12-31'::date)) order by c.id)
  from channel_certificate c where c.workspace_id = ${line('workspace_id')} and c.relationship_id = ${line('relationship_id')})`;

/** One partner's facts as JSON. In a partner's session nothing is read of what its people said: that is shown under an agreement, elsewhere. */
const factsOf = (line: Row, launch: Row): Sql => sql`json_build_object('relationshipId', ${line('relationship_id')}, 'launchOn', ${launch('launch_on')}, 'stock', ${stockOf(line, launch)},
  'sentiment', case when (select app_is_staff()) then ${newestSentiment(line)} end, 'papers', ${papersOf(line, launch)},
  'needs', json_build_object('TRAINED_PEOPLE', ${line('trained_people')}, 'STOCK_ON_HAND', ${line('stock_on_hand')}, 'CERTIFICATES', ${line('certificates')},
    'SENTIMENT', case when (select app_is_staff()) then ${launch('needed_sentiment')} else 0 end))`;

/** The facts of one partner's line. */
export function partnerFacts(line: Row): Sql {
  const launch: Row = (name) => column('of_line', name);
  return sql`(select ${factsOf(line, launch)} from channel_launch of_line where of_line.workspace_id = ${line('workspace_id')} and of_line.id = ${line('launch_id')})`;
}

/** The facts of a launch with all its partners whose relationship lives. */
export function launchFacts(launch: Row): Sql {
  const line: Row = (name) => column('line', name);
  return sql`json_build_object('launchOn', ${launch('launch_on')}, 'leastSupport', ${launch('least_support')}, 'partners', (select coalesce(json_agg(${factsOf(line, launch)} order by line.invited_at, line.id), '[]')
    from channel_launch_partner line join relationship living on living.workspace_id = line.workspace_id and living.id = line.relationship_id and living.stage <> 'TERMINATED'
    where line.workspace_id = ${launch('workspace_id')} and line.launch_id = ${launch('id')} and line.state = 'INVITED'))`;
}

/**
 * How ready one partner is.
 * @param isTold whether what its people say counts: not for the partner itself, and not for those who may not read what surveys found
 */
export function readinessFrom({ needs, papers, stock, sentiment, launchOn }: PartnerFacts, isTold: boolean): Readiness {
  // Whose person is gone counts no more.
  const held = papers?.filter(({ person }) => person !== null) ?? null;
  const trained = held?.filter((paper) => paper.isOfCourse && ['VALID', 'EXPIRING'].includes(certificateState(paper, launchOn) ?? ''));
  const facts = { trainedPeople: trained === undefined ? null : new Set(trained.map(({ person }) => person)).size, stockOnHand: stock, sentiment, certificates: held };
  return readinessOf(facts, isTold ? needs : { ...needs, SENTIMENT: 0 }, launchOn);
}

/** How a launch stands, for the firm. */
export function figuresFrom({ launchOn, leastSupport, partners: facts }: LaunchFacts): LaunchFigures {
  const partners = facts.map((one) => ({ relationshipId: one.relationshipId, sentiment: one.sentiment, readiness: readinessFrom(one, true) }));
  const support = channelSupport(partners.map(({ sentiment }) => sentiment));
  const readiness = channelReadiness(partners.map((one) => one.readiness));
  return { launchOn, leastSupport, support, readiness, partners, warnings: warningsBefore(support, readiness, leastSupport) };
}

/** The same within a write that holds the launch. */
export async function figuresNow({ em, ctx }: Write, launchId: string): Promise<LaunchFigures> {
  const { sql: text, values } = sql`select ${launchFacts((name) => column('l', name))} as facts from channel_launch l where l.workspace_id = ${ctx.principal.workspaceId}::uuid and l.id = ${launchId}::uuid`;
  const [row] = await em.execute<{ facts: LaunchFacts }[]>(text, values);
  return figuresFrom(row!.facts);
}
