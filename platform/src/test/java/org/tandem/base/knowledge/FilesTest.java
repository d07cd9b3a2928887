package org.tandem.base.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandem.Cast;
import org.tandem.TandemTest;
import org.tandem.base.ledger.Ledger;
import org.tandem.base.ledger.Recount;
import org.tandem.base.ledger.Scope;
import org.tandem.base.ledger.Vandal;

/** Files: limited, streamed, hashed, isolated. */
@TandemTest
class FilesTest {

    private static final byte[] CONTENT = content(2_500_000);

    @Autowired
    Cast cast;

    @Autowired
    Files files;

    @Autowired
    Ledger ledger;

    @Autowired
    Recount recount;

    @Autowired
    Vandal vandal;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    Cast.Partnership partnership;
    Cast.Player client;

    @BeforeEach
    void a_partnership() {
        partnership = cast.partnership();
        client = partnership.client();
    }

    @Test
    void a_file_of_several_chunks_comes_back_as_it_was_to_both_sides() throws IOException {
        var stored = store("volumes.csv", CONTENT);

        assertThat(stored.size()).isEqualTo(CONTENT.length);
        assertThat(read(partnership.provider(), stored)).isEqualTo(CONTENT);
    }

    @Test
    void its_fact_names_the_hash_of_the_content() {
        var stored = store("abc.txt", "abc".getBytes(java.nio.charset.StandardCharsets.US_ASCII));

        // printf abc | sha256sum
        assertThat(stored.hash()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(client.does(() -> ledger.story(stored.space(), stored.id())))
                .singleElement()
                .satisfies(recorded -> assertThat(recorded.fact())
                        .isEqualTo(new KnowledgeFact.FileStored(stored.hash(), "abc.txt", "", 3, Belonging.SPACE)));
    }

    @Test
    void a_stranger_gets_nothing_even_with_the_address() {
        var stored = store("secret.txt", CONTENT);
        var stranger = cast.partnership().client();

        assertThat(stranger.does(() -> files.find(stored.space(), stored.id()))).isEmpty();
        assertThatThrownBy(() -> read(stranger, stored)).isInstanceOf(IOException.class);
        assertThat(Scope.NOBODY.call(() -> files.find(stored.space(), stored.id())))
                .isEmpty();
    }

    @Test
    void the_same_content_is_kept_once_in_a_space() throws IOException {
        var first = store("one.csv", CONTENT);
        var second = store("two.csv", CONTENT);

        assertThat(chunks(first.space())).isEqualTo(3);
        assertThat(read(client, second)).isEqualTo(CONTENT);
    }

    @Test
    void an_empty_file_is_refused_and_leaves_nothing() {
        assertThat(storing("empty.txt", InputStream.nullInputStream()))
                .isEqualTo(new Storing.Refused(Storing.Why.EMPTY, "The file is empty."));
        assertThat(chunks(client.seat().space())).isZero();
    }

    @Test
    void a_file_over_the_limit_is_refused_without_being_read_to_its_end() {
        var endless = new Endless();

        assertThat(storing("endless.bin", endless))
                .isInstanceOf(Storing.Refused.class)
                .asString()
                .contains("larger than 4 MB");
        assertThat(endless.given).isLessThan(6L << 20);
        assertThat(chunks(client.seat().space())).isZero();
    }

    @Test
    void content_that_was_swapped_in_the_store_is_noticed() {
        var stored = store("volumes.csv", CONTENT);
        vandal.runs("update file_chunk set bytes = '\\x00' where space = :space and n = 1", stored.space());

        assertThatThrownBy(() -> read(client, stored))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("altered in the store");
    }

    @Test
    void the_table_is_what_the_facts_say() {
        var stored = store("volumes.csv", CONTENT);
        vandal.runs("update file set name = 'other.csv' where space = :space", stored.space());

        assertThat(recount.run(List.of(), stored.space()::equals).differences())
                .anySatisfy(difference -> assertThat(difference)
                        .asString()
                        .contains("file", stored.id().toString(), "other values of name"));
    }

    @ParameterizedTest
    @CsvSource({
        "text/csv, text/csv;charset=utf-8",
        "TEXT/PLAIN; charset=iso-8859-1, text/plain;charset=utf-8",
        "application/pdf, application/pdf",
        "text/html, application/octet-stream",
        "image/svg+xml, application/octet-stream",
        "application/xhtml+xml, application/octet-stream",
        "text/javascript, application/octet-stream",
        "'', application/octet-stream",
    })
    void what_a_browser_could_run_is_served_as_unknown_bytes(String declared, String served) {
        var file = new StoredFile(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "",
                "x",
                declared,
                1,
                Belonging.SPACE,
                null,
                java.time.Instant.EPOCH,
                null);

        assertThat(file.safeType()).isEqualTo(served);
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd",
        "'C:\\Users\\ana\\volumes.csv', volumes.csv",
        "'say \"hi\".txt', say hi.txt",
        "'..', file",
        "'  ', file",
    })
    void a_name_keeps_no_path_and_no_quotes(String given, String kept) {
        assertThat(FileName.of(given)).isEqualTo(kept);
    }

    @Test
    void a_long_name_keeps_its_ending() {
        assertThat(FileName.of("a".repeat(500) + ".csv")).hasSize(200).endsWith("a.csv");
    }

    private StoredFile store(String name, byte[] content) {
        return ((Storing.Stored) storing(name, new ByteArrayInputStream(content))).file();
    }

    private Storing storing(String name, InputStream content) {
        return client.does(() -> files.store(client.seat(), new Storing.Upload(name, "", content)));
    }

    private byte[] read(Cast.Player reader, StoredFile file) throws IOException {
        try (var content = reader.does(() -> files.open(file))) {
            return content.readAllBytes();
        }
    }

    private int chunks(UUID space) {
        return client.does(() -> java.util.Objects.requireNonNull(
                transaction.execute(status -> sql.sql("select count(*) from file_chunk where space = ?")
                        .param(space)
                        .query(Integer.class)
                        .single())));
    }

    private static byte[] content(int size) {
        var bytes = new byte[size];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    /** Never ends, and counts what it gave. */
    private static final class Endless extends InputStream {
        private long given;

        @Override
        public int read() {
            given++;
            return 1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            given += length;
            return length;
        }
    }
}
