#+ a lead without a participation
#+ finds: project/things-that-talk | hogeschool-leiden: no participation | [participation-unmatched]
INSERT DATA { <project/things-that-talk> lkg:lead <organisation/hogeschool-leiden> }

#+ a partner without a participation
#+ finds: project/things-that-talk | hogeschool-leiden: no participation | [participation-unmatched]
INSERT DATA { <project/things-that-talk> lkg:partner <organisation/hogeschool-leiden> }

#+ a participant that is neither lead nor partner
#+ finds: project/things-that-talk | hogeschool-leiden: neither lead nor partner | [participation-unmatched]
INSERT DATA { <project/things-that-talk> lkg:participant <organisation/hogeschool-leiden> }

#+ a participation of a lead without its short cut
#+ finds: project/things-that-talk | stichting-taalmuseum-leiden: no short cut | [participation-unmatched]
DELETE DATA { <project/things-that-talk> lkg:lead <organisation/stichting-taalmuseum-leiden> }

#+ a participation of a partner without its short cut
#+ finds: project/things-that-talk | gemeente-leiden: no short cut | [participation-unmatched]
DELETE DATA { <project/things-that-talk> lkg:partner <organisation/gemeente-leiden> }

#+ a lead that is no participant
#+ finds: project/things-that-talk | stichting-taalmuseum-leiden: no lkg:participant | [participation-unmatched]
DELETE DATA { <project/things-that-talk> lkg:participant <organisation/stichting-taalmuseum-leiden> }

#+ the roles of all participations exchanged
#+ finds: participation/things-that-talk/partner/gemeente-leiden | things-that-talk/lead/gemeente-leiden | [participation-contradicted]
DELETE { ?participation org:role ?role } INSERT { ?participation org:role ?other }
WHERE { VALUES (?role ?other) { (lkg:Lead lkg:Partner) (lkg:Partner lkg:Lead) } ?participation org:role ?role }

#+ all roles exchanged, in short cuts and IRIs as well
#+ finds: participation/things-that-talk/lead/gemeente-leiden | under the mark of its role | [mark-other]
DELETE { ?project ?link ?party } INSERT { ?project ?other ?party }
WHERE { VALUES (?link ?other) { (lkg:lead lkg:partner) (lkg:partner lkg:lead) } ?project ?link ?party } ;
DELETE { ?old ?property ?value } INSERT { ?new ?property ?changed }
WHERE {
  ?old a lkg:Participation ; ?property ?value .
  BIND (IF(?value = lkg:Lead, lkg:Partner, IF(?value = lkg:Partner, lkg:Lead, ?value)) AS ?changed)
  BIND (STR(?old) AS ?iri)
  BIND (IRI(IF(CONTAINS(?iri, "/lead/"), REPLACE(?iri, "/lead/", "/partner/"), REPLACE(?iri, "/partner/", "/lead/"))) AS ?new)
}

#+ the role of one participation exchanged
#+ finds: participation/things-that-talk/partner/gemeente-leiden | names its project, its role | [participation-contradicted]
DELETE DATA { <participation/things-that-talk/partner/gemeente-leiden> org:role lkg:Partner } ;
INSERT DATA { <participation/things-that-talk/partner/gemeente-leiden> org:role lkg:Lead }

#+ another party in a participation
#+ finds: participation/things-that-talk/partner/gemeente-leiden | things-that-talk/partner/hogeschool-leiden | [participation-contradicted]
DELETE DATA { <participation/things-that-talk/partner/gemeente-leiden> org:member <organisation/gemeente-leiden> } ;
INSERT DATA { <participation/things-that-talk/partner/gemeente-leiden> org:member <organisation/hogeschool-leiden> }

#+ another project in a participation
#+ finds: participation/things-that-talk/partner/gemeente-leiden | benign-project/partner/gemeente-leiden | [participation-contradicted]
DELETE DATA { <participation/things-that-talk/partner/gemeente-leiden> lkg:project <project/things-that-talk> } ;
INSERT DATA { <participation/things-that-talk/partner/gemeente-leiden> lkg:project <project/benign-project> }

#+ a participation with two roles
#+ finds: participation/things-that-talk/partner/gemeente-leiden | has exactly one role
INSERT DATA { <participation/things-that-talk/partner/gemeente-leiden> org:role lkg:Lead }

#+ a participation a second time
#+ finds: participation/things-that-talk/partner/again | things-that-talk/partner/gemeente-leiden | [participation-contradicted]
INSERT { <participation/things-that-talk/partner/again> ?property ?value }
WHERE { <participation/things-that-talk/partner/gemeente-leiden> ?property ?value }

#+ a participation that rests on words under the other mark
#+ finds: participation/things-that-talk/partner/gemeente-leiden | under the mark of its role | [mark-other]
DELETE { <participation/things-that-talk/partner/gemeente-leiden> lkg:passage ?old }
INSERT { <participation/things-that-talk/partner/gemeente-leiden> lkg:passage ?new }
WHERE {
  <participation/things-that-talk/partner/gemeente-leiden> lkg:passage ?old .
  <participation/things-that-talk/lead/stichting-taalmuseum-leiden> lkg:passage ?new
}

#+ a participation that rests on words in another project's row
#+ finds: participation/things-that-talk/partner/gemeente-leiden | in its project's row | [mark-other]
DELETE { <participation/things-that-talk/partner/gemeente-leiden> lkg:passage ?old }
INSERT { <participation/things-that-talk/partner/gemeente-leiden> lkg:passage ?new }
WHERE {
  <participation/things-that-talk/partner/gemeente-leiden> lkg:passage ?old .
  ?other lkg:project <project/collectie-leiden> ; org:member <organisation/gemeente-leiden> ; lkg:passage ?new
}

#+ other words in a quote
#+ finds: passage/agenda-2023-2027/29438-29444 | "FGW" | [quote-misplaced]
DELETE { ?quote oa:exact ?words } INSERT { ?quote oa:exact "FGW" }
WHERE { <passage/agenda-2023-2027/29438-29444> oa:hasSelector ?quote . ?quote oa:exact ?words }

#+ a position that is one character further
#+ finds: passage/agenda-2023-2027/29438-29444 | at its position | [quote-misplaced]
DELETE { ?position oa:start ?start ; oa:end ?end }
INSERT { ?position oa:start "29439"^^xsd:nonNegativeInteger ; oa:end "29445"^^xsd:nonNegativeInteger }
WHERE { <passage/agenda-2023-2027/29438-29444> oa:hasSelector ?position . ?position oa:start ?start ; oa:end ?end }

#+ a position behind the text
#+ finds: passage/agenda-2023-2027/29438-29444 | at its position | [quote-misplaced]
DELETE { ?position oa:end ?end } INSERT { ?position oa:end "99999999"^^xsd:nonNegativeInteger }
WHERE { <passage/agenda-2023-2027/29438-29444> oa:hasSelector ?position . ?position oa:end ?end }

#+ an end before the start
#+ finds: oa#start | is less than the end
DELETE { ?position oa:end ?end } INSERT { ?position oa:end "3"^^xsd:nonNegativeInteger }
WHERE { <passage/agenda-2023-2027/29438-29444> oa:hasSelector ?position . ?position oa:end ?end }

#+ the digest of another text
#+ finds: agenda/agenda-2023-2027 | Build the graph again from the agenda's text | [text-other]
DELETE { ?agenda lkg:textDigest ?digest }
INSERT { ?agenda lkg:textDigest "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef" }
WHERE { ?agenda lkg:textDigest ?digest }

#+ a digest that is none
#+ finds: agenda/agenda-2023-2027 | SHA-256 as 64 hexadecimal characters
DELETE { ?agenda lkg:textDigest ?digest } INSERT { ?agenda lkg:textDigest "none" } WHERE { ?agenda lkg:textDigest ?digest }

#+ a participation of no certainty
#+ finds: participation/things-that-talk/partner/gemeente-leiden | says how certain it is
DELETE WHERE { <participation/things-that-talk/partner/gemeente-leiden> lkg:certainty ?certainty }

#+ a certainty that is none
#+ finds: organisation-type/university | is a concept of certainty.ttl
INSERT DATA { <participation/things-that-talk/partner/gemeente-leiden> lkg:certainty <organisation-type/university> }

#+ stated and doubtful at once
#+ finds: participation/things-that-talk/lead/stichting-taalmuseum-leiden | certainty/doubtful | [participation-resolved]
INSERT DATA { <participation/things-that-talk/lead/stichting-taalmuseum-leiden> lkg:certainty <certainty/doubtful> }

#+ a lead that is possibly only intended
#+ finds: participation/things-that-talk/lead/stichting-taalmuseum-leiden | possibly only intended | [participation-resolved]
DELETE DATA { <participation/things-that-talk/lead/stichting-taalmuseum-leiden> lkg:certainty <certainty/stated> } ;
INSERT DATA { <participation/things-that-talk/lead/stichting-taalmuseum-leiden> lkg:certainty <certainty/possibly-intended> }

#+ a known organisation that no method resolved
#+ finds: participation/things-that-talk/partner/gemeente-leiden | resolution-method/none | [participation-resolved]
DELETE WHERE { <participation/things-that-talk/partner/gemeente-leiden> lkg:resolutionMethod ?method } ;
INSERT DATA { <participation/things-that-talk/partner/gemeente-leiden> lkg:resolutionMethod <resolution-method/none> }

#+ an ambiguous party that a method resolved
#+ finds: participation/mdt-univercity/partner/stichting-bloom | resolution-method/abbreviation | [participation-resolved]
DELETE WHERE { <participation/mdt-univercity/partner/stichting-bloom> lkg:resolutionMethod ?method } ;
INSERT DATA { <participation/mdt-univercity/partner/stichting-bloom> lkg:resolutionMethod <resolution-method/abbreviation> }

#+ a likeness of what was not resolved by likeness
#+ finds: participation/things-that-talk/partner/gemeente-leiden | "0.9" | [participation-resolved]
INSERT DATA { <participation/things-that-talk/partner/gemeente-leiden> lkg:similarity 0.9 }

#+ a tie without a collaboration
#+ finds: organisation/fonds-1818 | organisation/radboud-universiteit | [collaboration-unmatched]
INSERT DATA {
  <organisation/fonds-1818> lkg:worksWith <organisation/radboud-universiteit> .
  <organisation/radboud-universiteit> lkg:worksWith <organisation/fonds-1818> .
}

#+ a tie one way only
#+ finds: organisation/gemeente-leiden | organisation/universiteit-leiden | both ways | [collaboration-unmatched]
DELETE DATA { <organisation/universiteit-leiden> lkg:worksWith <organisation/gemeente-leiden> }

#+ a tie of an organisation with itself
#+ finds: organisation/gemeente-leiden | organisation/gemeente-leiden) | [collaboration-unmatched]
INSERT DATA { <organisation/gemeente-leiden> lkg:worksWith <organisation/gemeente-leiden> }

#+ a collaboration without its tie
#+ finds: collaboration/as-named/gemeente-leiden/universiteit-leiden | [collaboration-unmatched]
DELETE DATA {
  <organisation/universiteit-leiden> lkg:worksWith <organisation/gemeente-leiden> .
  <organisation/gemeente-leiden> lkg:worksWith <organisation/universiteit-leiden> .
}

#+ a tie whose collaboration is gone
#+ finds: organisation/gemeente-leiden | organisation/universiteit-leiden | [collaboration-unmatched]
DELETE WHERE { <collaboration/as-named/gemeente-leiden/universiteit-leiden> ?property ?value }

#+ a tie by units without a collaboration
#+ finds: organisation/fonds-1818 | organisation/radboud-universiteit | [collaboration-unmatched]
INSERT DATA {
  <organisation/fonds-1818> lkg:worksWithByUnits <organisation/radboud-universiteit> .
  <organisation/radboud-universiteit> lkg:worksWithByUnits <organisation/fonds-1818> .
}

#+ a tie by units of two that work together themselves
#+ finds: organisation/gemeente-leiden | organisation/universiteit-leiden | [collaboration-unmatched]
INSERT DATA {
  <organisation/gemeente-leiden> lkg:worksWithByUnits <organisation/universiteit-leiden> .
  <organisation/universiteit-leiden> lkg:worksWithByUnits <organisation/gemeente-leiden> .
}

#+ a collaboration of units without the tie of their organisations
#+ finds: collaboration/rolled-up/bplusc/universiteit-leiden | [collaboration-unmatched]
DELETE WHERE { <organisation/bplusc> lkg:worksWithByUnits <organisation/universiteit-leiden> } ;
DELETE WHERE { <organisation/universiteit-leiden> lkg:worksWithByUnits <organisation/bplusc> }

#+ a settled collaboration without its tie
#+ finds: collaboration/as-named/citizen-science-lab/gemeente-leiden | [collaboration-unmatched]
DELETE WHERE { <organisation/citizen-science-lab> lkg:settledWorksWith <organisation/gemeente-leiden> }

#+ a settled tie of what is not settled
#+ finds: organisation/gemeente-leiden | organisation/ggd-hollands-midden | [collaboration-unmatched]
INSERT DATA {
  <organisation/gemeente-leiden> lkg:settledWorksWith <organisation/ggd-hollands-midden> .
  <organisation/ggd-hollands-midden> lkg:settledWorksWith <organisation/gemeente-leiden> .
}

#+ tie and collaboration of two that share a project gone
#+ finds: organisation/gemeente-leiden | organisation/universiteit-leiden | [collaboration-unfounded]
DELETE WHERE { <collaboration/as-named/gemeente-leiden/universiteit-leiden> ?property ?value } ;
DELETE DATA {
  <organisation/universiteit-leiden> lkg:worksWith <organisation/gemeente-leiden> .
  <organisation/gemeente-leiden> lkg:worksWith <organisation/universiteit-leiden> .
}

#+ a collaboration of one organisation
#+ finds: collaboration/as-named/gemeente-leiden/universiteit-leiden | between exactly two organisations
DELETE DATA { <collaboration/as-named/gemeente-leiden/universiteit-leiden> lkg:collaborator <organisation/gemeente-leiden> }

#+ a collaboration of other organisations than it is named after
#+ finds: collaboration/as-named/gemeente-leiden/universiteit-leiden | whose IRI names its level and both | [collaboration-unmatched]
DELETE DATA { <collaboration/as-named/gemeente-leiden/universiteit-leiden> lkg:collaborator <organisation/gemeente-leiden> } ;
INSERT DATA { <collaboration/as-named/gemeente-leiden/universiteit-leiden> lkg:collaborator <organisation/hogeschool-leiden> }

#+ a collaboration at the other level
#+ finds: collaboration/as-named/gemeente-leiden/universiteit-leiden | rolled-up/gemeente-leiden/universiteit-leiden | [collaboration-unmatched]
DELETE DATA { <collaboration/as-named/gemeente-leiden/universiteit-leiden> lkg:level <level/as-named> } ;
INSERT DATA { <collaboration/as-named/gemeente-leiden/universiteit-leiden> lkg:level <level/rolled-up> }

#+ a project that collaborates
#+ finds: project/eduroam | Only organisations collaborate
DELETE DATA { <collaboration/as-named/gemeente-leiden/universiteit-leiden> lkg:collaborator <organisation/gemeente-leiden> } ;
INSERT DATA { <collaboration/as-named/gemeente-leiden/universiteit-leiden> lkg:collaborator <project/eduroam> }

#+ a party without a name that collaborates
#+ finds: unnamed-party/alumni | Only organisations collaborate
INSERT DATA { <organisation/gemeente-leiden> lkg:worksWith <unnamed-party/alumni> }

#+ a shared project in which one of the two has no part
#+ finds: collaboration/as-named/gemeente-leiden/universiteit-leiden | project/aanpak-laaggeletterdheid | [collaboration-unfounded]
INSERT DATA { <collaboration/as-named/gemeente-leiden/universiteit-leiden> lkg:sharedProject <project/aanpak-laaggeletterdheid> }

#+ a shared project left out, and counted so
#+ finds: collaboration/as-named/gemeente-leiden/universiteit-leiden | 1/(n-1) | [weight-wrong]
DELETE DATA { <collaboration/as-named/gemeente-leiden/universiteit-leiden> lkg:sharedProject <project/eduroam> } ;
DELETE { ?collaboration lkg:sharedProjects ?n } INSERT { ?collaboration lkg:sharedProjects ?less }
WHERE {
  VALUES ?collaboration { <collaboration/as-named/gemeente-leiden/universiteit-leiden> }
  ?collaboration lkg:sharedProjects ?n
  BIND (?n - 1 AS ?less)
}

#+ a theme that no shared project has
#+ finds: collaboration/as-named/citizen-science-lab/leren-met-de-stad | theme/vlaggenschepen | [collaboration-unfounded]
INSERT DATA { <collaboration/as-named/citizen-science-lab/leren-met-de-stad> lkg:sharedTheme <theme/vlaggenschepen> }

#+ a wrong weight as named
#+ finds: collaboration/as-named/gemeente-leiden/universiteit-leiden | "5.9" | [weight-wrong]
DELETE WHERE { <collaboration/as-named/gemeente-leiden/universiteit-leiden> lkg:fractionalWeight ?weight } ;
INSERT DATA { <collaboration/as-named/gemeente-leiden/universiteit-leiden> lkg:fractionalWeight 5.9 }

#+ a wrong weight of units rolled up
#+ finds: collaboration/rolled-up/gemeente-leiden/universiteit-leiden | "5.9" | [weight-wrong]
DELETE WHERE { <collaboration/rolled-up/gemeente-leiden/universiteit-leiden> lkg:fractionalWeight ?weight } ;
INSERT DATA { <collaboration/rolled-up/gemeente-leiden/universiteit-leiden> lkg:fractionalWeight 5.9 }

#+ a wrong number of shared projects
#+ finds: collaboration/as-named/gemeente-leiden/universiteit-leiden | "lkg:sharedProjects" | [count-wrong]
DELETE WHERE { <collaboration/as-named/gemeente-leiden/universiteit-leiden> lkg:sharedProjects ?n } ;
INSERT DATA { <collaboration/as-named/gemeente-leiden/universiteit-leiden> lkg:sharedProjects 3 }

#+ a wrong number of partners
#+ finds: measures/as-named/universiteit-leiden | "lkg:degree" | [count-wrong]
DELETE WHERE { <measures/as-named/universiteit-leiden> lkg:degree ?n } ;
INSERT DATA { <measures/as-named/universiteit-leiden> lkg:degree 35 }

#+ a wrong sum of shared projects
#+ finds: measures/rolled-up/universiteit-leiden | "lkg:weightedDegree" | [count-wrong]
DELETE WHERE { <measures/rolled-up/universiteit-leiden> lkg:weightedDegree ?n } ;
INSERT DATA { <measures/rolled-up/universiteit-leiden> lkg:weightedDegree 99 }

#+ a wrong sum of weights
#+ finds: measures/as-named/universiteit-leiden | "lkg:fractionalDegree" | [count-wrong]
DELETE WHERE { <measures/as-named/universiteit-leiden> lkg:fractionalDegree ?n } ;
INSERT DATA { <measures/as-named/universiteit-leiden> lkg:fractionalDegree 23.9 }

#+ a wrong number of projects
#+ finds: measures/rolled-up/universiteit-leiden | "lkg:projectCount" | [count-wrong]
DELETE WHERE { <measures/rolled-up/universiteit-leiden> lkg:projectCount ?n } ;
INSERT DATA { <measures/rolled-up/universiteit-leiden> lkg:projectCount 58 }

#+ a wrong number of projects led
#+ finds: measures/as-named/universiteit-leiden | "lkg:leadCount" | [count-wrong]
DELETE WHERE { <measures/as-named/universiteit-leiden> lkg:leadCount ?n } ;
INSERT DATA { <measures/as-named/universiteit-leiden> lkg:leadCount 11 }

#+ a wrong number of themes
#+ finds: measures/as-named/universiteit-leiden | "lkg:themeCount" | [count-wrong]
DELETE WHERE { <measures/as-named/universiteit-leiden> lkg:themeCount ?n } ;
INSERT DATA { <measures/as-named/universiteit-leiden> lkg:themeCount 3 }

#+ a wrong number of projects of a theme
#+ finds: theme/cultureel-erfgoed | "lkg:themeProjects" | [count-wrong]
DELETE WHERE { <theme/cultureel-erfgoed> lkg:themeProjects ?n } ; INSERT DATA { <theme/cultureel-erfgoed> lkg:themeProjects 99 }

#+ a theme that begins elsewhere
#+ finds: theme/cultureel-erfgoed | "lkg:firstSequence" | [count-wrong]
DELETE WHERE { <theme/cultureel-erfgoed> lkg:firstSequence ?n } ; INSERT DATA { <theme/cultureel-erfgoed> lkg:firstSequence 1 }

#+ a wrong number of organisations in the network
#+ finds: network/rolled-up | "lkg:organisationCount" | [count-wrong]
DELETE WHERE { <network/rolled-up> lkg:organisationCount ?n } ; INSERT DATA { <network/rolled-up> lkg:organisationCount 99 }

#+ a wrong number of collaborations in the network
#+ finds: network/as-named | "lkg:collaborationCount" | [count-wrong]
DELETE WHERE { <network/as-named> lkg:collaborationCount ?n } ; INSERT DATA { <network/as-named> lkg:collaborationCount 99 }

#+ a wrong number of communities
#+ finds: network/as-named | "lkg:communityCount" | [count-wrong]
DELETE WHERE { <network/as-named> lkg:communityCount ?n } ; INSERT DATA { <network/as-named> lkg:communityCount 6 }

#+ a wrong total of projects
#+ finds: network/as-named | "lkg:totalProjects" | [count-wrong]
DELETE WHERE { <network/as-named> lkg:totalProjects ?n } ; INSERT DATA { <network/as-named> lkg:totalProjects 57 }

#+ a wrong total of participations
#+ finds: network/as-named | "lkg:totalParticipations" | [count-wrong]
DELETE WHERE { <network/as-named> lkg:totalParticipations ?n } ; INSERT DATA { <network/as-named> lkg:totalParticipations 297 }

#+ a wrong total of participations in doubt
#+ finds: network/as-named | "lkg:doubtedParticipations" | [count-wrong]
DELETE WHERE { <network/as-named> lkg:doubtedParticipations ?n } ; INSERT DATA { <network/as-named> lkg:doubtedParticipations 0 }

#+ a wrong total of participations that are only intended
#+ finds: network/as-named | "lkg:intendedParticipations" | [count-wrong]
DELETE WHERE { <network/as-named> lkg:intendedParticipations ?n } ; INSERT DATA { <network/as-named> lkg:intendedParticipations 0 }

#+ an organisation without its position in the network
#+ finds: organisation/universiteit-leiden | level/as-named | [part-astray]
DELETE WHERE { <measures/as-named/universiteit-leiden> ?property ?value }

#+ a second position of an organisation
#+ finds: organisation/universiteit-leiden | level/as-named | [part-astray]
INSERT { <measures/as-named/again> ?property ?value } WHERE { <measures/as-named/universiteit-leiden> ?property ?value }

#+ an unnamed party that is an organisation
#+ finds: unnamed-party/alumni | never counts as an organisation
INSERT DATA { <unnamed-party/alumni> a org:Organization }

#+ an unnamed party that is a unit
#+ finds: unnamed-party/alumni | never counts as an organisation
INSERT DATA { <unnamed-party/alumni> a org:OrganizationalUnit }

#+ an unnamed party that is classified
#+ finds: unnamed-party/alumni | has no org:classification
INSERT DATA { <unnamed-party/alumni> org:classification <organisation-type/various> }

#+ an unresolved party that is an organisation
#+ finds: ambiguous/buzz | never counts as an organisation
INSERT DATA { <ambiguous/buzz> a org:FormalOrganization }

#+ an ambiguous party with one candidate
#+ finds: ambiguous/buzz | at least two candidates
DELETE { <ambiguous/buzz> lkg:candidate ?candidate } WHERE { <ambiguous/buzz> lkg:candidate ?candidate } ;
INSERT DATA { <ambiguous/buzz> lkg:candidate <organisation/buzz-leiden> }

#+ a slip in the check digits of a ROR number
#+ finds: identifier/universiteit-leiden/ror | "https://ror.org/027bh9e23" | [identifier-invalid]
DELETE WHERE { <identifier/universiteit-leiden/ror> skos:notation ?number } ;
INSERT DATA { <identifier/universiteit-leiden/ror> skos:notation "https://ror.org/027bh9e23"^^xsd:anyURI }

#+ a slip in the letters of a ROR number
#+ finds: identifier/universiteit-leiden/ror | "https://ror.org/027hb9e22" | [identifier-invalid]
DELETE WHERE { <identifier/universiteit-leiden/ror> skos:notation ?number } ;
INSERT DATA { <identifier/universiteit-leiden/ror> skos:notation "https://ror.org/027hb9e22"^^xsd:anyURI }

#+ a match with a ROR number that is none
#+ finds: organisation/universiteit-leiden | https://ror.org/leiden | [identifier-invalid]
INSERT DATA { <organisation/universiteit-leiden> schema:sameAs <https://ror.org/leiden> }

#+ a Wikidata number that is none
#+ finds: identifier/universiteit-leiden/wikidata | entity/Leiden" | [identifier-invalid]
DELETE WHERE { <identifier/universiteit-leiden/wikidata> skos:notation ?number } ;
INSERT DATA { <identifier/universiteit-leiden/wikidata> skos:notation "http://www.wikidata.org/entity/Leiden"^^xsd:anyURI }

#+ a slip in the check digit of an ISNI
#+ finds: identifier/universiteit-leiden/isni | "0000 0001 2312 1971" | [identifier-invalid]
DELETE WHERE { <identifier/universiteit-leiden/isni> skos:notation ?number } ;
INSERT DATA { <identifier/universiteit-leiden/isni> skos:notation "0000 0001 2312 1971" }

#+ an ISNI of another form
#+ finds: identifier/universiteit-leiden/isni | "0000000123121970" | [identifier-invalid]
DELETE WHERE { <identifier/universiteit-leiden/isni> skos:notation ?number } ;
INSERT DATA { <identifier/universiteit-leiden/isni> skos:notation "0000000123121970" }

#+ a match with an ISNI that has a slip
#+ finds: organisation/universiteit-leiden | isni/0000000123121979 | [identifier-invalid]
INSERT DATA { <organisation/universiteit-leiden> schema:sameAs <https://isni.org/isni/0000000123121979> }

#+ a TOOI number that is none
#+ finds: identifier/gemeente-amsterdam/tooi | gemeente/amsterdam" | [identifier-invalid]
DELETE WHERE { <identifier/gemeente-amsterdam/tooi> skos:notation ?number } ;
INSERT DATA {
  <identifier/gemeente-amsterdam/tooi> skos:notation "https://identifier.overheid.nl/tooi/id/gemeente/amsterdam"^^xsd:anyURI
}

#+ a number of the Chamber of Commerce with a digit too few
#+ finds: identifier/universiteit-leiden/kvk | "2727505" | [identifier-invalid]
INSERT DATA {
  <organisation/universiteit-leiden> adms:identifier <identifier/universiteit-leiden/kvk> .
  <identifier/universiteit-leiden/kvk> a adms:Identifier ; dct:creator <agent/kvk> ; skos:notation "2727505" .
}

#+ a match that is not among the identifiers
#+ finds: organisation/universiteit-leiden | Q42 | [identifier-shared]
INSERT DATA { <organisation/universiteit-leiden> schema:sameAs <http://www.wikidata.org/entity/Q42> }

#+ one register number of two organisations
#+ finds: organisation/hogeschool-leiden | Q156598 | [identifier-shared]
INSERT DATA { <organisation/hogeschool-leiden> schema:sameAs <http://www.wikidata.org/entity/Q156598> }

#+ an identifier of no organisation
#+ finds: identifier/universiteit-leiden/grid | belongs to one whole | [part-astray]
DELETE DATA { <organisation/universiteit-leiden> adms:identifier <identifier/universiteit-leiden/grid> }

#+ an abbreviation of two organisations
#+ finds: abbreviation/universiteit-leiden/ul | belongs to one whole | [part-astray]
INSERT DATA { <organisation/hogeschool-leiden> lkg:abbreviation <abbreviation/universiteit-leiden/ul> }

#+ an abbreviation without its ground
#+ finds: abbreviation/universiteit-leiden/ul | has exactly one basis
DELETE WHERE { <abbreviation/universiteit-leiden/ul> lkg:basis ?basis }

#+ a passage that nothing points at
#+ finds: passage/agenda-2023-2027/29438-29444 | every passage is pointed at | [part-astray]
DELETE { ?thing lkg:passage <passage/agenda-2023-2027/29438-29444> }
WHERE { ?thing lkg:passage <passage/agenda-2023-2027/29438-29444> }

#+ a passage without its quote
#+ finds: passage/agenda-2023-2027/29438-29444 | has two selectors
DELETE DATA { <passage/agenda-2023-2027/29438-29444> oa:hasSelector <passage/agenda-2023-2027/29438-29444#quote> }

#+ a day that the calendar does not have
#+ finds: stuurgroep-european-city-of-science#until | "2001-13-45" | [literal-malformed]
DELETE { ?day time:inXSDDate ?date } INSERT { ?day time:inXSDDate "2001-13-45"^^xsd:date }
WHERE { ?day time:inXSDDate ?date }

#+ a number in words
#+ finds: project/things-that-talk | "een" | [literal-malformed]
INSERT DATA { <project/things-that-talk> lkg:sequence "een"^^xsd:integer }

#+ a period that ends before it begins
#+ finds: stuurgroep-leiden-kennisstad#during | begins before it ends | [period-reversed]
INSERT DATA {
  <participation/legacy-european-city-of-science/lead/stuurgroep-leiden-kennisstad#during> time:hasEnd
    <participation/legacy-european-city-of-science/lead/stuurgroep-leiden-kennisstad#end> .
  <participation/legacy-european-city-of-science/lead/stuurgroep-leiden-kennisstad#end> a time:Instant ;
    time:inXSDDate "2022-12-31"^^xsd:date .
}

#+ two projects in one place
#+ finds: has a place of its own | "38" | [place-repeated]
DELETE WHERE { <project/eduroam> lkg:sequence ?n } ; INSERT DATA { <project/eduroam> lkg:sequence 38 }

#+ a project in a section of a theme that it is not about
#+ finds: project/agoriaans-professionaliseren | theme/kennisstad-breed | [place-repeated]
DELETE DATA { <project/agoriaans-professionaliseren> dct:subject <theme/kennisstad-breed> }

#+ a project about a concept that is no theme
#+ finds: project/things-that-talk | organisation-type/university | [source-mixed]
INSERT DATA { <project/things-that-talk> dct:subject <organisation-type/university> }

#+ a participation quoted from another agenda
#+ finds: participation/things-that-talk/partner/gemeente-leiden | agenda/agenda-2030 | [source-mixed]
DELETE WHERE { <participation/things-that-talk/partner/gemeente-leiden> prov:wasQuotedFrom ?agenda } ;
INSERT DATA { <participation/things-that-talk/partner/gemeente-leiden> prov:wasQuotedFrom <agenda/agenda-2030> } ;
INSERT { <agenda/agenda-2030> ?property ?value } WHERE { <agenda/agenda-2023-2027> ?property ?value }

#+ a unit of itself
#+ finds: organisation/faculteit-der-geesteswetenschappen | Nothing is above itself | [hierarchy-cycle]
DELETE WHERE { <organisation/faculteit-der-geesteswetenschappen> org:subOrganizationOf ?whole } ;
INSERT DATA {
  <organisation/faculteit-der-geesteswetenschappen> org:subOrganizationOf <organisation/faculteit-der-geesteswetenschappen>
}

#+ a unit of a project
#+ finds: organisation/faculteit-der-geesteswetenschappen | belongs to exactly one organisation
DELETE WHERE { <organisation/faculteit-der-geesteswetenschappen> org:subOrganizationOf ?whole } ;
INSERT DATA { <organisation/faculteit-der-geesteswetenschappen> org:subOrganizationOf <project/eduroam> }

#+ a unit of a unit, by the property for units of formal organisations (W3C ORG)
#+ finds: organisation/faculteit-der-geesteswetenschappen | at most one formal organisation
DELETE WHERE { <organisation/faculteit-der-geesteswetenschappen> org:unitOf ?whole } ;
INSERT DATA {
  <organisation/faculteit-der-geesteswetenschappen> org:unitOf <organisation/faculteit-der-sociale-wetenschappen>
}

#+ a SKOS match of what is no concept (SKOS, S39)
#+ finds: organisation/universiteit-leiden | skos/core#exactMatch | [domain-broken]
INSERT DATA { <organisation/universiteit-leiden> skos:exactMatch <https://ror.org/027bh9e22> }

#+ a project that is an organisation (W3C ORG, by a range)
#+ finds: participation/things-that-talk/partner/gemeente-leiden | project/things-that-talk | [range-broken]
INSERT DATA { <participation/things-that-talk/partner/gemeente-leiden> org:organization <project/things-that-talk> }

#+ an identifier of no register
#+ finds: identifier/universiteit-leiden/isni | is of exactly one register
DELETE WHERE { <identifier/universiteit-leiden/isni> dct:creator ?register }

#+ one home page of two organisations
#+ finds: organisation/hogeschool-leiden | universiteitleiden.nl | [identifier-shared]
INSERT DATA { <organisation/hogeschool-leiden> foaf:homepage <https://www.universiteitleiden.nl> }

#+ a unit of nothing
#+ finds: organisation/faculteit-der-geesteswetenschappen | belongs to exactly one organisation
DELETE WHERE { <organisation/faculteit-der-geesteswetenschappen> org:subOrganizationOf ?whole }

#+ an organisation of no kind
#+ finds: organisation/universiteit-leiden | has exactly one type
DELETE WHERE { <organisation/universiteit-leiden> org:classification ?kind }

#+ a party that is a project
#+ finds: project/eduroam | A participant of a project is an organisation
INSERT DATA { <project/things-that-talk> lkg:partner <project/eduroam> }

#+ a level that is none
#+ finds: certainty/stated | is a concept of levels.ttl
INSERT DATA { <measures/as-named/universiteit-leiden> lkg:level <certainty/stated> }

#+ a beginning of what is no time (OWL-Time)
#+ finds: organisation/universiteit-leiden | time#hasBeginning | [domain-broken]
INSERT DATA {
  <organisation/universiteit-leiden> time:hasBeginning
    <participation/legacy-european-city-of-science/lead/stuurgroep-leiden-kennisstad#from>
}

#+ an organisation above a concept (SKOS, by a property above)
#+ finds: organisation-type/university | organisation/universiteit-leiden | [range-broken]
INSERT DATA { <organisation-type/university> skos:broadMatch <organisation/universiteit-leiden> ; skos:related <organisation/universiteit-leiden> }

#+ a plain integer as a position (Web Annotation)
#+ finds: 29438-29444#position | "29438" | [range-broken]
DELETE { ?position oa:start ?start } INSERT { ?position oa:start 29438 }
WHERE { <passage/agenda-2023-2027/29438-29444> oa:hasSelector ?position . ?position oa:start ?start }

#+ a role of what holds none (W3C ORG, by a union of classes)
#+ finds: organisation/universiteit-leiden | org#role | [domain-broken]
INSERT DATA { <organisation/universiteit-leiden> org:role lkg:Lead }

#+ a project that was used by an organisation (PROV-O)
#+ finds: organisation/universiteit-leiden | prov#used | [domain-broken]
INSERT DATA { <organisation/universiteit-leiden> prov:used <agenda/agenda-2023-2027> }

#+ an endpoint of a dataset (DCAT)
#+ finds: leidenkg/dataset> | dcat#endpointURL | [domain-broken]
INSERT DATA { <../dataset> dcat:endpointURL <https://schema.org/> }

#+ a label of a label (SKOS-XL)
#+ finds: organisation/universiteit-leiden | skos-xl#literalForm | [domain-broken]
INSERT DATA { <organisation/universiteit-leiden> skosxl:literalForm "UL"@nl }

#+ an identifier that is a bare text (ADMS)
#+ finds: organisation/universiteit-leiden | "27275055" | [range-broken]
INSERT DATA { <organisation/universiteit-leiden> adms:identifier "27275055" }

#+ keywords of an abbreviation (schema.org)
#+ finds: abbreviation/universiteit-leiden/ul | schema.org/keywords | [domain-broken]
INSERT DATA { <abbreviation/universiteit-leiden/ul> schema:keywords "UL" }

#+ a home page that is a project (FOAF)
#+ finds: organisation/universiteit-leiden | project/eduroam | [range-broken]
INSERT DATA { <organisation/universiteit-leiden> foaf:homepage <project/eduroam> }

#+ a citation in bare words of another type (DCMI)
#+ finds: leidenkg/dataset> | organisation/universiteit-leiden | [range-broken]
INSERT DATA { <../dataset> dct:bibliographicCitation <organisation/universiteit-leiden> }

#+ a misspelt property
#+ finds: ontology#leads | "property" | [term-undeclared]
INSERT DATA { <project/things-that-talk> lkg:leads <organisation/gemeente-leiden> }

#+ a thing of others in the place of one of ours
#+ finds: project/things-that-talk | https://example.org/theme | [iri-foreign]
INSERT DATA { <project/things-that-talk> dct:subject <https://example.org/theme> }

#+ a thing that is described nowhere
#+ finds: project/things-that-talk | theme/none | [thing-undescribed]
INSERT DATA { <project/things-that-talk> dct:subject <theme/none> }

#+ a settled participant that is only intended
#+ finds: project/things-that-talk | organisation/gemeente-leiden | [settled-wrong]
INSERT DATA { <project/things-that-talk> lkg:settledParticipant <organisation/gemeente-leiden> }

#+ a lead that is not settled
#+ finds: project/things-that-talk | organisation/stichting-taalmuseum-leiden | [settled-wrong]
DELETE DATA { <project/things-that-talk> lkg:settledLead <organisation/stichting-taalmuseum-leiden> }

#+ a settled partner that is only intended
#+ finds: project/things-that-talk | organisation/gemeente-leiden | [settled-wrong]
INSERT DATA { <project/things-that-talk> lkg:settledPartner <organisation/gemeente-leiden> }

#+ an organisation at the top without a participation
#+ finds: project/things-that-talk | organisation/hogeschool-leiden | [short-cut-wrong]
INSERT DATA { <project/things-that-talk> lkg:wholePartner <organisation/hogeschool-leiden> }

#+ a participation without the organisation at the top
#+ finds: project/things-that-talk | organisation/universiteit-leiden | [short-cut-wrong]
DELETE DATA { <project/things-that-talk> lkg:settledWholeLead <organisation/universiteit-leiden> }

#+ an organisation at the top that is only intended
#+ finds: project/things-that-talk | organisation/gemeente-leiden | [short-cut-wrong]
INSERT DATA { <project/things-that-talk> lkg:settledWholePartner <organisation/gemeente-leiden> }

#+ another sector than the type has
#+ finds: organisation/gemeente-leiden | organisation-type/knowledge | [short-cut-wrong]
INSERT DATA { <organisation/gemeente-leiden> lkg:sector <organisation-type/knowledge> }

#+ a project shared for certain that is only intended
#+ finds: collaboration/as-named/citizen-science-lab/leren-met-de-stad | project/things-that-talk | [settled-wrong]
INSERT DATA { <collaboration/as-named/citizen-science-lab/leren-met-de-stad> lkg:settledProject <project/things-that-talk> }

#+ a project shared for certain that is not said to be
#+ finds: faculteit-der-geesteswetenschappen/stichting-taalmuseum-leiden | project/things-that-talk | [settled-wrong]
DELETE DATA {
  <collaboration/as-named/faculteit-der-geesteswetenschappen/stichting-taalmuseum-leiden> lkg:settledProject
    <project/things-that-talk>
}

#+ a wrong number of settled projects
#+ finds: collaboration/as-named/gemeente-leiden/universiteit-leiden | "lkg:settledProjects" | [count-wrong]
DELETE WHERE { <collaboration/as-named/gemeente-leiden/universiteit-leiden> lkg:settledProjects ?n } ;
INSERT DATA { <collaboration/as-named/gemeente-leiden/universiteit-leiden> lkg:settledProjects 99 }

#+ a wrong weight of settled projects
#+ finds: collaboration/rolled-up/gemeente-leiden/universiteit-leiden | "0.1" | [weight-wrong]
DELETE WHERE { <collaboration/rolled-up/gemeente-leiden/universiteit-leiden> lkg:settledWeight ?n } ;
INSERT DATA { <collaboration/rolled-up/gemeente-leiden/universiteit-leiden> lkg:settledWeight 0.1 }
