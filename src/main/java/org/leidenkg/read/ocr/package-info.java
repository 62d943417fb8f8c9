/** Text that OCR made of a printed table, in blocks and flattened rows. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.read.ocr;
