package org.leidenkg.publish.picture;

import java.util.List;

/**
 * What is written around a picture.
 *
 * @param subtitle what part it shows; may be empty
 * @param description what there is to see, for those who cannot see it
 * @param sizes what the surface of a dot stands for
 * @param widths what the width of a line stands for
 * @param notes what a reader must know; each a paragraph
 * @param source where the data is from
 */
public record Captions(
        String title,
        String subtitle,
        String description,
        String groups,
        String sizes,
        String widths,
        List<String> notes,
        String source) {
    public Captions {
        notes = List.copyOf(notes);
    }
}
