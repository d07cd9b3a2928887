package org.tandem.cli.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The file that an engine command was given. Each of {@link #csv}, {@link #json} and {@link #text} opens it anew (standard
 * input only once); everything is UTF-8, a byte order mark is skipped.
 *
 * @param file the path as the caller wrote it, {@code -} for standard input
 * @param standardInput used when the file is {@code -}
 * @param progress to be told what a long run is doing
 */
public record Input(String file, InputStream standardInput, Progress progress) {
    private static final int BUFFER = 1 << 16;

    /** What messages call the file. */
    public String name() {
        return file.equals("-") ? "standard input" : file;
    }

    /** The rows of a CSV file with a header line, read as they are asked for. */
    public Csv csv() throws IOException {
        progress.phase("reading " + name());
        return Csv.read(name(), text());
    }

    /** The same rows as bytes, for files of millions of rows. */
    ByteRows byteRows() throws IOException {
        progress.phase("reading " + name());
        return new ByteRows(name(), bytes());
    }

    /** The whole file as one JSON value; a type of records, or {@code JsonNode}. Unknown properties are refused. */
    public <T> T json(Class<T> type) throws IOException {
        progress.phase("reading " + name());
        return Json.read(name(), bytes(), type);
    }

    /** The characters, for formats of an engine's own. Bytes that are not UTF-8 raise a {@code CharacterCodingException}. */
    public BufferedReader text() throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        BufferedReader reader = new BufferedReader(new InputStreamReader(bytes(), decoder), BUFFER);
        skipByteOrderMark(reader);
        return reader;
    }

    private InputStream bytes() throws IOException {
        return file.equals("-") ? standardInput : Files.newInputStream(Path.of(file));
    }

    private static void skipByteOrderMark(BufferedReader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
    }
}
