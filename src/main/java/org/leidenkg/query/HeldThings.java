package org.leidenkg.query;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What is held in memory of things, as far as it is loaded; the rest is asked for. Answers are the same with it and without.
 *
 * @param names empty before they are loaded
 * @param projects empty before they are loaded
 * @param affiliations who takes part in these projects; empty before that is loaded
 */
record HeldThings(Optional<SearchIndex> names, Optional<ProjectIndex> projects, Optional<Affiliations> affiliations) {
    static HeldThings nothing() {
        return new HeldThings(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A thing with its preferred names. */
    Optional<Ref> ref(String iri) {
        return names.flatMap(index -> index.find(iri));
    }

    Optional<ProjectCard> card(String iri) {
        return projects.flatMap(index -> index.find(iri));
    }

    /** The projects of these parties, taken together, in the order of the agenda. */
    Optional<List<ProjectCard>> projectsOf(Collection<String> parties) {
        return affiliations.flatMap(all -> inOrder(all.of(parties)
                .projects(Optional.empty())
                .mapToObj(project -> all.projects().get(project).ref().iri())
                .toList()));
    }

    /** These projects once each in the order of the agenda; empty when one of them is not held. */
    Optional<List<ProjectCard>> inOrder(Collection<String> iris) {
        return projects.flatMap(index -> index.inOrder(iris));
    }
}
