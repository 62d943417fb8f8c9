/** Projects with labelled values, as tables and lists have them, to rows of an agenda: what all shapes but OCR share. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.read.record;
