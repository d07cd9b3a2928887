package org.tandem.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerMapping;
import org.tandem.base.identity.Seat;

/**
 * Gives a method the {@link Asker}, the {@link Seat} in the space of its address (no seat, no such page), or the
 * {@link Edition} that the caller saw.
 */
final class SeatArguments implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Seat.class
                || parameter.getParameterType() == Asker.class
                || parameter.getParameterType() == Edition.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binder) {
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        if (parameter.getParameterType() == Edition.class) {
            return edition(request);
        }
        var asker = Asker.of(request).orElseThrow(NotFound::new);
        return parameter.getParameterType() == Asker.class ? asker : seat(asker, request);
    }

    private static Edition edition(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.IF_MATCH);
        if (header == null) {
            throw new ResponseStatusException(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "Send If-Match with the ETag that a GET of this object answered, so that no other change is lost.");
        }
        return Edition.parse(header);
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
