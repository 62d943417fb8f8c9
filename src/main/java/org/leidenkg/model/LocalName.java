package org.leidenkg.model;

/** A name that means an organisation in one agenda only, such as "gemeente" for the agenda's own municipality. */
public record LocalName(String form, String organisation, LocalText reason) {
    public LocalName {
        Check.text(form, "form");
        Check.key(organisation, "organisation");
    }
}
