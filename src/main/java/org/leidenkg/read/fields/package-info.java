/** Lists of projects with labelled fields to records: on one line or a line a field, bulleted or not. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.read.fields;
