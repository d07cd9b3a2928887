package org.tandem.web.deliver.outcomes;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandem.deliver.outcomes.Ruling;
import org.tandem.web.look.Form;
import org.tandem.web.look.Notice;

/**
 * What follows an act on a page: its object again with a notice, or the same page with the reason.
 *
 * @param url of the object
 */
public record After(HttpServletResponse response, RedirectAttributes next, String url) {

    /** @param page shows the same page again; its form then holds the reasons */
    public String answer(Supplier<Ruling> act, String done, Form form, Supplier<String> page) {
        if (form.faulty()) {
            return again(page.get(), response);
        }
        return switch (act.get()) {
            case Ruling.Done ok -> {
                next.addFlashAttribute("notice", Notice.done(done));
                yield "redirect:" + url;
            }
            case Ruling.Refused refused -> again(refuse(form, refused, page.get()), response);
        };
    }

    /** Puts the problems beside their fields and gives the page. */
    static String refuse(Form form, Ruling.Refused refused, String page) {
        refused.problems().forEach(problem -> form.refuse(problem.field(), problem.reason()));
        return page;
    }

    static String again(String template, HttpServletResponse response) {
        response.setStatus(UNPROCESSABLE_CONTENT.value());
        return template;
    }
}
