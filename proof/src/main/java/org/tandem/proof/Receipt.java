package org.tandem.proof;

/**
 * What a reader keeps of a fact: it is verified by {@link Receipts} without a server and without a network.
 *
 * <p>{@code payloadHash} (SHA-256 of the payload) and {@code leaf} follow from {@code entry}; they stand here so that an
 * alteration can be named. Nothing rests on them alone.
 */
public record Receipt(Entry entry, Hash payloadHash, Leaf leaf, Place place) {

    public static Receipt of(Entry entry, Place place) {
        return new Receipt(entry, Sha256.of(entry.payloadBytes()), entry.leaf(), place);
    }

    /** @throws MalformedException unless {@code json} is a receipt of format 1, with nothing more and nothing less */
    public static Receipt parse(String json) {
        return ReceiptJson.read(json);
    }

    /** @throws MalformedException as {@link #parse(String)}; also when the bytes are not UTF-8 */
    public static Receipt parse(byte[] json) {
        return ReceiptJson.read(Utf8.text(json));
    }

    public String toJson() {
        return ReceiptJson.write(this);
    }
}
