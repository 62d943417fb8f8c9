package org.leidenkg.query.answer;

/**
 * In how many projects an organisation takes part.
 *
 * @param projects all of them
 * @param led those in which it has the part of a lead
 */
public record PartySize(int projects, int led) {}
