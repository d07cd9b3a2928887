package org.tandem.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandem.base.identity.OidcAccounts;
import org.tandem.web.look.Frame;
import org.tandem.web.look.Frames;
import org.tandem.web.look.Notice;

/** A person's account: by which means they sign in. */
@Controller
@RequestMapping("/account")
class AccountPage {

    private final Providers providers;
    private final OidcAccounts accounts;
    private final Frames frames;

    AccountPage(Providers providers, OidcAccounts accounts, Frames frames) {
        this.frames = frames;
        this.providers = providers;
        this.accounts = accounts;
    }

    @GetMapping
    String show(Asker asker, Frame frame, Model model) {
        model.addAttribute("person", asker.person());
        model.addAttribute("providers", providers.all());
        model.addAttribute("issuers", accounts.issuers(asker.person().id()));
        return "home/account";
    }

    /**
     * Goes to the provider; {@link OidcArrival} links what comes back. By a page of our own that moves on, not by a
     * redirect: the security policy lets no form end at another site.
     */
    @PostMapping("/links/{provider}")
    ModelAndView link(
            Asker asker, @PathVariable String provider, HttpServletRequest request, HttpServletResponse response) {
        var known = providers.all().stream()
                .filter(one -> one.id().equals(provider))
                .findFirst()
                .orElseThrow(NotFound::new);
        request.getSession()
                .setAttribute(OidcArrival.LINKING, new SignedIn(asker.person().id()));
        response.setHeader("Refresh", "0; url=" + known.url());
        return new ModelAndView("home/leaving", Map.of("frame", frames.frame(request), "provider", known));
    }

    @PostMapping("/links/end")
    String unlink(Asker asker, @RequestParam String issuer, RedirectAttributes next) {
        next.addFlashAttribute(
                "notice",
                switch (accounts.unlink(asker.person().id(), issuer)) {
                    case OidcAccounts.Done done -> Notice.done("The account is unlinked.");
                    case OidcAccounts.Refused refused -> Notice.warning(refused.reason());
                });
        return "redirect:/account";
    }
}
