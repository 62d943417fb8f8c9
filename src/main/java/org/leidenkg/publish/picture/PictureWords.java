package org.leidenkg.publish.picture;

import org.leidenkg.model.LocalText;
import org.leidenkg.model.network.Excerpt;
import org.leidenkg.model.network.Network;

/** The words of a picture in the language of its reader. */
public interface PictureWords {
    /** The tag of the language, such as "nl". */
    String language();

    /** The version in that language. */
    String in(LocalText text);

    /** What there is to say of an organisation, in a line. */
    String about(Excerpt.Member member);

    /** The name of what has no colour of its own. */
    String otherGroups();

    /** What there is to say of a project, in a line. */
    String about(Network.Consortium project);
}
