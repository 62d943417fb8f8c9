package org.leidenkg.read.record;

import java.util.Optional;
import org.leidenkg.model.source.Field;
import org.leidenkg.model.source.SourceCell;
import org.leidenkg.model.source.SpannedText;

/**
 * What a file says of a project under one name.
 *
 * @param label the head of the column, or the label of the field, as written
 * @param text line breaks are kept
 * @param reference the cell of a table that it stands in
 */
public record LabelledValue(Field field, String label, SpannedText text, Optional<SourceCell.Reference> reference) {}
