package org.tandem.cli.verify;

import java.io.PrintWriter;
import java.util.stream.Stream;
import org.tandem.proof.Redaction;
import org.tandem.proof.Verdict;

/** What is proved of a record whose words were redacted, and what is not. */
record RedactedReport(Verdict.ProvedRedacted proved, Trust trust) {

    void print(PrintWriter out) {
        Sections sections = new Sections(out);
        out.println("PROVED, WITHOUT ITS WORDS");
        out.println(proved.explain());
        sections.print(
                "What is left of the record",
                Stream.of("leaf hash " + proved.receipt().leaf().hash()));
        sections.print("Redacted", redacted(proved.redaction()));
        new Signatures(proved.receipt().place().checkpoint(), proved.by(), trust).print(sections);
        sections.print("This shows", shown());
        sections.print("This does not show", notShown());
    }

    private static Stream<String> redacted(Redaction redaction) {
        String person = redaction.person();
        return Stream.of(
                "by   "
                        + (person == null
                                ? "whoever wrote it, under the same pseudonym"
                                : "person %s of party %s".formatted(person, redaction.party())),
                "at   " + Sections.printable(redaction.at()),
                "why  " + Sections.printable(redaction.reason()));
    }

    private Stream<String> shown() {
        String name = proved.by().getFirst().key().name();
        return Stream.of(
                "- A record stood at this place of the log, and nothing was put in its stead: its hash is the one that %s signed."
                        .formatted(name),
                "- %s stated, in a record that is unaltered, who took its words, when, and why.".formatted(name));
    }

    private static Stream<String> notShown() {
        return Stream.of(
                "- What the words were. Nobody can find them from the hash; whoever kept an older receipt of the record can"
                        + " still prove them.",
                "- That the reason is true, or that it was right to take the words.",
                "- That everybody is shown the same log, or when the record was made.");
    }
}
