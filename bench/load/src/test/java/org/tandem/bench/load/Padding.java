package org.tandem.bench.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.tandem.proof.Frontier;
import org.tandem.proof.Hash;
import org.tandem.proof.Merkle;
import org.tandem.proof.Node;

/** Makes a log long: hashes of leaves that nobody wrote, and the tree over them, straight into the tables. */
final class Padding {

    private static final int PORTION = 10_000;

    private final Connection owner;
    private final UUID space;
    private final Random random = new Random(20261122);

    Padding(Connection owner, UUID space) {
        this.owner = owner;
        this.space = space;
    }

    void upTo(long size) throws SQLException, IOException {
        var frontier = Frontier.EMPTY.append(present()).frontier();
        var copy = owner.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy log_node (space, level, index, hash) from stdin");
        while (frontier.size() < size) {
            var growth = frontier.append(made((int) Math.min(PORTION, size - frontier.size())));
            var rows = rows(growth.stored());
            copy.writeToCopy(rows, 0, rows.length);
            frontier = growth.frontier();
        }
        copy.endCopy();
        runs("update log_head set size = %d where space = '%s'".formatted(size, space));
        runs("update log_cursor set next = %d where space = '%s'".formatted(size, space));
        runs("vacuum analyze log_node");
    }

    private List<Hash> present() throws SQLException {
        var leaves = new ArrayList<Hash>();
        try (var statement = owner.prepareStatement("select leaf from log_leaf where space = ? order by index")) {
            statement.setObject(1, space);
            var rows = statement.executeQuery();
            while (rows.next()) {
                leaves.add(Merkle.leafHash(rows.getBytes(1)));
            }
        }
        return leaves;
    }

    private List<Hash> made(int count) {
        var leaves = new ArrayList<Hash>();
        var hash = new byte[Hash.BYTES];
        for (int i = 0; i < count; i++) {
            random.nextBytes(hash);
            leaves.add(Hash.of(hash));
        }
        return leaves;
    }

    /** In the text form of COPY. */
    private byte[] rows(Map<Node, Hash> nodes) {
        var hexadecimal = java.util.HexFormat.of();
        var rows = new StringBuilder();
        nodes.forEach((node, hash) -> rows.append(space)
                .append('\t')
                .append(node.level())
                .append('\t')
                .append(node.index())
                .append("\t\\\\x")
                .append(hexadecimal.formatHex(hash.bytes()))
                .append('\n'));
        return rows.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private void runs(String statement) throws SQLException {
        try (var one = owner.createStatement()) {
            one.execute(statement);
        }
    }
}
