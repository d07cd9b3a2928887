package org.tandem.demo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tandem.web.NotFound;
import org.tandem.web.SignedIn;
import org.tandem.web.look.Frame;

/** The first page of the demo: one person a role, one click each, so that a visitor sees both sides of the same page. */
@Controller
class DemoSignIn {

    private final DemoPeople people;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    DemoSignIn(DemoPeople people) {
        this.people = people;
    }

    @GetMapping("/demo")
    String list(Frame frame, Model model) {
        model.addAttribute("choices", people.all());
        model.addAttribute("action", "/demo");
        return "base/identity/choose";
    }

    @PostMapping("/demo")
    String signIn(@RequestParam UUID person, HttpServletRequest request, HttpServletResponse response) {
        if (!people.has(person)) {
            throw new NotFound();
        }
        request.getSession();
        request.changeSessionId();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(new SignedIn(person), null, List.of()));
        sessions.saveContext(context, request, response);
        return "redirect:/";
    }
}
