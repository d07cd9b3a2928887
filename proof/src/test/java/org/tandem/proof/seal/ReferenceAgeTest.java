package org.tandem.proof.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reference program opens a whole sealed file with the key that k shares give. Needs {@code age} on the path. */
class ReferenceAgeTest {
    private static final SecureRandom RANDOM = new SecureRandom();

    @TempDir
    private Path here = Path.of("");

    @BeforeEach
    void the_program_is_there() throws IOException, InterruptedException {
        assumeThat(run("command -v age"))
                .as("The program age is not on this machine (Debian: apt-get install age).")
                .isZero();
    }

    /** Sizes around a chunk of age's stream, 65,536 bytes. */
    @ParameterizedTest(name = "{0} bytes")
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 300_000})
    void it_opens_file_and_name(int size) throws IOException, InterruptedException {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        List<AgeIdentity> custodians =
                Stream.generate(() -> AgeIdentity.generate(RANDOM)).limit(3).toList();
        Custody custody =
                new Custody(2, custodians.stream().map(AgeIdentity::recipient).toList());
        Sealing sealed = Sealing.of("box 7", new Sealing.Content("Angebot.pdf", content), custody, RANDOM);

        List<Share> two = List.of(
                sealed.envelope().release(1, custodians.getFirst()),
                sealed.envelope().release(3, custodians.getLast()));
        Files.writeString(here.resolve("key"), AgeIdentity.of(Shamir.at(0, two)).reveal() + "\n");
        Files.write(here.resolve("file.age"), sealed.file());
        Files.write(here.resolve("name.age"), sealed.envelope().name());

        assertThat(run("age -d -i key file.age > file && age -d -i key name.age > name"))
                .isZero();
        assertThat(Files.readAllBytes(here.resolve("file"))).isEqualTo(content);
        assertThat(here.resolve("name")).hasContent("Angebot.pdf");
    }

    private int run(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", "-c", command)
                .directory(here.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }
}
