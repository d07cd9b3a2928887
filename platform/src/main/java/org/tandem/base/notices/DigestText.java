package org.tandem.base.notices;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tandem.base.identity.Person;
import org.tandem.base.notices.Waiting.Item;

/** The words of a digest. It names things to do and their spaces, and no people. */
@Component
class DigestText {

    private final PublicUrl url;

    DigestText(PublicUrl url) {
        this.url = url;
    }

    /** @param count of all that waits, also of what the mail does not list */
    record Spaces(Map<UUID, String> names, int count) {}

    Mail of(Person to, List<Item> items, Spaces spaces) {
        var subject = spaces.count() == 1 ? "One thing waits on you" : spaces.count() + " things wait on you";
        var bySpace =
                items.stream().collect(Collectors.groupingBy(Item::space, LinkedHashMap::new, Collectors.toList()));
        var parts = bySpace.entrySet().stream()
                .map(entry -> part(spaces.names().getOrDefault(entry.getKey(), ""), entry.getValue()))
                .collect(Collectors.joining("\n"));
        var body = """
                %s:

                %s
                %sAll of it: %s

                You get this mail at most once a day, and none when nothing waits.
                """.formatted(subject, parts, more(items.size(), spaces.count()), url.of("/"));
        return new Mail(to.email(), subject, body);
    }

    private static String more(int listed, int count) {
        return count > listed ? "… and %d more.\n".formatted(count - listed) : "";
    }

    private String part(String space, List<Item> items) {
        return space + "\n" + items.stream().map(this::line).collect(Collectors.joining());
    }

    private String line(Item item) {
        var due = item.dueDate().map(date -> " (by " + date + ")").orElse("");
        return "- %s%s\n  %s\n".formatted(item.words(), due, url.of(item.url()));
    }
}
