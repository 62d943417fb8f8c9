package org.leidenkg.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** Makes HTML with the templates, which are compiled with the program. */
public final class Pages {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Pages.class.getClassLoader(), "org.leidenkg.web.templates");

    public String render(String template, Map<String, Object> parameters) {
        StringOutput output = new StringOutput(16 * 1024);
        engine.render(template + ".jte", parameters, output);
        return output.toString().stripLeading();
    }
}
