/** Tells names of persons, mail addresses and telephone numbers, which are not published, from other words. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.read.person;
