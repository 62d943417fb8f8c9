package org.leidenkg.web.resolve;

import io.javalin.http.Context;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.leidenkg.model.AmbiguousName;
import org.leidenkg.model.Authority;
import org.leidenkg.model.LocalText;
import org.leidenkg.query.lookup.Lookup;
import org.leidenkg.resolve.CellReading;
import org.leidenkg.resolve.Interval;
import org.leidenkg.resolve.Mention;
import org.leidenkg.resolve.Resolution;
import org.leidenkg.web.http.Answers;
import org.leidenkg.web.http.JsonWriter;
import org.leidenkg.web.http.RequestProblem;
import org.leidenkg.web.http.Routing;

/** {@code /api/v1/resolve?text=}: each mention in a text, what it means, by which rule, and what else it might mean. */
public final class ResolveRoutes {
    private static final int LONGEST = 2000;

    private final Lookup lookup;
    private final Answers answers;
    private final Optional<ReadingExplainer> readings;

    public ResolveRoutes(Lookup lookup, Answers answers, Optional<ReadingExplainer> readings) {
        this.lookup = lookup;
        this.answers = answers;
        this.readings = readings;
    }

    public void register(Routing routing) {
        routing.get("/api/v1/resolve", this::resolve);
    }

    private void resolve(Context context) {
        ReadingExplainer with =
                readings.orElseThrow(() -> RequestProblem.of(RequestProblem.Type.NO_SUCH_ADDRESS, context.path()));
        String text = text(context);
        List<String> agendas = List.copyOf(with.seeds().localNames().keySet());
        String agenda = Optional.ofNullable(context.queryParam("agenda")).orElse(agendas.get(0));
        if (!agendas.contains(agenda)) {
            throw RequestProblem.of(RequestProblem.Type.BAD_PARAMETER, "agenda", agenda, String.join(", ", agendas));
        }
        CellReading reading = with.read(text, agenda);
        Authority authority = with.seeds().authority();
        answers.json(
                context,
                lookup.digest(),
                json -> json.field("text", text)
                        .field("agenda", agenda)
                        .flag("openEnded", reading.openEnded())
                        .objects("mentions", reading.mentions(), (one, mention) -> mention(one, mention, authority))
                        .objects("notRead", reading.remarks(), (one, remark) -> one.field("words", remark.words())));
    }

    private static String text(Context context) {
        String text = Optional.ofNullable(context.queryParam("text")).orElse("");
        if (text.isBlank() || text.length() > LONGEST) {
            throw RequestProblem.of(
                    RequestProblem.Type.BAD_PARAMETER,
                    "text",
                    text.substring(0, Math.min(20, text.length())),
                    "1 … " + LONGEST + " characters");
        }
        return text;
    }

    private static void mention(JsonWriter json, Mention mention, Authority authority) {
        Resolution resolution = mention.resolution();
        json.field("words", mention.words())
                .objects(
                        "places",
                        mention.spans(),
                        (one, span) -> one.field("start", span.start()).field("end", span.end()));
        if (resolution instanceof Resolution.Resolved resolved) {
            json.field("meaning", "organisation");
            organisation(json, resolved.organisation(), authority);
            json.field("similarity", likeness(resolved.similarity()));
            near(json, resolved.near(), authority);
        } else if (resolution instanceof Resolution.Group group) {
            json.field("meaning", "group").field("group", group.key()).field("within", group.within());
        } else if (resolution instanceof Resolution.Ambiguous ambiguous) {
            json.field("meaning", "ambiguous")
                    .objects("candidates", ambiguous.candidates(), (one, c) -> candidate(one, c, authority));
        } else if (resolution instanceof Resolution.Unknown unknown) {
            json.field("meaning", "unknown").field("within", unknown.within());
            near(json, unknown.near(), authority);
        }
        json.field("rule", word(resolution.method().name()))
                .field("evidence", resolution.evidence())
                .field("relation", word(mention.relation().name()))
                .flag("doubtful", mention.doubtful())
                .field("from", mention.during().flatMap(Interval::from).map(Object::toString))
                .field("until", mention.during().flatMap(Interval::until).map(Object::toString));
    }

    private static void near(JsonWriter json, List<Resolution.Near> near, Authority authority) {
        json.objects("near", near, (one, n) -> {
            organisation(one, n.organisation(), authority);
            one.field("form", n.form()).field("similarity", likeness(n.similarity()));
        });
    }

    private static void candidate(JsonWriter json, AmbiguousName.Candidate candidate, Authority authority) {
        candidate.organisation().ifPresent(o -> organisation(json, o, authority));
        candidate.description().ifPresent(d -> names(json, "description", d));
    }

    private static void organisation(JsonWriter json, String key, Authority authority) {
        json.field("organisation", key);
        names(json, "name", authority.getOrganisation(key).name());
    }

    private static void names(JsonWriter json, String field, LocalText text) {
        json.object(field, name -> name.field("nl", text.nl()).field("en", text.en()));
    }

    private static BigDecimal likeness(double similarity) {
        return BigDecimal.valueOf(similarity).setScale(3, RoundingMode.HALF_EVEN);
    }

    private static String word(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
