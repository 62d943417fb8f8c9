/** Tables of any file to records: comma-separated files, workbooks, Markdown, HTML and the layout of a PDF. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.read.table;
