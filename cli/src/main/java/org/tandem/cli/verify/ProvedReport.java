package org.tandem.cli.verify;

import java.io.PrintWriter;
import java.util.stream.Stream;
import org.tandem.proof.KeyKind;
import org.tandem.proof.Verdict;

/** What a proved receipt shows, and what it does not, for a reader who never heard of hashes. */
record ProvedReport(Verdict.Proved proved, Trust trust) {

    void print(PrintWriter out) {
        Sections sections = new Sections(out);
        out.println("PROVED");
        out.println(proved.explain());
        sections.print(
                "The record",
                Stream.of(Sections.printable(proved.receipt().entry().payload())));
        new Signatures(proved.receipt().place().checkpoint(), proved.by(), trust).print(sections);
        sections.print("This shows", shown());
        sections.print("This does not show", notShown());
    }

    private Stream<String> shown() {
        String name = proved.by().getFirst().key().name();
        return Stream.of(
                "- %s stated with its key that exactly this record is in its log %s."
                        .formatted(name, proved.checkpoint().origin()),
                "- Not one character of the record was changed since that statement was signed.",
                "- %s cannot deny the statement: you hold it.".formatted(name));
    }

    private Stream<String> notShown() {
        return Stream.of(
                "- That what the record says is true.",
                "- That everybody is shown the same log, or that its end was not cut off later. Compare this checkpoint"
                        + " (size %d, root %s) with the other party's receipts or with a witness."
                                .formatted(
                                        proved.checkpoint().size(),
                                        proved.checkpoint().root()),
                when());
    }

    private String when() {
        if (trust.dated(proved.receipt().place().checkpoint())) {
            return "- When the record was made; only that it was there at the time of the stamp.";
        }
        return witnessed()
                ? "- When the record was made; only that it was there when the witness signed."
                : "- When the record was made, beyond what it says itself: no witness that you know has signed.";
    }

    private boolean witnessed() {
        return proved.by().stream().anyMatch(by -> by.key().kind() == KeyKind.WITNESS);
    }
}
