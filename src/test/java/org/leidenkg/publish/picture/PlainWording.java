package org.leidenkg.publish.picture;

import java.util.List;
import org.leidenkg.model.LocalText;
import org.leidenkg.model.network.Excerpt;
import org.leidenkg.model.network.Network;

/** Dutch, with as few words as will do. */
final class PlainWording implements PictureWords {
    static final Captions CAPTIONS = new Captions(
            "Wie & wie", "alles", "Een <netwerk>", "Soort", "Projecten", "Gedeeld", List.of("Let op."), "Bron: x");

    @Override
    public String language() {
        return "nl";
    }

    @Override
    public String in(LocalText text) {
        return text.nl();
    }

    @Override
    public String about(Excerpt.Member member) {
        return member.projects() + " projecten, " + member.partners() + " partners, sterkte " + member.strength();
    }

    @Override
    public String about(Network.Consortium project) {
        return project.size() + " organisaties";
    }

    @Override
    public String otherGroups() {
        return "overige";
    }
}
