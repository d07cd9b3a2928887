package org.tandem.cli.engine;

import java.io.PrintWriter;
import java.time.Duration;

/**
 * Says on standard error what a long run is doing: nothing in the first second, then a line after 1, 2, 4, 8 … seconds.
 */
public final class Progress implements AutoCloseable {
    private static final Duration FIRST = Duration.ofSeconds(1);

    private final String command;
    private final PrintWriter err;
    private final Thread speaker;
    private volatile String phase = "starting";

    private Progress(String command, PrintWriter err) {
        this.command = command;
        this.err = err;
        this.speaker = Thread.ofVirtual().unstarted(this::speak);
    }

    static Progress watch(String command, PrintWriter err) {
        Progress progress = new Progress(command, err);
        progress.speaker.start();
        return progress;
    }

    /** From now on the run does this, a few words such as {@code solving 400 x 800}. */
    public void phase(String now) {
        phase = now;
    }

    @Override
    public void close() {
        speaker.interrupt();
    }

    private void speak() {
        try {
            Thread.sleep(FIRST);
            for (Duration passed = FIRST; ; passed = passed.multipliedBy(2)) {
                err.println(command + ": " + phase + ", " + passed.toSeconds() + " s");
                Thread.sleep(passed);
            }
        } catch (InterruptedException done) {
            Thread.currentThread().interrupt();
        }
    }
}
