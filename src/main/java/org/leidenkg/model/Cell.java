package org.leidenkg.model;

/**
 * A cell of the parties' column: all words under one marker of one row, in reading order. Line breaks of the source are
 * kept as {@code \n}.
 */
public record Cell(Role role, SpannedText text) {}
