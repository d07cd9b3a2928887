package org.tandem.web.earn.gainshare;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandem.base.identity.Act;
import org.tandem.base.identity.Seat;
import org.tandem.base.identity.Spaces;
import org.tandem.earn.gainshare.Gainshare;
import org.tandem.earn.gainshare.Statement;
import org.tandem.web.NotFound;
import org.tandem.web.Stories;
import org.tandem.web.deliver.outcomes.After;
import org.tandem.web.look.Form;
import org.tandem.web.look.Frame;
import org.tandem.web.look.Pager;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The pages of gain-share statements: the curve of their sum, a statement, its inputs, its signatures. */
@Controller
@RequestMapping("/spaces/{space}/statements")
class StatementPage {

    private static final int PAGE = 25;

    private final Gainshare gainshare;
    private final Spaces spaces;
    private final Stories stories;
    private final JsonMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    StatementPage(Gainshare gainshare, Spaces spaces, Stories stories) {
        this.gainshare = gainshare;
        this.spaces = spaces;
        this.stories = stories;
    }

    @GetMapping
    String list(Seat who, Frame frame, Model model, @RequestParam(defaultValue = "1") int page) {
        var statements = gainshare.list(who.space(), (page - 1) * PAGE, PAGE);
        var curve = gainshare.curve(who.space());
        model.addAttribute("statements", statements);
        model.addAttribute(
                "curve",
                curve.points().isEmpty()
                        ? null
                        : StatementWords.curve(curve, statements.getFirst().currency(), frame.show()));
        model.addAttribute(
                "pager",
                Pager.of(
                        gainshare.count(who.space()),
                        PAGE,
                        page,
                        "/spaces/%s/statements?page=".formatted(who.space())));
        return "earn/gainshare/statements";
    }

    @GetMapping("/{id}")
    String show(Seat who, @PathVariable UUID id, Frame frame, Form form, Model model) {
        return page(who, statement(who, id), frame, model);
    }

    @PostMapping("/{id}/signature")
    String sign(
            Seat who,
            @PathVariable UUID id,
            Frame frame,
            Form form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        int version = Integer.parseInt(form.text("version"));
        return new After(response, next, url(who, id))
                .answer(
                        () -> gainshare.sign(who, id, version),
                        "Signed.",
                        form,
                        () -> page(who, statement(who, id), frame, model));
    }

    @PostMapping("/{id}/withdrawal")
    String withdraw(
            Seat who,
            @PathVariable UUID id,
            Frame frame,
            Form form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        return new After(response, next, url(who, id))
                .answer(
                        () -> gainshare.withdraw(who, id, form.text("reason")),
                        "Withdrawn.",
                        form,
                        () -> page(who, statement(who, id), frame, model));
    }

    /** All inputs with the result: who recomputes it gets the same cents. */
    @GetMapping("/{id}/statement.json")
    ResponseEntity<String> inputs(Seat who, @PathVariable UUID id) {
        var statement = statement(who, id);
        var body = new Download(statement.inputs(), statement.settlement());
        return attachment("statement.json", MediaType.APPLICATION_JSON, json.writeValueAsString(body));
    }

    record Download(org.tandem.earn.gainshare.Inputs inputs, org.tandem.earn.gainshare.Settlement settlement) {}

    @GetMapping("/{id}/statement.csv")
    ResponseEntity<String> csv(Seat who, @PathVariable UUID id) {
        return attachment(
                "statement.csv",
                MediaType.parseMediaType("text/csv;charset=UTF-8"),
                StatementWords.csv(statement(who, id)));
    }

    private static ResponseEntity<String> attachment(String name, MediaType type, String text) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text);
    }

    private Statement statement(Seat who, UUID id) {
        return gainshare.find(who.space(), id).orElseThrow(NotFound::new);
    }

    private String page(Seat who, Statement statement, Frame frame, Model model) {
        model.addAttribute("statement", statement);
        model.addAttribute("waterfall", StatementWords.waterfall(statement, spaces.parties(who.space()), frame.show()));
        model.addAttribute(
                "mine", who.may(Act.SIGN_STATEMENT) && statement.counts() && !statement.signedBy(who.party()));
        model.addAttribute("story", stories.of(who.space(), statement.id()));
        return "earn/gainshare/statement";
    }

    private static String url(Seat who, UUID id) {
        return "/spaces/%s/statements/%s".formatted(who.space(), id);
    }
}
