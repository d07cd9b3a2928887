package org.tandem.web.base.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tandem.base.identity.Identity;
import org.tandem.web.Onward;
import org.tandem.web.Providers;
import org.tandem.web.look.Form;
import org.tandem.web.look.Frame;

/** Signing in; the posting is handled by the security chain. A new installation begins with its setup instead. */
@Controller
class SignInPage {

    private final Identity identity;
    private final Providers providers;

    SignInPage(Identity identity, Providers providers) {
        this.identity = identity;
        this.providers = providers;
    }

    @GetMapping("/sign-in")
    String show(Frame frame, Model model, HttpServletRequest request, @RequestParam Map<String, String> asked) {
        if (!identity.anyone()) {
            return "redirect:/setup";
        }
        Onward.keep(asked.get("next"), request);
        var form = Form.empty();
        if (asked.containsKey("refused")) {
            form.refuse("email", "Address or password are not right. Check both and try again.");
        }
        if (asked.containsKey("wait")) {
            form.refuse("email", "Too many attempts. Wait a quarter of an hour, then try again.");
        }
        if (asked.containsKey("unknown")) {
            form.refuse(
                    "",
                    "This account is not linked to anybody here. Sign in with your password, then link it on your account page.");
        }
        model.addAttribute("providers", providers.all());
        model.addAttribute("form", form);
        return "base/identity/sign-in";
    }
}
