package org.leidenkg.web.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.leidenkg.publish.picture.PictureStyle;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.web.http.Language;

/** What a small page tells of a thing. */
public record EntityPreview(Ref thing, String name, String description, List<Line> lines) {
    /** In the page itself: a frame without rights may load no file of this host. */
    public static final String STYLE =
            "body{font:14px/1.4 system-ui,sans-serif;margin:.6rem;color:#1d2733;background:#fff}h1{font-size:1.1rem;margin:0}"
                    + "p{margin:.2rem 0 .5rem}dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem .7rem;margin:0}"
                    + "dt{color:#55616f}dd{margin:0;overflow-wrap:anywhere}a{color:#0b5cad}"
                    + "@media(prefers-color-scheme:dark){body{color:#e8edf3;background:#11161d}dt{color:#9aa7b6}a{color:#7db7f0}}";

    private static final int MOST = 3;
    private static final List<EntityProperty> SHOWN = List.of(
            EntityProperty.ABBREVIATION,
            EntityProperty.CODE,
            EntityProperty.CITY,
            EntityProperty.LEADS,
            EntityProperty.PARTNERS,
            EntityProperty.PROJECT_COUNT,
            EntityProperty.PARTNER_COUNT,
            EntityProperty.ORGANISATION_COUNT);

    public EntityPreview {
        lines = List.copyOf(lines);
    }

    /** A property with its first values. */
    public record Line(String label, String values) {}

    static EntityPreview of(Entity entity, Language language) {
        List<Line> lines = new ArrayList<>();
        for (EntityProperty property : SHOWN) {
            List<Value> values = property.of(entity);
            if (!values.isEmpty()) {
                String shown = values.stream().limit(MOST).map(Value::shown).collect(Collectors.joining(", "));
                lines.add(new Line(property.label(language), shown + (values.size() > MOST ? " …" : "")));
            }
        }
        return new EntityPreview(entity.thing(), entity.name(), entity.description(), lines);
    }

    static String policySource() {
        return PictureStyle.policySource(STYLE);
    }
}
