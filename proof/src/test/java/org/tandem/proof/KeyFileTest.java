package org.tandem.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {
    private final NoteSigner signer = SampleLog.key("tandem.example", KeyKind.LOG);
    private Path file = Path.of("");

    @BeforeEach
    void write(@TempDir Path folder) throws IOException {
        file = folder.resolve("log.key");
        KeyFile.write(file, signer);
    }

    @Test
    void onlyTheOwnerReadsIt() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(KeyFile.read(file).verifier()).isEqualTo(signer.verifier());
    }

    @Test
    void aKeyThatOthersCanReadIsRefused() throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatIllegalStateException().isThrownBy(() -> KeyFile.read(file)).withMessageContaining("Maybe chmod 600");
    }

    @Test
    void anExistingKeyIsNeverOverwritten() {
        assertThatExceptionOfType(FileAlreadyExistsException.class).isThrownBy(() -> KeyFile.write(file, signer));
    }
}
