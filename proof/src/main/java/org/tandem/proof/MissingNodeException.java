package org.tandem.proof;

/** The store lacks the hash of a subtree that the log's size promises. */
public final class MissingNodeException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final transient Node node;

    MissingNodeException(Node node) {
        super(
                "The tree has no hash at level %d, index %d. Maybe rows were deleted, or the size (%d leaves needed) is wrong."
                        .formatted(node.level(), node.index(), node.end()));
        this.node = node;
    }

    public Node node() {
        return node;
    }
}
