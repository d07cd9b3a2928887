package org.tandem.web.base.identity;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandem.base.identity.Token;
import org.tandem.base.identity.Tokens;
import org.tandem.web.Asker;
import org.tandem.web.look.Form;
import org.tandem.web.look.Frame;
import org.tandem.web.look.Notice;
import org.tandem.web.look.Option;

/** A person's tokens for programs: made, shown once, revoked. */
@Controller
@RequestMapping("/tokens")
class TokensPage {

    private static final String USUAL_DAYS = "90";

    private final Tokens tokens;

    TokensPage(Tokens tokens) {
        this.tokens = tokens;
    }

    @GetMapping
    String list(Asker asker, Frame frame, Form form, Model model) {
        form.fill("days", USUAL_DAYS);
        return page(asker, model);
    }

    @PostMapping
    String create(Asker asker, Frame frame, Form form, Model model, HttpServletResponse response) {
        var spaces = form.all("spaces").stream().map(UUID::fromString).collect(toUnmodifiableSet());
        int days = form.number("days").map(Number::intValue).orElse(0);
        return switch (tokens.create(asker.person().id(), new Token.Form(form.text("name"), spaces, days))) {
            case Token.Refused refused -> {
                form.refuse("", refused.reason());
                response.setStatus(UNPROCESSABLE_CONTENT.value());
                yield page(asker, model);
            }
            case Token.Created created -> {
                model.addAttribute("secret", created.secret());
                yield page(asker, model);
            }
        };
    }

    @PostMapping("/{token}/end")
    String revoke(Asker asker, @PathVariable UUID token, RedirectAttributes next) {
        boolean ended = tokens.revoke(asker.person().id(), token);
        next.addFlashAttribute(
                "notice",
                ended ? Notice.done("The token is revoked.") : Notice.hint("This token was not valid any more."));
        return "redirect:/tokens";
    }

    private String page(Asker asker, Model model) {
        model.addAttribute("tokens", tokens.list(asker.person().id()));
        model.addAttribute(
                "spaces",
                asker.memberships().stream()
                        .map(membership -> Option.of(membership.space().toString(), membership.name()))
                        .toList());
        return "base/identity/tokens";
    }
}
