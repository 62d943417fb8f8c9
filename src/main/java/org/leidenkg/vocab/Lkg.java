package org.leidenkg.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of this project's own ontology, {@code ontology/leidenkg.ttl}, under the default base. A build with another base rewrites them, see {@link Base}. */
public final class Lkg {
    public static final String NS = Base.DEFAULT + "ontology#";

    public static final Node ABBREVIATION_CLASS = term("Abbreviation");
    public static final Node AGENDA_CLASS = term("Agenda");
    public static final Node AMBIGUOUS_PARTY_CLASS = term("AmbiguousParty");
    public static final Node CANDIDATE_CLASS = term("Candidate");
    public static final Node COLLABORATION_CLASS = term("Collaboration");
    public static final Node CORRECTION_CLASS = term("Correction");
    public static final Node FINDING_CLASS = term("Finding");
    public static final Node COLLABORATION_NETWORK_CLASS = term("CollaborationNetwork");
    public static final Node NETWORK_POSITION_CLASS = term("NetworkPosition");
    public static final Node PARTICIPATION_CLASS = term("Participation");
    public static final Node PASSAGE_CLASS = term("Passage");
    public static final Node PROJECT_CLASS = term("Project");
    public static final Node UNNAMED_PARTY_CLASS = term("UnnamedParty");
    public static final Node UNRESOLVED_PARTY_CLASS = term("UnresolvedParty");
    public static final Node LEAD = term("Lead");
    public static final Node PARTNER = term("Partner");
    public static final Node ABBREVIATION = term("abbreviation");
    public static final Node ABOUT = term("about");
    public static final Node BASIS = term("basis");
    public static final Node CANDIDATE = term("candidate");
    public static final Node CERTAINTY = term("certainty");
    public static final Node COLLABORATOR = term("collaborator");
    public static final Node HAS_LEAD = term("lead");
    public static final Node LEVEL = term("level");
    public static final Node PARTICIPANT = term("participant");
    public static final Node PARTICIPATES_IN = term("participatesIn");
    public static final Node PARTICIPATION = term("participation");
    public static final Node HAS_PARTNER = term("partner");
    public static final Node PASSAGE = term("passage");
    public static final Node PROJECT = term("project");
    public static final Node RELATION = term("relation");
    public static final Node RESOLUTION_METHOD = term("resolutionMethod");
    public static final Node SHARED_PROJECT = term("sharedProject");
    public static final Node SETTLED_LEAD = term("settledLead");
    public static final Node SETTLED_PARTICIPANT = term("settledParticipant");
    public static final Node SETTLED_PARTNER = term("settledPartner");
    public static final Node SETTLED_PROJECT = term("settledProject");
    public static final Node SECTOR = term("sector");
    public static final Node SETTLED_WHOLE_LEAD = term("settledWholeLead");
    public static final Node SETTLED_WHOLE_PARTICIPANT = term("settledWholeParticipant");
    public static final Node SETTLED_WHOLE_PARTNER = term("settledWholePartner");
    public static final Node SETTLED_WORKS_WITH = term("settledWorksWith");
    public static final Node SETTLED_WORKS_WITH_BY_UNITS = term("settledWorksWithByUnits");
    public static final Node SHARED_THEME = term("sharedTheme");
    public static final Node WHOLE_LEAD = term("wholeLead");
    public static final Node WHOLE_PARTICIPANT = term("wholeParticipant");
    public static final Node WHOLE_PARTNER = term("wholePartner");
    public static final Node WITHIN = term("within");
    public static final Node WORKS_WITH = term("worksWith");
    public static final Node WORKS_WITH_BY_UNITS = term("worksWithByUnits");
    public static final Node BUDGET = term("budget");
    public static final Node COLUMN = term("column");
    public static final Node FILE = term("file");
    public static final Node STATUS = term("status");
    public static final Node EVIDENCE = term("evidence");
    public static final Node FINDING_CODE = term("findingCode");
    public static final Node FRACTIONAL_WEIGHT = term("fractionalWeight");
    public static final Node LINE = term("line");
    public static final Node MENTION = term("mention");
    public static final Node OPEN_ENDED = term("openEnded");
    public static final Node READS = term("reads");
    public static final Node REASON = term("reason");
    public static final Node SEQUENCE = term("sequence");
    public static final Node SETTLED_PROJECTS = term("settledProjects");
    public static final Node SETTLED_WEIGHT = term("settledWeight");
    public static final Node SEVERITY = term("severity");
    public static final Node SHARED_PROJECTS = term("sharedProjects");
    public static final Node THEME_PROJECTS = term("themeProjects");
    public static final Node FIRST_SEQUENCE = term("firstSequence");
    public static final Node SIMILARITY = term("similarity");
    public static final Node SOURCE_CODE = term("sourceCode");
    public static final Node TEXT_DIGEST = term("textDigest");
    // the measures of the network, see docs/measures.md
    public static final Node BETWEENNESS = term("betweenness");
    public static final Node BROKERAGE_CONSULTANT = term("brokerageConsultant");
    public static final Node BROKERAGE_COORDINATOR = term("brokerageCoordinator");
    public static final Node BROKERAGE_GATEKEEPER = term("brokerageGatekeeper");
    public static final Node BROKERAGE_LIAISON = term("brokerageLiaison");
    public static final Node BROKERAGE_REPRESENTATIVE = term("brokerageRepresentative");
    public static final Node COLLABORATION_COUNT = term("collaborationCount");
    public static final Node COMMUNITY = term("community");
    public static final Node COMMUNITY_COUNT = term("communityCount");
    public static final Node COMMUNITY_STABILITY = term("communityStability");
    public static final Node CONSTRAINT = term("constraint");
    public static final Node CORE_NUMBER = term("coreNumber");
    public static final Node DEGREE = term("degree");
    public static final Node DOUBTED_PARTICIPATIONS = term("doubtedParticipations");
    public static final Node FRACTIONAL_DEGREE = term("fractionalDegree");
    public static final Node HARMONIC_CLOSENESS = term("harmonicCloseness");
    public static final Node INTENDED_PARTICIPATIONS = term("intendedParticipations");
    public static final Node LEAD_COUNT = term("leadCount");
    public static final Node MODULARITY = term("modularity");
    public static final Node ORGANISATION_COUNT = term("organisationCount");
    public static final Node PATH_SOURCES = term("pathSources");
    public static final Node POSITION_OF = term("positionOf");
    public static final Node PROJECT_COUNT = term("projectCount");
    public static final Node THEME_COUNT = term("themeCount");
    public static final Node THEME_DIVERSITY = term("themeDiversity");
    public static final Node TOTAL_PARTICIPATIONS = term("totalParticipations");
    public static final Node TOTAL_PROJECTS = term("totalProjects");
    public static final Node WEIGHTED_DEGREE = term("weightedDegree");

    private Lkg() {}

    private static Node term(String name) {
        return NodeFactory.createURI(NS + name);
    }
}
