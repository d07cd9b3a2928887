package org.tandem.web.deliver.outcomes;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandem.base.identity.Seat;
import org.tandem.deliver.outcomes.Mapping;
import org.tandem.deliver.outcomes.Plan;
import org.tandem.deliver.outcomes.Plans;
import org.tandem.deliver.outcomes.Preview;
import org.tandem.deliver.outcomes.Readings;
import org.tandem.deliver.outcomes.Readings.Upload;
import org.tandem.deliver.outcomes.Ruling;
import org.tandem.deliver.outcomes.Uploaded;
import org.tandem.web.NotFound;
import org.tandem.web.Stories;
import org.tandem.web.look.Form;
import org.tandem.web.look.Frame;
import org.tandem.web.look.Notice;
import org.tandem.web.look.Option;

/** The pages of readings: a file is uploaded, previewed with its columns, and imported as a whole or not at all. */
@Controller
@RequestMapping("/spaces/{space}/plans/{id}/readings")
class ReadingPage {

    private final Plans plans;
    private final Readings readings;
    private final Stories stories;

    ReadingPage(Plans plans, Readings readings, Stories stories) {
        this.plans = plans;
        this.readings = readings;
        this.stories = stories;
    }

    @GetMapping
    String show(Seat who, @PathVariable UUID id, Frame frame, Form form, Model model) {
        return page(who, plan(who, id), model);
    }

    @PostMapping
    String upload(
            Seat who,
            @PathVariable UUID id,
            @RequestParam MultipartFile file,
            Frame frame,
            Form form,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var plan = plan(who, id);
        var name = file.getOriginalFilename();
        var upload = new Upload(name == null ? "readings.csv" : name, file.getBytes());
        return switch (readings.upload(who, id, upload)) {
            case Uploaded.Previewed previewed -> "redirect:" + url(who, id) + "/preview";
            case Uploaded.Unreadable unreadable -> {
                form.refuse("file", unreadable.reason());
                yield After.again(page(who, plan, model), response);
            }
        };
    }

    /** What the uploaded file would bring; with parameters, by other columns. */
    @GetMapping("/preview")
    String preview(Seat who, @PathVariable UUID id, Frame frame, Form typed, Model model) {
        var plan = plan(who, id);
        var preview = typed.text("period").isEmpty()
                ? readings.preview(who, id)
                : readings.preview(who, id, mapping(plan, typed));
        return preview.map(found -> preview(plan, found, model)).orElse("redirect:" + url(who, id));
    }

    private static String preview(Plan plan, Preview preview, Model model) {
        var form = Form.empty().fill("period", preview.mapping().period());
        var columns = plan.terms().columns();
        for (int i = 0; i < columns.size(); i++) {
            form.fill(
                    "column" + i, preview.mapping().columns().get(columns.get(i).key()));
        }
        model.addAttribute("form", form);
        return shown(plan, preview, model);
    }

    private static String shown(Plan plan, Preview preview, Model model) {
        model.addAttribute("plan", plan);
        model.addAttribute("preview", preview);
        model.addAttribute(
                "columns",
                preview.header().stream().map(name -> Option.of(name, name)).toList());
        return "deliver/outcomes/preview";
    }

    @PostMapping("/import")
    String take(
            Seat who,
            @PathVariable UUID id,
            Frame frame,
            Form form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var plan = plan(who, id);
        var mapping = mapping(plan, form);
        return switch (readings.take(who, id, mapping, form.text("source"))) {
            case Ruling.Done done -> {
                next.addFlashAttribute("notice", Notice.done("The readings are in."));
                yield "redirect:" + url(who, id);
            }
            case Ruling.Refused refused -> {
                var preview = readings.preview(who, id, mapping);
                After.refuse(form, refused, "");
                yield preview.map(found -> After.again(shown(plan, found, model), response))
                        .orElse("redirect:" + url(who, id));
            }
        };
    }

    @PostMapping("/{upload}/withdrawal")
    String withdraw(
            Seat who,
            @PathVariable UUID id,
            @PathVariable UUID upload,
            Frame frame,
            Form form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        return new After(response, next, url(who, id))
                .answer(
                        () -> readings.withdraw(who, id, upload, form.text("reason")),
                        "Withdrawn. These readings do not count any more.",
                        form,
                        () -> page(who, plan(who, id), model));
    }

    @GetMapping("/readings.csv")
    ResponseEntity<String> csv(Seat who, @PathVariable UUID id) {
        var plan = plan(who, id);
        return file("readings.csv", Exports.csv(plan.terms(), readings.table(who.space(), plan)));
    }

    /** A CSV file, always as an attachment. */
    static ResponseEntity<String> file(String name, String text) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text);
    }

    private static Mapping mapping(Plan plan, Form form) {
        var columns = new HashMap<String, String>();
        var wanted = plan.terms().columns();
        for (int i = 0; i < wanted.size(); i++) {
            if (!form.text("column" + i).isEmpty()) {
                columns.put(wanted.get(i).key(), form.text("column" + i));
            }
        }
        return new Mapping(form.text("period"), columns);
    }

    private String page(Seat who, Plan plan, Model model) {
        var imports = readings.imports(who.space(), plan.id());
        model.addAttribute("plan", plan);
        model.addAttribute("imports", imports);
        model.addAttribute("table", readings.table(who.space(), plan));
        model.addAttribute("story", stories.of(who.space(), plan.id()));
        model.addAttribute("names", List.copyOf(plan.terms().columns()));
        return "deliver/outcomes/readings";
    }

    private Plan plan(Seat who, UUID id) {
        return plans.find(who.space(), id).orElseThrow(NotFound::new);
    }

    private static String url(Seat who, UUID id) {
        return "/spaces/%s/plans/%s/readings".formatted(who.space(), id);
    }
}
