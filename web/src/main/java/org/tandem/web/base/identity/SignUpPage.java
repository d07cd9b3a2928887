package org.tandem.web.base.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.tandem.base.identity.Identity;
import org.tandem.base.identity.SignUp;
import org.tandem.web.SignedIn;
import org.tandem.web.look.Form;
import org.tandem.web.look.Frame;

/** Signing up: a person and their organisation. */
@Controller
class SignUpPage {

    private final Identity identity;
    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    SignUpPage(Identity identity) {
        this.identity = identity;
    }

    @GetMapping("/sign-up")
    String show(Frame frame, Form form) {
        return "base/identity/sign-up";
    }

    @PostMapping("/sign-up")
    String signUp(Frame frame, Form form, HttpServletRequest request, HttpServletResponse response) {
        var result = identity.signUp(new SignUp.Form(
                form.text("name"), form.text("email"), form.text("password"), form.text("organisation")));
        return switch (result) {
            case SignUp.Refused refused -> {
                form.refuse(refused.field(), refused.reason());
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield "base/identity/sign-up";
            }
            case SignUp.Welcome welcome -> {
                signIn(new SignedIn(welcome.person()), request, response);
                yield "redirect:" + next(form);
            }
        };
    }

    /** Only an address of our own: an invitation that waits for the new person. */
    private static String next(Form form) {
        var next = form.text("next");
        return next.startsWith("/invitations/") ? next : "/";
    }

    private void signIn(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        request.getSession();
        request.changeSessionId();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()));
        sessions.saveContext(context, request, response);
    }
}
