package org.leidenkg.web.network;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.leidenkg.model.network.Excerpt;
import org.leidenkg.model.network.Network;
import org.leidenkg.publish.picture.Captions;
import org.leidenkg.publish.picture.Drawing;
import org.leidenkg.publish.picture.Scene;
import org.leidenkg.publish.picture.SvgPicture;
import org.leidenkg.web.page.PageContext;

/** What a request's picture shows: as much of what is asked for as can be seen at once. */
record NetworkPicture(NetworkRequest request, Excerpt excerpt, Scene scene, Drawing drawing, Captions captions) {
    /** With more, a reader cannot tell them apart. */
    static final int MOST_ORGANISATIONS = 150;

    static final int MOST_PAIRS = 500;
    private static final int MOST_PROJECTS = 150;

    static NetworkPicture of(NetworkRequest request, NetworkWords words, PageContext page) {
        Network part = request.part();
        Excerpt excerpt = Excerpt.of(part, request.filter().weight(), MOST_ORGANISATIONS, MOST_PAIRS);
        Scene all = request.look().view() == NetworkRequest.View.PROJECTS
                ? Scene.ofProjects(
                        excerpt,
                        projects(request, part, excerpt),
                        request.look().size(),
                        request.palette(),
                        words)
                : Scene.ofOrganisations(excerpt, request.look().size(), request.palette(), words);
        Scene scene = request.look().focus().map(all::about).orElse(all);
        Drawing drawing = Drawing.of(scene, request.look().paper().width());
        return new NetworkPicture(request, excerpt, scene, drawing, words.captions(request, excerpt, drawing, page));
    }

    /** Around an organisation only its own projects; the ones with most of the shown organisations, when there are many. */
    private static List<Network.Consortium> projects(NetworkRequest request, Network part, Excerpt excerpt) {
        Set<String> shown =
                excerpt.members().stream().map(member -> member.node().slug()).collect(Collectors.toSet());
        return part.consortia().stream()
                .filter(project -> request.filter()
                        .organisation()
                        .map(one -> project.parts().stream()
                                .anyMatch(p -> p.organisation().equals(one)))
                        .orElse(true))
                .sorted((a, b) -> Long.compare(shownIn(b, shown), shownIn(a, shown)))
                .limit(MOST_PROJECTS)
                .toList();
    }

    private static long shownIn(Network.Consortium project, Set<String> shown) {
        return project.parts().stream()
                .filter(part -> shown.contains(part.organisation()))
                .count();
    }

    byte[] file(String language) {
        return SvgPicture.file(scene, request.look().paper().width(), captions, language);
    }
}
