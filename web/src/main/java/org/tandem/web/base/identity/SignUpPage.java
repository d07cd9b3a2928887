package org.tandem.web.base.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.tandem.base.identity.Attempts;
import org.tandem.base.identity.Attempts.Door;
import org.tandem.base.identity.Identity;
import org.tandem.base.identity.Invitation;
import org.tandem.base.identity.Invitations;
import org.tandem.base.identity.SetupCode;
import org.tandem.base.identity.SignUp;
import org.tandem.web.Onward;
import org.tandem.web.SignedIn;
import org.tandem.web.look.Form;
import org.tandem.web.look.Frame;

/** Signing up: a person and their organisation. */
@Controller
class SignUpPage {

    private final Identity identity;
    private final SetupCode setup;
    private final Attempts attempts;
    private final Invitations invitations;
    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    SignUpPage(Identity identity, SetupCode setup, Attempts attempts, Invitations invitations) {
        this.identity = identity;
        this.setup = setup;
        this.attempts = attempts;
        this.invitations = invitations;
    }

    /** The first page of a new installation: its first organisation and person, with the code of whoever runs it. */
    @GetMapping("/setup")
    String first(Frame frame, Form form) {
        return identity.anyone() ? "redirect:/sign-in" : "base/identity/setup";
    }

    @PostMapping("/setup")
    String setUp(Frame frame, Form form, HttpServletRequest request, HttpServletResponse response) {
        if (identity.anyone()) {
            return "redirect:/sign-in";
        }
        var wrong = identity.wrongWith(typed(form));
        if (wrong.isPresent()) {
            form.refuse(wrong.get().field(), wrong.get().reason());
        } else if (!allowed(Door.SETUP, "setup", request)) {
            form.refuse("code", "Too many attempts. Wait an hour, then make a new code.");
        } else if (!setup.redeem(form.text("code"))) {
            form.refuse("code", "This is not the code, or it has expired. ./tandem setup-code prints a new one.");
        }
        return form.faulty()
                ? again("base/identity/setup", response)
                : create("base/identity/setup", form, request, response);
    }

    @GetMapping("/sign-up")
    String show(Frame frame, Form form, Model model, HttpServletRequest request) {
        Onward.keep(form.text("next"), request);
        var invited = invitation(form);
        invited.ifPresent(shown -> form.fill("email", shown.invitation().offer().email()));
        model.addAttribute("seatFrom", seatFrom(invited));
        return identity.anyone() ? "base/identity/sign-up" : "redirect:/setup";
    }

    /** Who offers a seat in their space: such a person needs no organisation of their own, so theirs bears their name. */
    private static String seatFrom(Optional<Invitation.Shown> invited) {
        return invited.filter(shown -> shown.invitation().offer().partnership() == null)
                .map(Invitation.Shown::from)
                .orElse("");
    }

    private Optional<Invitation.Shown> invitation(Form form) {
        var parts = form.text("next").split("/");
        return parts.length == 5 && parts[1].equals("invitations")
                ? id(parts[2])
                        .flatMap(space ->
                                id(parts[3]).flatMap(id -> invitations.look(new Invitation.Link(space, id, parts[4]))))
                : Optional.empty();
    }

    private static Optional<UUID> id(String text) {
        return text.matches("[0-9a-fA-F-]{36}") ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    @PostMapping("/sign-up")
    String signUp(Frame frame, Form form, Model model, HttpServletRequest request, HttpServletResponse response) {
        if (!identity.anyone()) {
            return "redirect:/setup";
        }
        var seatFrom = seatFrom(invitation(form));
        model.addAttribute("seatFrom", seatFrom);
        if (!seatFrom.isEmpty()) {
            form.fill("organisation", form.text("name"));
        }
        if (!allowed(Door.SIGN_UP, form.text("email"), request)) {
            form.refuse("email", "Too many sign-ups from here. Wait an hour, then try again.");
            return again("base/identity/sign-up", response);
        }
        return create("base/identity/sign-up", form, request, response);
    }

    private String create(String page, Form form, HttpServletRequest request, HttpServletResponse response) {
        return switch (identity.signUp(typed(form))) {
            case SignUp.Refused refused -> {
                form.refuse(refused.field(), refused.reason());
                yield again(page, response);
            }
            case SignUp.Welcome welcome -> {
                signIn(new SignedIn(welcome.person()), request, response);
                yield "redirect:" + Onward.take(request);
            }
        };
    }

    private boolean allowed(Door door, String account, HttpServletRequest request) {
        return attempts.count(door, account, request.getRemoteAddr()) instanceof Attempts.Allowed;
    }

    private static SignUp.Form typed(Form form) {
        return new SignUp.Form(form.text("name"), form.text("email"), form.text("password"), form.text("organisation"));
    }

    private static String again(String page, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page;
    }

    private void signIn(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        request.getSession();
        request.changeSessionId();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()));
        sessions.saveContext(context, request, response);
    }
}
