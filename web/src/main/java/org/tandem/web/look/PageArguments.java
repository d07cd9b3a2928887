package org.tandem.web.look;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Gives a {@link Frame}, a {@link Form} or the reader's {@link Preferences} to any page's method that asks for one. A
 * frame and a form that were asked for also stand in the model, as "frame" and "form".
 */
final class PageArguments implements HandlerMethodArgumentResolver {

    private final ObjectProvider<Frames> frames;

    PageArguments(ObjectProvider<Frames> frames) {
        this.frames = frames;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return type == Frame.class || type == Form.class || type == Preferences.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binder) {
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        Class<?> type = parameter.getParameterType();
        if (type == Preferences.class) {
            return Preferences.of(request);
        }
        Object argument = type == Form.class ? form(request) : frame(request);
        if (model != null) {
            model.addAttribute(type == Form.class ? "form" : "frame", argument);
        }
        return argument;
    }

    private static Form form(HttpServletRequest request) {
        return Form.of(request.getParameterMap(), Preferences.of(request).locale());
    }

    /** A notice that the page before left (as the flash attribute "notice") is said on this one. */
    private Frame frame(HttpServletRequest request) {
        Frame frame = frames.getObject().frame(request);
        Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
        return flash != null && flash.get("notice") instanceof Notice notice ? frame.saying(notice) : frame;
    }
}
