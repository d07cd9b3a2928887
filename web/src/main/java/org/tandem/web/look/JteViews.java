package org.tandem.web.look;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * Finds a page's template: the view {@code bind/agreements/agreement} is {@code jte/bind/agreements/agreement.jte},
 * compiled at build time. A page is rendered as a whole before its first byte leaves, so that a fault never shows half a
 * page.
 */
final class JteViews implements ViewResolver, Ordered {

    private final TemplateEngine engine;

    JteViews(TemplateEngine engine) {
        this.engine = engine;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        String template = name + ".jte";
        return engine.hasTemplate(template) ? (model, request, response) -> render(template, model, response) : null;
    }

    private void render(String template, @Nullable Map<String, ?> model, HttpServletResponse response)
            throws IOException {
        var page = new Utf8ByteOutput();
        engine.render(template, only(template, model), page);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(page.getContentLength());
        page.writeTo(response.getOutputStream());
    }

    /** Spring adds values of its own to the model; a template takes only those that it declares. */
    private Map<String, Object> only(String template, @Nullable Map<String, ?> model) {
        var wanted = engine.getParamInfo(template).keySet();
        var values = new java.util.HashMap<String, Object>(model == null ? Map.of() : model);
        values.keySet().retainAll(wanted);
        return values;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
