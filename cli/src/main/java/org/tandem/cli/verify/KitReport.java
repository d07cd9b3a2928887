package org.tandem.cli.verify;

import java.io.PrintWriter;
import org.tandem.proof.CheckpointCheck;
import org.tandem.proof.Kit;
import org.tandem.proof.KitFault;

/** What a checked exit kit shows, and what it does not. */
record KitReport(Kit.Report report) {

    void print(PrintWriter out) {
        out.println(report.sound() ? "PROVED" : "NOT PROVED");
        report.checkpoint().ifPresent(head -> log(head, out));
        out.println("Files whose content was compared with their name: %d.".formatted(report.attachments()));
        for (KitFault fault : report.faults()) {
            out.println("- " + fault.explain());
        }
        if (report.sound()) {
            limits(out);
        }
    }

    private void log(CheckpointCheck.Trusted head, PrintWriter out) {
        long size = head.checkpoint().size();
        out.println("The log %s has %d records in the state that %s signed."
                .formatted(
                        head.checkpoint().origin(),
                        size,
                        head.by().getFirst().key().key()));
        out.println(
                "Of these, %d are in the kit with their text, %d as hashes only (you may not read them, or they were redacted)."
                        .formatted(report.readable(), size - report.readable()));
    }

    private static void limits(PrintWriter out) {
        out.println();
        out.println(
                "This shows: every record with a text in the kit is in the signed log, unaltered and in its place.");
        out.println("This does not show: that the records are true, or that nothing was added after this state. Compare"
                + " the checkpoint with the other party's, or with a witness.");
    }
}
