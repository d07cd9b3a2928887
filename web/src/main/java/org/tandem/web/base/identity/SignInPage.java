package org.tandem.web.base.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tandem.web.look.Form;
import org.tandem.web.look.Frame;

/** Signing in; the posting is handled by the security chain. */
@Controller
class SignInPage {

    @GetMapping("/sign-in")
    String show(Frame frame, Model model, @RequestParam(name = "refused", required = false) @Nullable String refused) {
        var form = Form.empty();
        if (refused != null) {
            form.refuse("email", "Address or password are not right. Check both and try again.");
        }
        model.addAttribute("form", form);
        return "base/identity/sign-in";
    }
}
