package org.leidenkg.model;

import java.util.Locale;

/**
 * The types of organisations and of unnamed parties, by what they do, not by their legal form.
 *
 * <p>The constants are the concepts of {@code ontology/organisation-types.ttl}, in its order; {@link #key()} is the
 * concept's notation.
 */
public enum OrganisationType {
    KNOWLEDGE("Kennis en onderwijs", "Knowledge and education"),
    UNIVERSITY("Universiteit", "University"),
    UNIVERSITY_OF_APPLIED_SCIENCES("Hogeschool", "University of applied sciences"),
    VOCATIONAL_COLLEGE("Mbo-instelling", "Vocational college"),
    UNIVERSITY_MEDICAL_CENTRE("Universitair medisch centrum", "University medical centre"),
    RESEARCH_INSTITUTE("Onderzoeksinstituut", "Research institute"),
    FACULTY("Faculteit", "Faculty"),
    RESEARCH_UNIT("Onderzoekseenheid", "Research unit"),
    SUPPORT_OFFICE("Ondersteunende dienst", "Support office"),
    SCHOOL("School", "School"),
    SCHOOL_BOARD("Schoolbestuur", "School board"),
    EDUCATION_PARTNERSHIP("Onderwijssamenwerking", "Education partnership"),
    GOVERNMENT("Overheid", "Government"),
    MUNICIPALITY("Gemeente", "Municipality"),
    MUNICIPAL_SERVICE("Gemeentelijke dienst", "Municipal service"),
    PROVINCE("Provincie", "Province"),
    MINISTRY("Ministerie", "Ministry"),
    REGIONAL_COOPERATION("Regionaal samenwerkingsverband", "Regional cooperation"),
    EUROPEAN_BODY("Europese instelling", "European body"),
    PUBLIC_SERVICE("Publieke dienst", "Public service"),
    RESEARCH_FUNDER("Onderzoeksfinancier", "Research funder"),
    BUSINESS("Bedrijfsleven", "Business"),
    COMPANY("Bedrijf", "Company"),
    BUSINESS_ASSOCIATION("Ondernemersvereniging", "Business association"),
    INNOVATION_CENTRE("Innovatiecentrum", "Innovation centre"),
    SCIENCE_PARK_ORGANISATION("Sciencepark-organisatie", "Science park organisation"),
    SME("Midden- en kleinbedrijf", "Small and medium-sized enterprises"),
    CIVIL_SOCIETY("Maatschappelijk middenveld", "Civil society"),
    FOUNDATION("Stichting", "Foundation"),
    ASSOCIATION("Vereniging", "Association"),
    STUDENT_ORGANISATION("Studentenorganisatie", "Student organisation"),
    HOUSING_CORPORATION("Woningcorporatie", "Housing corporation"),
    MUSEUM("Museum", "Museum"),
    CULTURAL_VENUE("Culturele instelling", "Cultural venue"),
    LIBRARY("Bibliotheek of archief", "Library or archive"),
    CARE_ORGANISATION("Zorgorganisatie", "Care organisation"),
    WELFARE_ORGANISATION("Welzijnsorganisatie", "Welfare organisation"),
    LEGAL_AID("Rechtshulporganisatie", "Legal aid organisation"),
    GRANT_MAKER("Vermogens- of cultuurfonds", "Grant maker"),
    COOPERATIVE("Coöperatie", "Cooperative"),
    CITIZENS("Inwoners", "Residents"),
    ALUMNI("Alumni", "Alumni"),
    CROSS_SECTOR("Sectoroverstijgend", "Cross-sector"),
    NETWORK("Netwerk", "Network"),
    PROGRAMME("Programma", "Programme"),
    STEERING_GROUP("Stuurgroep", "Steering group"),
    WORKING_GROUP("Werkgroep", "Working group"),
    VARIOUS("Diverse partijen", "Various parties");

    private final String nl;
    private final String en;

    OrganisationType(String nl, String en) {
        this.nl = nl;
        this.en = en;
    }

    /** What the authority file writes: the constant in lower case with hyphens. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public LocalText label() {
        return new LocalText(nl, en);
    }
}
