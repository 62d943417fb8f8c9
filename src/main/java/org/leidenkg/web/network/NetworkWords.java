package org.leidenkg.web.network;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.leidenkg.model.Certainty;
import org.leidenkg.model.Counting;
import org.leidenkg.model.LocalText;
import org.leidenkg.model.network.Excerpt;
import org.leidenkg.model.network.Measure;
import org.leidenkg.model.network.Network;
import org.leidenkg.model.network.Weight;
import org.leidenkg.publish.picture.Captions;
import org.leidenkg.publish.picture.Colouring;
import org.leidenkg.publish.picture.Drawing;
import org.leidenkg.publish.picture.PictureWords;
import org.leidenkg.web.http.Language;
import org.leidenkg.web.page.DataQuality;
import org.leidenkg.web.page.Messages;
import org.leidenkg.web.page.PageContext;
import org.leidenkg.web.page.Views;

/** The words of the network's pictures and tables in one language. */
final class NetworkWords implements PictureWords {
    private static final int STRONGEST = 3;

    private final Language language;
    private final Messages messages;

    NetworkWords(Language language) {
        this.language = language;
        this.messages = Messages.in(language);
    }

    Messages messages() {
        return messages;
    }

    @Override
    public String language() {
        return language.tag();
    }

    @Override
    public String in(LocalText text) {
        return text.in(language.tag());
    }

    @Override
    public String about(Excerpt.Member member) {
        return in(member.node().type().name()) + ", " + messages.count("count.projects", member.projects()) + ", "
                + messages.count("network.partners", member.partners());
    }

    @Override
    public String about(Network.Consortium project) {
        return messages.count("network.members", project.size());
    }

    @Override
    public String otherGroups() {
        return messages.text("network.groups.other");
    }

    /** What the filters leave, in words; empty when there are none. */
    String filters(NetworkRequest request) {
        List<String> parts = new ArrayList<>();
        request.filter()
                .organisation()
                .ifPresent(slug -> parts.add(messages.text("network.only.organisation", name(request, slug))));
        request.filter()
                .theme()
                .ifPresent(slug -> parts.add(messages.text(
                        "network.only.theme", concept(request.whole().themes(), slug))));
        String whose = request.filter().organisation().isPresent() ? "network.only.own." : "network.only.role.";
        request.filter().role().ifPresent(role -> parts.add(messages.text(whose + Views.slug(role))));
        request.filter()
                .kind()
                .ifPresent(slug -> parts.add(messages.text(
                        "network.only.kind", concept(request.whole().kinds(), slug))));
        if (request.filter().minWeight().signum() > 0) {
            parts.add(messages.text(
                    "network.only.weight." + request.filter().weight().key(),
                    number(request.filter().minWeight())));
        }
        Counting counting = request.filter().counting();
        parts.add(messages.text("network.level." + counting.level().slug()));
        if (counting.certainty() == Certainty.SETTLED) {
            parts.add(messages.text("network.certainty.settled"));
        }
        return String.join("; ", parts);
    }

    private String name(NetworkRequest request, String slug) {
        return request.whole().nodes().stream()
                .filter(node -> node.slug().equals(slug))
                .map(node -> in(node.name()))
                .findFirst()
                .orElse(slug);
    }

    private String concept(List<Network.Concept> concepts, String slug) {
        return concepts.stream()
                .filter(one -> one.slug().equals(slug))
                .map(one -> in(one.name()))
                .findFirst()
                .orElse(slug);
    }

    /** What is left out of what could be shown; empty when it is nothing. */
    Optional<String> reduction(Excerpt excerpt) {
        return excerpt.isReduced()
                ? Optional.of(messages.text(
                        "network.reduced",
                        excerpt.members().size(),
                        grouped(excerpt.organisations()),
                        excerpt.ties().size(),
                        grouped(excerpt.pairs())))
                : Optional.empty();
    }

    private String grouped(long number) {
        return String.format(Locale.forLanguageTag(language.tag()), "%,d", number);
    }

    /** A picture in a few sentences, for those who cannot see it. */
    String description(Excerpt excerpt, NetworkRequest request) {
        if (excerpt.members().isEmpty()) {
            return messages.text("network.empty");
        }
        Map<String, Network.Node> nodes = excerpt.members().stream()
                .collect(Collectors.toMap(m -> m.node().slug(), Excerpt.Member::node));
        String strongest = excerpt.ties().stream()
                .limit(STRONGEST)
                .map(tie -> named(nodes, tie.from()) + " – " + named(nodes, tie.to()) + " ("
                        + messages.count("count.projects", tie.sharedProjects()) + ")")
                .collect(Collectors.joining(", "));
        return messages.text("network.description", excerpt.organisations(), excerpt.pairs(), filters(request))
                + (strongest.isEmpty() ? "" : " " + messages.text("network.description.strongest", strongest));
    }

    private String named(Map<String, Network.Node> nodes, String slug) {
        return Optional.ofNullable(nodes.get(slug)).map(node -> in(node.name())).orElse(slug);
    }

    Captions captions(NetworkRequest request, Excerpt excerpt, Drawing drawing, PageContext page) {
        List<String> notes = new ArrayList<>();
        reduction(excerpt).ifPresent(notes::add);
        if (request.look().paper().width() > NetworkRequest.Paper.SMALL.width()) {
            notes.add(messages.text("network.note.position"));
            if (request.filter().counting().certainty() == Certainty.ALL) {
                notes.add(messages.text("network.note.intended"));
            }
        }
        if (request.look().colouring().equals(Colouring.COMMUNITY)) {
            notes.add(messages.text("network.note.community"));
        }
        if (drawing.unnamed() > 0) {
            notes.add(messages.count("network.note.unnamed", drawing.unnamed()));
        }
        boolean projects = request.look().view() == NetworkRequest.View.PROJECTS;
        return new Captions(
                messages.text(projects ? "network.title.projects" : "network.title"),
                filters(request),
                description(excerpt, request),
                colour(request.look().colouring()),
                measure(request.look().size()),
                projects
                        ? ""
                        : messages.text("network.legend.width."
                                + request.filter().weight().key()),
                notes,
                Views.source(page.agendas(), language)
                        + page.trust()
                                .flatMap(DataQuality::version)
                                .map(version -> " " + messages.text("footer.version") + " " + version + ".")
                                .orElse("")
                        + " " + NetworkPageRoutes.join(address(page), request.drawn()));
    }

    /** Of the page: without a public host below the base of the IRIs, which leads there. */
    private static String address(PageContext page) {
        return page.citation()
                .filter(cited -> page.site().root().isEmpty())
                .map(cited -> cited.base() + NetworkRoutes.PAGE.substring(1))
                .orElseGet(() -> page.site().at(NetworkRoutes.PAGE));
    }

    /** What colours stand for. */
    String colour(Colouring colouring) {
        return colouring
                .measure()
                .map(this::measure)
                .orElseGet(() -> messages.text("network.legend." + colouring.key()));
    }

    String measure(Measure measure) {
        return messages.text("measures." + measure.key());
    }

    /** With the decimal sign of the language, at most two decimals. */
    String number(BigDecimal number) {
        BigDecimal rounded = number.setScale(2, RoundingMode.HALF_EVEN);
        String plain =
                rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
        return language == Language.NL ? plain.replace('.', ',') : plain;
    }

    /** A weight as a reader wants it. */
    String weight(BigDecimal weight, Weight kind) {
        return kind == Weight.RAW ? weight.toPlainString() : number(weight);
    }
}
