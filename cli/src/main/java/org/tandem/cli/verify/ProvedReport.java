package org.tandem.cli.verify;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;
import org.tandem.proof.KeyKind;
import org.tandem.proof.KeyName;
import org.tandem.proof.NoteCheck;
import org.tandem.proof.NoteSignature;
import org.tandem.proof.Verdict;

/** What a proved receipt shows, and what it does not, for a reader who never heard of hashes. */
record ProvedReport(Verdict.Proved proved) {

    void print(PrintWriter out) {
        out.println("PROVED");
        out.println(proved.explain());
        section(out, "The record", Stream.of(printable(proved.receipt().entry().payload())));
        section(out, "Signed by", proved.by().stream().map(ProvedReport::signer));
        section(
                out,
                "Not looked at, because you gave no such key",
                ignored().stream().map(KeyName::toString));
        section(out, "This shows", shown());
        section(out, "This does not show", notShown());
    }

    private static void section(PrintWriter out, String title, Stream<String> lines) {
        List<String> all = lines.toList();
        if (!all.isEmpty()) {
            out.println();
            out.println(title + ":");
            all.forEach(line -> out.println("  " + line));
        }
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
                witnessed()
                        ? "- When the record was made; only that it was there when the witness signed."
                        : "- When the record was made, beyond what it says itself: no witness that you know has signed.");
    }

    private boolean witnessed() {
        return proved.by().stream().anyMatch(by -> by.key().kind() == KeyKind.WITNESS);
    }

    private static String signer(NoteCheck.By by) {
        return by.key().key()
                + by.time().map(time -> ", a witness, who saw it at " + time).orElse(", the key of the log");
    }

    private List<KeyName> ignored() {
        List<KeyName> known = proved.by().stream().map(by -> by.key().key()).toList();
        return proved.receipt().place().checkpoint().signatures().stream()
                .map(NoteSignature::key)
                .filter(key -> !known.contains(key))
                .distinct()
                .toList();
    }

    /** A record could hold characters that make a terminal show something else; they are shown as their numbers. */
    private static String printable(String payload) {
        StringBuilder text = new StringBuilder();
        payload.codePoints().forEach(code -> {
            boolean plain = !Character.isISOControl(code) && Character.getType(code) != Character.FORMAT;
            text.append(plain ? Character.toString(code) : "\\u{%x}".formatted(code));
        });
        return text.toString();
    }
}
