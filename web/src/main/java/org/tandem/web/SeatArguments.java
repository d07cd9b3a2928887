package org.tandem.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.tandem.base.identity.Seat;

/** Gives a page's method the {@link Asker}, and the {@link Seat} in the space of its address. No seat, no such page. */
final class SeatArguments implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Seat.class || parameter.getParameterType() == Asker.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binder) {
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        var asker = Asker.of(request).orElseThrow(NotFound::new);
        return parameter.getParameterType() == Asker.class ? asker : seat(asker, request);
    }

    private static Seat seat(Asker asker, HttpServletRequest request) {
        return space(request).flatMap(asker::in).orElseThrow(NotFound::new).seat();
    }

    /** The space that the address names; empty where it names none or no id. */
    static Optional<UUID> space(HttpServletRequest request) {
        var variables = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        var space = variables == null ? null : variables.get("space");
        try {
            return space == null ? Optional.empty() : Optional.of(UUID.fromString(space.toString()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
