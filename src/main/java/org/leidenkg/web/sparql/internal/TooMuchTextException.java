package org.leidenkg.web.sparql.internal;

/** A query gathers more text than is held for one. */
final class TooMuchTextException extends RuntimeException {}
