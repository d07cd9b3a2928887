package org.tandem.cli.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tandem.engines.ranking.Votes;

/**
 * Reads a long file of winners and losers in parts, one a processor. The parts begin behind the end of a line. Where one of
 * them cannot be read, there is no answer: read line after line, the file has a message with the right line, or a quote
 * that goes over the end of a line.
 */
final class VoteParts {
    /** Shorter files are read as fast in one go. */
    private static final long LEAST = 4L << 20;

    private static final int LONGEST_LINE = 1 << 16;

    private final Input input;
    private final FileChannel channel;
    private final byte[] header;

    private VoteParts(Input input, FileChannel channel) throws IOException {
        this.input = input;
        this.channel = channel;
        header = Arrays.copyOf(bytes(0), Math.toIntExact(lineEnd(0)));
    }

    /** The votes; empty where they must be read in one go. */
    static Optional<Votes> read(Input input) throws IOException {
        if (input.file().equals("-") || !Files.isRegularFile(Path.of(input.file()))) {
            return Optional.empty();
        }
        int parts = Runtime.getRuntime().availableProcessors();
        try (var channel = FileChannel.open(Path.of(input.file()))) {
            return parts == 1 || channel.size() < LEAST
                    ? Optional.empty()
                    : new VoteParts(input, channel).together(parts);
        } catch (BadInput | UncheckedIOException oneGoTellsWhy) {
            return Optional.empty();
        }
    }

    private Optional<Votes> together(int parts) throws IOException {
        if (!simple() || !votes(new ByteArrayInputStream(header)).isPlain()) {
            return Optional.empty();
        }
        var start = new long[parts + 1];
        start[0] = header.length;
        start[parts] = channel.size();
        for (int k = 1; k < parts; k++) {
            start[k] = Math.max(start[k - 1], lineEnd(channel.size() / parts * k));
        }
        var read = IntStream.range(0, parts)
                .parallel()
                .mapToObj(k -> part(new Slice(start[k], start[k + 1])))
                .toList();
        return Optional.of(read.stream().skip(1).reduce(read.getFirst(), Votes::addAll));
    }

    /** Whether the header is the first line and nothing else: no quotes, no line ends of another kind. */
    private boolean simple() {
        var text = new String(header, StandardCharsets.ISO_8859_1);
        return !text.isBlank()
                && text.indexOf('"') < 0
                && text.strip().indexOf('\r') < 0
                && text.indexOf('\n') == header.length - 1;
    }

    private VoteFile votes(InputStream in) throws IOException {
        return new VoteFile(new ByteRows(input.name(), in));
    }

    private Votes part(Slice slice) {
        try (var file = votes(new SequenceInputStream(new ByteArrayInputStream(header), slice))) {
            return file.read();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The place behind the end of the line on which a place lies. */
    private long lineEnd(long from) throws IOException {
        var bytes = bytes(from);
        for (int k = 0; k < bytes.length; k++) {
            if (bytes[k] == '\n') {
                return from + k + 1;
            }
        }
        throw BadInput.in(input.name(), "A line is too long for reading in parts.");
    }

    private byte[] bytes(long from) throws IOException {
        var buffer = ByteBuffer.allocate((int) Math.min(LONGEST_LINE, channel.size() - from));
        while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {
            // More to come.
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    /** Some of the file's bytes. */
    private final class Slice extends InputStream {
        private long at;
        private final long end;

        Slice(long at, long end) {
            this.at = at;
            this.end = end;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (at >= end) {
                return -1;
            }
            int read = channel.read(ByteBuffer.wrap(into, offset, (int) Math.min(length, end - at)), at);
            at += Math.max(0, read);
            return read;
        }
    }
}
