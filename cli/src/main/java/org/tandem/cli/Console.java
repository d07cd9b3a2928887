package org.tandem.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * The three standard streams, in UTF-8 whatever the terminal's locale; given from outside so that tests can listen.
 *
 * @param in bytes for a file named {@code -}
 * @param out the answer and nothing else
 * @param err progress and complaints
 */
public record Console(InputStream in, PrintWriter out, PrintWriter err) {

    /** The streams of this process. */
    public static Console ofProcess() {
        return of(
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err));
    }

    /** Any three streams. */
    public static Console of(InputStream in, OutputStream out, OutputStream err) {
        return new Console(in, writer(out), writer(err));
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }
}
