package org.tandem.cli.engine;

/** A file breaks a rule of its format; the message names the line, the column and the rule. Exit 2. */
public final class BadInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private BadInput(String message) {
        super(message);
    }

    /** The whole file is wrong. */
    public static BadInput in(String file, String rule) {
        return new BadInput(file + ": " + rule);
    }

    /**
     * A line is wrong.
     *
     * @param line counted from 1
     */
    public static BadInput at(String file, long line, String rule) {
        return new BadInput(file + ", line " + line + ": " + rule);
    }

    /**
     * A value is wrong.
     *
     * @param line counted from 1
     * @param column the column's name, or its number counted from 1 where it has none
     */
    public static BadInput at(String file, long line, String column, String rule) {
        return new BadInput(file + ", line " + line + ", column " + column + ": " + rule);
    }
}
