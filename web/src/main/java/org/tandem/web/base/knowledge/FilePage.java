package org.tandem.web.base.knowledge;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
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
import org.tandem.base.identity.Act;
import org.tandem.base.identity.Seat;
import org.tandem.base.knowledge.Belonging;
import org.tandem.base.knowledge.Files;
import org.tandem.base.knowledge.StoredFile;
import org.tandem.base.knowledge.Storing;
import org.tandem.base.knowledge.Storing.Upload;
import org.tandem.web.NotFound;
import org.tandem.web.Stories;
import org.tandem.web.look.Form;
import org.tandem.web.look.Frame;
import org.tandem.web.look.Notice;
import org.tandem.web.look.Pager;

/** The pages of files: the list, an upload, a file with its story. Content leaves by {@link Served} alone. */
@Controller
@RequestMapping("/spaces/{space}/files")
class FilePage {

    private static final int PAGE = 25;

    private final Files files;
    private final Belongings belongings;
    private final Stories stories;

    FilePage(Files files, Belongings belongings, Stories stories) {
        this.files = files;
        this.belongings = belongings;
        this.stories = stories;
    }

    /** @param of the path of an object whose files alone are wanted; "" for all */
    @GetMapping
    String list(
            Seat who,
            Frame frame,
            Model model,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String of) {
        var space = who.space();
        var object = belongings.at(who, of);
        model.addAttribute("object", object);
        model.addAttribute("mayStore", who.may(Act.STORE_FILE));
        if (of.isEmpty()) {
            model.addAttribute("files", files.list(space, (page - 1) * PAGE, PAGE));
            model.addAttribute(
                    "pager", Pager.of(files.count(space), PAGE, page, "/spaces/%s/files?page=".formatted(space)));
        } else {
            model.addAttribute("files", files.of(space, object));
        }
        return "base/knowledge/files";
    }

    /** @param to the path of the object whose page one comes from */
    @GetMapping("/new")
    String blank(Seat who, Frame frame, Form form, Model model, @RequestParam(defaultValue = "") String to) {
        return blank(who, belongings.at(who, to), model);
    }

    private String blank(Seat who, Belonging from, Model model) {
        model.addAttribute("from", from);
        model.addAttribute("choices", belongings.choices(who, from));
        model.addAttribute("limit", files.limit());
        return "base/knowledge/new";
    }

    @PostMapping
    String store(
            Seat who,
            @RequestParam MultipartFile file,
            Frame frame,
            Form form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next)
            throws IOException {
        var object = belongings.at(who, form.text("to"));
        try (var content = file.getInputStream()) {
            return switch (files.store(who, upload(file, form, object, content))) {
                case Storing.Refused refused -> {
                    form.refuse("file", refused.reason());
                    response.setStatus(Served.status(refused.why()).value());
                    yield blank(who, object, model);
                }
                case Storing.Stored stored -> {
                    next.addFlashAttribute("notice", Notice.done("The file is stored."));
                    yield back(stored.file());
                }
            };
        }
    }

    /** The name that was typed, else the one that the uploader's machine gave. */
    private static Upload upload(MultipartFile file, Form form, Belonging object, InputStream content) {
        var typed = form.text("name");
        var given = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        var type = Objects.requireNonNullElse(file.getContentType(), "");
        return new Upload(typed.isEmpty() ? given : named(typed, given), type, object, content);
    }

    /** The ending stays: it says what opens the file. */
    private static String named(String typed, String given) {
        int dot = given.lastIndexOf('.');
        return dot < 0 || typed.contains(".") ? typed : typed + given.substring(dot);
    }

    @GetMapping("/{id}")
    String show(Seat who, @PathVariable UUID id, Frame frame, Form form, Model model) {
        return page(who, file(who, id), model);
    }

    @GetMapping("/{id}/content")
    ResponseEntity<InputStreamResource> content(Seat who, @PathVariable UUID id) {
        return Served.file(files, who.space(), id);
    }

    /** Takes a file back. */
    @PostMapping("/{id}/withdrawal")
    String withdraw(
            Seat who, @PathVariable UUID id, Frame frame, Form form, Model model, HttpServletResponse response) {
        var file = file(who, id);
        var refused = files.withdraw(who, id, form.text("reason"));
        if (refused.isEmpty()) {
            return back(file);
        }
        form.refuse("reason", refused.get().reason());
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(who, file, model);
    }

    private StoredFile file(Seat who, UUID id) {
        return files.find(who.space(), id).orElseThrow(NotFound::new);
    }

    private String page(Seat who, StoredFile file, Model model) {
        model.addAttribute("file", file);
        model.addAttribute("mayWithdraw", files.mayWithdraw(who, file));
        model.addAttribute("story", stories.of(who.space(), file.id()));
        return "base/knowledge/file";
    }

    private static String back(StoredFile file) {
        return "redirect:/spaces/%s/files/%s".formatted(file.space(), file.id());
    }
}
