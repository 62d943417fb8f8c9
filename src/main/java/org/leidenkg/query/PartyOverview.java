package org.leidenkg.query;

/**
 * What an organisation takes part in.
 *
 * @param projects a page of them; its total is of the theme or section that was asked for
 */
public record PartyOverview(PartyCounts counts, Page<ProjectRoles> projects) {}
